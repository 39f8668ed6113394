package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.NamedArguments;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.UnknownInput;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.summary.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a graph from its inputs to its outputs and infers every tensor and weight on the way. */
public final class ModelInferrer {

    /** What messages call an array that the code of a model has. */
    private static final String CONSTANT = "the constant";

    private final Graph graph;
    private final NestedModels nestedModels;
    private final Problems problems;
    private final Tensors tensors = new Tensors();
    private final Map<Node, Inference> firstCalls = new HashMap<>();
    private final Map<Node, InferredModel> models = new HashMap<>();
    private final FurtherOutputs furtherOutputs;
    private final Scope scope;

    ModelInferrer(Graph graph, NestedModels nestedModels, Problems problems) {
        this.graph = graph;
        this.nestedModels = nestedModels;
        this.problems = problems;
        this.furtherOutputs = new FurtherOutputs(tensors, problems);
        this.scope = new Scope(graph, tensors);
    }

    /**
     * What is inferred of a model from its inputs as declared.
     *
     * @param known where the operations are that masks add to a model
     */
    public static InferredModel infer(Graph graph, KnownLayers known, Problems problems) {
        List<@Nullable TensorType> inputs = new ArrayList<>();
        for (Call input : graph.inputs()) {
            inputs.add(InputTypes.declared(input));
        }
        Problems found = new Problems();
        InferredModel model = new ModelInferrer(graph, new NestedModels(known), found).inferFrom(inputs);
        problems.addFirstAtEachPlace(found);
        return model;
    }

    /**
     * A model as it is for one sample: with a batch of 1 where an operation can do anything with the batch, else the model as
     * it is, where the first dimension of every tensor is the batch.
     *
     * @param graph what the model was inferred of
     * @param known where the operations are that masks add to a model
     */
    public static InferredModel inferSample(Graph graph, InferredModel model, KnownLayers known) {
        if (!hasOperations(graph)) {
            return model;
        }
        List<@Nullable TensorType> inputs = new ArrayList<>();
        for (Call input : graph.inputs()) {
            TensorType type = InputTypes.declared(input);
            inputs.add(type == null ? null : new TensorType(type.shape().with(0, Dim.of(1)), type.dtype()));
        }
        return new ModelInferrer(graph, new NestedModels(known), new Problems()).inferFrom(inputs);
    }

    private static boolean hasOperations(Graph graph) {
        for (Node layer : graph.layers()) {
            Node.ModelNode model = layer.model();
            if (layer.isOperation() || (model != null && hasOperations(model.graph()))) {
                return true;
            }
        }
        return false;
    }

    /** What is inferred from inputs of these types, null where one is unknown. */
    InferredModel inferFrom(List<@Nullable TensorType> inputs) {
        Iterator<@Nullable TensorType> next = inputs.iterator();
        for (Call call : graph.calls()) {
            InferredCall inferred = call.layer().isInput() ? input(call, next.next()) : infer(call);
            if (inferred != null) {
                tensors.add(inferred);
            }
        }
        for (Graph.Output output : graph.outputs()) {
            furtherOutputs.check(graph.label(), output.place(), output.tensor());
        }
        return new InferredModel(
                hasMasks() ? MaskFollower.follow(graph, tensors, nestedModels.known(), this) : graph, tensors, models);
    }

    /** Whether a layer of a functional model makes a mask, or is given one. */
    private boolean hasMasks() {
        if (graph.kind() != Kind.FUNCTIONAL
                || !graph.isResolved()
                || !graph.declaration().impliesMasks()) {
            return false;
        }
        for (Call call : graph.calls()) {
            LayerConfig config = call.layerConfig();
            if (config != null && config.definition().masks().areMade()) {
                return true;
            }
            for (Call.Argument argument : call.arguments()) {
                if (argument.name().equals(CallArguments.MASK)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Infers an operation that is added to the model; false if it cannot work, which is reported. */
    boolean inferOperation(Call call) {
        InferredCall inferred = infer(call);
        if (inferred != null) {
            tensors.add(inferred);
        }
        return inferred != null;
    }

    private static @Nullable InferredCall input(Call call, @Nullable TensorType type) {
        return type == null ? null : InferredCall.ofInput(call, type);
    }

    private @Nullable InferredCall infer(Call call) {
        Inputs inputs = inputs(call);
        Node.Content content = call.layer().content();
        LayerConfig config = call.layerConfig();
        if (config != null) {
            return inferLayer(call, config, Wrapped.in(config), inputs);
        }
        if (content instanceof Node.WrapperNode wrapper) {
            return inferLayer(
                    call, wrapper.config(), Wrapped.in(wrapper.config(), wrapped(call, wrapper.model())), inputs);
        }
        return content instanceof Node.ModelNode model && inputs != null ? inferModel(call, model, inputs) : null;
    }

    private @Nullable InferredCall inferLayer(
            Call call, LayerConfig config, List<Wrapped> wrapped, @Nullable Inputs inputs) {
        Site site = new Site(scope, call);
        if (inputs == null) {
            LayerInferrer.checkConstraints(call.method(), config, site, problems);
            return null;
        }
        Inference inferred = LayerInferrer.infer(call.method(), config, wrapped, inputs, site, problems);
        if (inferred == null) {
            return null;
        }
        Inference first = firstCalls.putIfAbsent(call.layer(), inferred);
        if (first != null && !hasSameWeights(call, first, inferred)) {
            return null;
        }
        checkPolicy(call, config, inferred);
        List<TensorType> outputs = new ArrayList<>();
        for (Inference.Output output : inferred.outputs()) {
            outputs.add(new TensorType(output.shape(), call.layer().typeOf(config, output)));
        }
        return new InferredCall(call, outputs, inferred, null);
    }

    private void checkPolicy(Call call, LayerConfig config, Inference inferred) {
        DTypePolicy policy = call.layer().traits().policy();
        if (policy == null && config.wrapped().isEmpty()) {
            return;
        }
        try {
            if (policy != null) {
                Policies.checkIndices(config, policy, inferred);
                Policies.checkWeights(config, policy, inferred);
            }
            Policies.checkQuantized(config, policy);
        } catch (Fault fault) {
            problems.add(call.method(), config.origin(), fault);
        }
    }

    /** Whether a further call of a layer fits the weights of the first; without that it makes nothing of its inputs. */
    private boolean hasSameWeights(Call call, Inference first, Inference again) {
        List<Weight> expected = first.weights();
        for (int i = 0; i < expected.size(); i++) {
            Weight weight = expected.get(i);
            Weight other = again.weights().get(i);
            if (!weight.equals(other)) {
                Fault fault = otherWeight(call, weight, other);
                problems.add(fault.toProblem(
                                call.method(), call.arguments().get(0).place().origin())
                        .with(new Site(scope, call).failing(fault)));
                return false;
            }
        }
        return true;
    }

    private static Fault otherWeight(Call call, Weight first, Weight again) {
        return new Fault(
                        ProblemId.SHARED_SHAPE,
                        first.path() + " would be " + new TensorShape(again.shape()) + ", but it is "
                                + new TensorShape(first.shape()))
                .because("The layer has its weights from its first call, in "
                        + call.layer().method() + ".");
    }

    private @Nullable InferredCall inferModel(Call call, Node.ModelNode model, Inputs inputs) {
        NestedInputs nested = new NestedInputs(new Site(scope, call), model, inputs, nestedModels, problems);
        List<@Nullable TensorType> types = types(model, nested);
        if (types == null) {
            return null;
        }
        if (!models.containsKey(call.layer())) {
            InferredModel own = inferOwn(model, nested, types);
            if (own == null) {
                return null;
            }
            models.put(call.layer(), own);
        }
        InferredModel ofCall = inferOfCall(model, nested, types);
        List<TensorType> outputs = ofCall.outputTypes();
        return outputs == null ? null : new InferredCall(call, outputs, null, ofCall);
    }

    /** The types that a model is called with, or null if they do not fit it, or it is wrong by itself. */
    private @Nullable List<@Nullable TensorType> types(Node.ModelNode model, NestedInputs nested) {
        List<@Nullable TensorType> types = nested.types();
        if (types == null && model.isOwn()) {
            reportOfUse(model, nested, nested.byItself().problems());
        }
        return types;
    }

    /** The model as what a layer wraps. */
    private Wrapped.Model wrapped(Call call, Node.ModelNode model) {
        Graph inner = model.graph();
        return new Wrapped.Model(inner.name(), inner.label(), model.use(), inputs -> inferWrapped(call, model, inputs));
    }

    private Inference inferWrapped(Call call, Node.ModelNode model, Inputs inputs) {
        NestedInputs nested = new NestedInputs(new Site(scope, call), model, inputs, nestedModels, problems);
        List<@Nullable TensorType> types = types(model, nested);
        InferredModel own = types == null ? null : inferOwn(model, nested, types);
        InferredModel ofCall = types == null || own == null ? null : inferOfCall(model, nested, types);
        List<TensorType> outputs = ofCall == null ? null : ofCall.outputTypes();
        if (own == null || ofCall == null || outputs == null) {
            throw new UnknownInput();
        }
        return isBlock(call.layer().config())
                ? WrappedModel.ofBlock(own, ofCall, outputs)
                : WrappedModel.of(own, ofCall, outputs);
    }

    /** Whether a layer, or the innermost that it wraps, is a block. */
    private static boolean isBlock(@Nullable LayerConfig layer) {
        LayerConfig innermost = layer;
        while (innermost != null && innermost.wrapped().size() == 1) {
            innermost = innermost.wrapped().get(0);
        }
        return innermost != null && innermost.definition().isBlock();
    }

    /** The model by itself, from the types that it declares, or null if it has errors. */
    private @Nullable InferredModel inferOwn(
            Node.ModelNode model, NestedInputs nested, List<@Nullable TensorType> types) {
        NestedModels.Inferred own = nestedModels.infer(model.graph(), nested.ownTypes(types));
        if (model.isOwn()) {
            reportOfUse(model, nested, own.problems());
        }
        return own.hasErrors() ? null : own.model();
    }

    /** The model as a call of it makes it, of inputs of these types. */
    private InferredModel inferOfCall(Node.ModelNode model, NestedInputs nested, List<@Nullable TensorType> types) {
        NestedModels.Inferred ofCall = nestedModels.infer(model.graph(), types);
        reportOfUse(model, nested, ofCall.problems());
        return ofCall.model();
    }

    /**
     * Reports the problems within a model that come from this use; any others are reported where the model is declared.
     */
    private void reportOfUse(Node.ModelNode model, NestedInputs nested, List<Problem> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Problem> ofModel = model.isInline() ? List.of() : nested.byItself().problems();
        found.stream()
                .filter(problem -> !ofModel.contains(problem)
                        || !model.graph().declares(problem.place().origin()))
                .forEach(problem -> problems.add(nested.fromOutside(problem)));
    }

    /** The tensors of a call in the order of Keras' call, or null if it names arguments that do not exist. */
    private @Nullable Inputs inputs(Call call) {
        List<Inputs.Input> inputs = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            if (argument.constant() != null) {
                inputs.add(new Inputs.Input(CONSTANT, argument.constant(), argument.name()));
                continue;
            }
            Tensor tensor = argument.tensor();
            TensorType type = tensor == null ? null : tensors.type(tensor);
            if (tensor != null) {
                furtherOutputs.check(call.method(), argument.place(), tensor);
            }
            String name = tensor == null ? "" : tensors.label(tensor);
            inputs.add(new Inputs.Input(
                    name,
                    type == null ? null : cast(type, call.layer()),
                    argument.name(),
                    tensor == null ? null : tensors.values(tensor)));
        }
        CallArguments signature = call.signature();
        if (signature == null || !call.namesArguments()) {
            return new Inputs(inputs);
        }
        return NamedArguments.wrong(call).isEmpty() ? signature.inputs(inputs) : null;
    }

    /** The type as the layer has it. */
    private static TensorType cast(TensorType type, Node node) {
        return type.dtype().isFloat() && !node.isOperation() ? new TensorType(type.shape(), node.computeType()) : type;
    }
}
