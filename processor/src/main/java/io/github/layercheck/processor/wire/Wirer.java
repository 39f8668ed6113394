package io.github.layercheck.processor.wire;

import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.graph.Call;
import io.github.layercheck.processor.graph.Graph;
import io.github.layercheck.processor.graph.KerasOrder;
import io.github.layercheck.processor.graph.Node;
import io.github.layercheck.processor.graph.Tensor;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the names of a declaration: from methods and parameters to a graph of layers and tensors. */
public final class Wirer {

    private final ModelDeclaration model;
    private final Problems problems;
    private final TensorNames names;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    private Wirer(ModelDeclaration model, Problems problems) {
        this.model = model;
        this.problems = problems;
        this.names = new TensorNames(model, calls, problems);
    }

    /** The graph of a declaration, as far as its names can be resolved; empty if it has no layer. */
    public static Optional<Graph> wire(ModelDeclaration model, Problems problems) {
        return new Wirer(model, problems).wire();
    }

    private Optional<Graph> wire() {
        model.inputs().forEach(input -> addInput(input.name(), "", input));
        model.methods().forEach(this::add);
        checkKerasNames();
        Optional<Call> last = lastLayer();
        if (last.isEmpty()) {
            reportNoLayer();
            return Optional.empty();
        }
        boolean resolved = model.isComplete() && names.allResolved();
        if (resolved) {
            checkAllIsUsed(last.get());
        }
        List<Call> ordered = new ArrayList<>(calls.values());
        ordered.remove(last.get());
        ordered.add(last.get());
        List<Node> layers = resolved && kind() == Kind.FUNCTIONAL
                ? KerasOrder.of(ordered, List.of(last.get()))
                : ordered.stream()
                        .map(Call::layer)
                        .filter(node -> kind() == Kind.FUNCTIONAL || node.input() == null)
                        .toList();
        return Optional.of(new Graph(model.name(), kind(), model.origin(), layers, ordered));
    }

    private Kind kind() {
        boolean isSequential = model.inputs().size() == 1
                && model.methods().stream()
                        .allMatch(method ->
                                method.input() == null && method.parameters().isEmpty());
        return isSequential ? Kind.SEQUENTIAL : Kind.FUNCTIONAL;
    }

    private void addInput(String key, String method, InputDeclaration input) {
        calls.put(key, new Call(new Node(input.name(), method, input.origin(), input, null), 0, List.of()));
    }

    private void add(MethodDeclaration method) {
        if (calls.containsKey(method.name())) {
            problems.add(
                    method.name(),
                    method.origin(),
                    new Fault(ProblemId.DUPLICATE_NAME, "another layer or input has this name")
                            .because("A tensor is known by the name of its method.")
                            .fix("Give one of the two another name."));
        } else if (method.input() != null) {
            addInput(method.name(), method.name(), method.input());
        } else {
            List<Call.Argument> arguments = names.arguments(method);
            Node node = new Node(method.kerasName(), method.name(), method.origin(), null, method.layer());
            calls.put(method.name(), new Call(node, 0, arguments));
        }
    }

    private Optional<Call> lastLayer() {
        return calls.values().stream()
                .filter(call -> call.layer().input() == null)
                .reduce((first, second) -> second);
    }

    private void reportNoLayer() {
        if (model.isComplete()) {
            problems.add(
                    model.type().nestedName(),
                    model.origin(),
                    new Fault(ProblemId.EMPTY_MODEL, "has no layer")
                            .fix("Declare one: a method that returns Tensor, with the annotation of a layer."));
        }
    }

    private void checkKerasNames() {
        Map<String, String> methods = new LinkedHashMap<>();
        model.inputs().forEach(input -> methods.put(input.name(), "the model's input"));
        Set<String> seen = new HashSet<>();
        for (MethodDeclaration method : model.methods()) {
            String other = seen.add(method.name()) ? methods.putIfAbsent(method.kerasName(), method.name()) : null;
            if (other != null && !method.kerasName().equals(method.name())) {
                problems.add(
                        method.name(),
                        method.nameOrigin(),
                        new Fault(
                                        ProblemId.DUPLICATE_NAME,
                                        "its Keras name '" + method.kerasName() + "' is that of " + other)
                                .because("Keras knows a layer of a model by its name.")
                                .fix("Give it a name of its own.")
                                .at("value"));
            }
        }
    }

    private void checkAllIsUsed(Call last) {
        Set<Node> used = new HashSet<>();
        calls.values().forEach(call -> call.inputs().stream().map(Tensor::layer).forEach(used::add));
        for (Call call : calls.values()) {
            Node node = call.layer();
            if (call != last && !used.contains(node)) {
                problems.add(
                        node.name(),
                        node.origin(),
                        new Fault(ProblemId.UNUSED_TENSOR, "no layer takes its tensor")
                                .because("All that is declared has to lead to the model's output, that of "
                                        + last.layer().name() + ".")
                                .fix("Remove it, or name it as a parameter of the layer that takes it."));
            }
        }
    }
}
