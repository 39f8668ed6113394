package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.summary.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is checked of a model once all its calls are wired. */
final class ModelChecks {

    private final ModelDeclaration model;
    private final Map<String, MethodDeclaration> methods = new HashMap<>();
    private final List<Call> calls;
    private final Problems problems;

    ModelChecks(ModelDeclaration model, List<Call> calls, Problems problems) {
        this.model = model;
        this.calls = calls;
        this.problems = problems;
        model.methods().forEach(method -> methods.putIfAbsent(method.name(), method));
    }

    void reportNoLayer() {
        if (model.isComplete()) {
            problems.add(
                    model.type().nestedName(),
                    model.origin(),
                    new Fault(ProblemId.EMPTY_MODEL, "has no layer")
                            .because("A model is what its layers make of its input.")
                            .fix("Declare one, such as: @Dense(units = 10) Tensor scores();"));
        }
    }

    /**
     * Reports layers whose Keras name another one has; the input of a Sequential is none of its layers.
     *
     * @param duplicates the methods of which it is known that another one has their name
     */
    void checkKerasNames(Kind kind, Set<String> duplicates) {
        Map<String, Node> byName = new HashMap<>();
        for (Call call : calls) {
            Node node = call.layer();
            if (kind == Kind.SEQUENTIAL && node.isInput()) {
                continue;
            }
            Node other = byName.putIfAbsent(node.name(), node);
            boolean isReported = duplicates.contains(call.method())
                    || (other != null && other.label().equals(node.label()));
            if (other != null && other != node && !isReported) {
                problems.add(
                        call.method(),
                        nameOrigin(call.method()),
                        new Fault(
                                        ProblemId.DUPLICATE_NAME,
                                        "its Keras name '" + node.name() + "' is that of " + described(other))
                                .because("Keras knows a layer of a model by its name.")
                                .fix("Give it a name of its own.")
                                .at("value"));
            }
        }
    }

    private static String described(Node node) {
        return node.method().isEmpty() ? "the model's input" : node.method();
    }

    private Origin nameOrigin(String method) {
        MethodDeclaration declaration = methods.get(method);
        return declaration == null ? model.origin() : declaration.nameOrigin();
    }

    /** Reports layers and inputs that do not lead to an output. */
    void checkAllIsUsed(Call last, List<Graph.Output> outputs) {
        Set<Tensor> used = new HashSet<>();
        calls.forEach(call -> call.inputs().forEach(tensor -> used.add(firstOutput(tensor))));
        outputs.forEach(output -> used.add(firstOutput(output.tensor())));
        if (outputs.isEmpty()) {
            used.add(last.output(0));
        }
        for (Call call : calls) {
            boolean isKnown = !(call.layer().content() instanceof Node.UnknownNode);
            if (isKnown && !used.contains(call.output(0))) {
                String subject = call.method().isEmpty() ? call.layer().name() : call.method();
                MethodDeclaration declaration = methods.get(call.method());
                problems.add(
                        subject,
                        declaration == null ? call.layer().origin() : declaration.origin(),
                        new Fault(ProblemId.UNUSED_TENSOR, "no layer takes its tensor")
                                .because("All that is declared has to lead to the model's output"
                                        + (outputs.isEmpty() ? ", that of " + last.method() + "." : "."))
                                .fix("Remove it, or name it as a parameter of the layer that takes it."));
            }
        }
    }

    private static Tensor firstOutput(Tensor tensor) {
        return new Tensor(tensor.layer(), tensor.call(), 0);
    }
}
