package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.KerasOrder;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the names of a declaration: from methods and parameters to a graph of layers and tensors. */
public final class Wirer {

    private final ModelDeclaration model;
    private final Problems problems;
    private final Calls calls = new Calls();
    private final TensorNames names;
    private final Parts parts;
    private final NodeMaker nodes;
    private final Traits traits;
    private final Set<String> duplicates = new HashSet<>();

    /** For a model within others. */
    Wirer(ModelDeclaration declared, Models models, Traits outer, Nesting nesting, Problems problems) {
        this.model =
                hasSettings(declared) ? SharedPaths.resolve(declared, models, nesting.model(), problems) : declared;
        this.problems = problems;
        this.names = new TensorNames(model, calls, problems);
        this.parts = new Parts(model, problems);
        this.traits = model.traits().orElse(outer);
        this.nodes = new NodeMaker(model, models, parts, traits, nesting, problems);
    }

    private static boolean hasSettings(ModelDeclaration model) {
        for (MethodDeclaration method : model.methods()) {
            if (method.content() instanceof Content.OfModel used
                    && !used.settings().isEmpty()) {
                return true;
            }
            if (method.content() instanceof Content.OfWrapped wrapped
                    && !wrapped.model().settings().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The graph of a declaration, as far as its names can be resolved; empty if it has no layer. */
    public static Optional<Graph> wire(ModelDeclaration model, Models models, Problems problems) {
        try {
            return new Wirer(model, models, Traits.NONE, new Nesting(models), problems).wire();
        } catch (Fault tooLarge) {
            problems.add(model.type().nestedName(), model.origin(), tooLarge);
            return Optional.empty();
        }
    }

    /**
     * The graph, as far as the names can be resolved; empty if it has no layer.
     *
     * <p>The methods between here and the wirer of a nested model are small and leave the work to others: each level of
     * nested models has all of them on the stack.
     */
    Optional<Graph> wire() {
        addInputs();
        for (MethodDeclaration method : model.methods()) {
            add(method);
        }
        return graph();
    }

    private Optional<Graph> graph() {
        List<Graph.Output> outputs = outputs();
        List<Call> all = calls.all();
        if (outputs.isEmpty() && !hasLayer(all)) {
            reportNoLayer();
            return Optional.empty();
        }
        boolean isResolved = model.isComplete()
                && duplicates.isEmpty()
                && outputs.size() == model.outputs().size()
                && areResolved(all);
        Kind kind = kind();
        Graph graph = new Graph(model, kind, traits, layers(all, kind), all, outputs, isResolved);
        return Optional.of(isResolved && kind == Kind.FUNCTIONAL ? KerasOrder.sort(graph) : graph);
    }

    private static boolean hasLayer(List<Call> all) {
        for (Call call : all) {
            if (!call.layer().isInput()) {
                return true;
            }
        }
        return false;
    }

    private static boolean areResolved(List<Call> all) {
        for (Call call : all) {
            if (!call.isResolved()) {
                return false;
            }
        }
        return true;
    }

    private void reportNoLayer() {
        if (model.isComplete()) {
            problems.add(
                    model.type().nestedName(),
                    model.origin(),
                    new Fault(ProblemId.EMPTY_MODEL, "has no layer")
                            .because("A model is what its layers make of its input.")
                            .fix("Declare one, such as: @Dense(units = 10) Tensor scores();"));
        }
    }

    private static List<Node> layers(List<Call> calls, Kind kind) {
        Set<Node> layers = new LinkedHashSet<>();
        for (Call call : calls) {
            if (kind == Kind.FUNCTIONAL || !call.layer().isInput()) {
                layers.add(call.layer());
            }
        }
        return List.copyOf(layers);
    }

    private Kind kind() {
        boolean isSequential = model.inputs().size() == 1 && model.outputs().isEmpty();
        for (MethodDeclaration method : model.methods()) {
            isSequential &= method.parameters().isEmpty()
                    && !(method.content() instanceof Content.OfInput)
                    && !(method.content() instanceof Content.OfShared);
        }
        return isSequential ? Kind.SEQUENTIAL : Kind.FUNCTIONAL;
    }

    private List<Graph.Output> outputs() {
        List<Graph.Output> outputs = new ArrayList<>();
        for (TensorName name : model.outputs()) {
            Tensor output = names.output(name);
            if (output != null) {
                outputs.add(new Graph.Output(output, name.place()));
            }
        }
        return outputs;
    }

    private void add(MethodDeclaration method) {
        if (calls.contains(method.name()) || parts.contains(method.name())) {
            addDuplicate(method);
        } else if (method.content() instanceof Content.OfInput input) {
            addInput(method.name(), method.name(), method.origin(), method.nameOrigin(), input.input());
        } else if (method.content() instanceof Content.OfPart part) {
            parts.add(method, part.layer());
        } else if (method.content().isPart()) {
            return; // the layer that takes it has it
        } else if (method.content() instanceof Content.OfShared shared) {
            addShared(method, shared);
        } else {
            if (method.content() instanceof Content.Unreadable) {
                parts.addUnreadable(method.name());
            }
            addLayers(method);
        }
    }

    /** Reports a second method of a name, and wires it so that its own problems are found. */
    private void addDuplicate(MethodDeclaration method) {
        duplicates.add(method.name());
        Optional<MethodDeclaration> first = model.method(method.name()).filter(other -> !other.equals(method));
        boolean isSameSignature = first.isPresent()
                && first.get().parameters().size() == method.parameters().size();
        if (isSameSignature) {
            // ecj says so itself, and javac does not get here.
            return;
        }
        problems.add(
                method.name(),
                method.origin(),
                new Fault(ProblemId.DUPLICATE_NAME, owner(method, first.isPresent()) + " has this name")
                        .because("A tensor is known by the name of the method that makes it.")
                        .fix("Give one of the two another name."));
        if (method.content() instanceof Content.OfLayer && method.repeat() == 0) {
            Node node = nodes.node(method, method.kerasName());
            calls.addUnnamed(new Call(node, 0, method.name(), method.origin(), names.arguments(method), null));
        }
    }

    /** What has the name of a method already. */
    private String owner(MethodDeclaration method, boolean isMethod) {
        Call call = calls.get(method.name());
        if (isMethod || call == null) {
            return "another method";
        }
        return call.layer().isInput() ? "the @Input of the interface" : "a layer that " + call.method() + " repeats";
    }

    private void addInputs() {
        for (InputDeclaration input : model.inputs()) {
            addInput(input.name(), "", input.origin(), input.origin(), input);
        }
    }

    private void addInput(String tensor, String method, Origin origin, Origin nameOrigin, InputDeclaration input) {
        Node.InputNode content = new Node.InputNode(input);
        Node node = new Node(input.name(), nameOrigin, method, input.origin(), content, traits);
        calls.add(tensor, new Call(node, 0, method, origin, List.of(), null));
    }

    private void addLayers(MethodDeclaration method) {
        List<Call.Argument> arguments = names.arguments(method);
        if (method.repeat() == 0) {
            addLayer(method, nodes.node(method, method.kerasName()), arguments);
        } else {
            addRepeated(method, arguments);
        }
    }

    private void addLayer(MethodDeclaration method, Node node, List<Call.Argument> arguments) {
        calls.add(method.name(), new Call(node, 0, method.name(), method.origin(), arguments, null));
    }

    private void addRepeated(MethodDeclaration method, List<Call.Argument> first) {
        List<Call.Argument> arguments = first;
        for (int i = 1; i <= method.repeat(); i++) {
            Node node = nodes.node(method, method.kerasName() + "_" + i);
            Call call = new Call(node, 0, method.name(), method.origin(), arguments, null);
            calls.add(method.name() + "_" + i, call);
            calls.alias(method.name(), call);
            List<Call.Argument> next = new ArrayList<>(arguments);
            next.set(0, new Call.Argument(call.output(0), arguments.get(0).name(), Place.of(method.origin())));
            arguments = next;
        }
    }

    private void addShared(MethodDeclaration method, Content.OfShared shared) {
        List<Call.Argument> arguments = names.arguments(method);
        Call original = calls.get(shared.method());
        Place place = Place.of(shared.origin(), "value");
        if (original == null || original.layer().isInput()) {
            problems.add(method.name(), place, notShareable(shared.method(), original != null));
            Node unknown = new Node(
                    method.kerasName(),
                    method.nameOrigin(),
                    method.name(),
                    method.origin(),
                    new Node.UnknownNode(),
                    Traits.NONE);
            calls.add(method.name(), new Call(unknown, 0, method.name(), method.origin(), arguments, null));
            return;
        }
        Node node = original.layer();
        LayerConfig config = sharedConfig(method, shared, node);
        calls.add(
                method.name(),
                new Call(node, calls.nextIndex(node), method.name(), method.origin(), arguments, config));
    }

    private @Nullable LayerConfig sharedConfig(MethodDeclaration method, Content.OfShared shared, Node node) {
        LayerConfig config = node.content() instanceof Node.LayerNode layer ? layer.config() : null;
        for (Setting setting : shared.settings()) {
            try {
                config = Settings.applyToCall(config, setting);
            } catch (Fault fault) {
                problems.add(method.name() + "." + setting.label(), setting.place(), fault);
            }
        }
        return config;
    }

    private Fault notShareable(String name, boolean isInput) {
        if (isInput) {
            return new Fault(ProblemId.UNKNOWN_NAME, name + " is an input, not a layer")
                    .because("A layer is applied again by the name of its method.");
        }
        return new Fault(
                        ProblemId.UNKNOWN_NAME,
                        "no layer '" + name + "' before it" + Nearest.didYouMean(name, calls.names()))
                .misspelt(name, calls.names())
                .because("A layer is applied again by the name of its method.");
    }
}
