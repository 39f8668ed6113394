package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.UnknownInput;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a graph from its inputs to its outputs and infers every tensor and weight on the way. */
public final class Inferrer {

    private final Graph graph;
    private final Problems problems;
    private final InferredModels models;
    private final GraphInference inference;
    private final MismatchOrigin mismatches;
    private final FurtherOutputs furtherOutputs;
    private boolean isComplete = true;

    Inferrer(Graph graph, InferredModels models, Problems problems) {
        this.graph = graph;
        this.problems = problems;
        this.models = models;
        this.inference = new GraphInference(graph);
        this.mismatches = new MismatchOrigin(inference);
        this.furtherOutputs = new FurtherOutputs(inference, problems);
    }

    /** All facts of a model; empty if a problem, of this step or an earlier one, keeps some of them unknown. */
    public static Optional<ModelSummary> infer(Graph graph, Problems problems) {
        Inferrer inferrer = new Inferrer(graph, new InferredModels(), problems);
        inferrer.inferFrom(graph.inputs().stream()
                .<@Nullable TensorType>map(call -> InputTypes.declared(call.layer(), problems))
                .toList());
        return inferrer.summary();
    }

    /** What is inferred from inputs of these types, null where one is unknown. */
    GraphInference inferFrom(List<@Nullable TensorType> inputs) {
        int next = 0;
        for (Call call : graph.calls()) {
            if (call.layer().isInput()) {
                put(call, inputs.get(next) == null ? null : List.of(inputs.get(next)));
                next++;
            } else {
                put(call, infer(call));
            }
        }
        for (Graph.Output output : graph.outputs()) {
            furtherOutputs.check(graph.label(), output.place(), output.tensor());
        }
        return inference;
    }

    private void put(Call call, @Nullable List<TensorType> outputs) {
        if (outputs == null) {
            isComplete = false;
        } else {
            inference.putOutputs(call, outputs);
        }
    }

    private @Nullable List<TensorType> infer(Call call) {
        Node.Content content = call.layer().content();
        LayerConfig config = call.layerConfig();
        if (config != null) {
            return inferLayer(call, config, Wrapped.in(config));
        }
        if (content instanceof Node.WrapperNode wrapper) {
            return inferLayer(call, wrapper.config(), Wrapped.in(wrapper.config(), wrapped(call, wrapper.model())));
        }
        if (content instanceof Node.ModelNode model) {
            Inputs inputs = inputs(call, model.graph().label(), CallArguments.OF_MODEL);
            return inputs == null ? null : inferModel(call, model, inputs);
        }
        tensors(call);
        return null;
    }

    private @Nullable List<TensorType> inferLayer(Call call, LayerConfig config, List<Wrapped> wrapped) {
        Node node = call.layer();
        Inputs inputs = inputs(call, config.type().name(), config.definition().call());
        if (inputs == null) {
            LayerInferrer.checkConstraints(call.method(), config, problems);
            return null;
        }
        Inference inferred = LayerInferrer.infer(
                call.method(), config, wrapped, inputs, fault -> mismatches.explain(call, fault), problems);
        if (inferred == null) {
            return null;
        }
        Inference first = inference.putLayer(node, inferred);
        if (first != null) {
            checkSameWeights(call, first, inferred);
        }
        List<TensorType> types = new ArrayList<>();
        for (Inference.Output output : inferred.outputs()) {
            types.add(new TensorType(output.shape(), output.dtype() == null ? node.dtype() : output.dtype()));
        }
        return types;
    }

    private void checkSameWeights(Call call, Inference first, Inference again) {
        List<Weight> expected = first.weights();
        for (int i = 0; i < expected.size(); i++) {
            Weight weight = expected.get(i);
            Weight other = again.weights().get(i);
            if (!weight.equals(other)) {
                problems.add(
                        call.method(),
                        originOf(call),
                        new Fault(
                                        ProblemId.SHARED_SHAPE,
                                        weight.path() + " would be " + new TensorShape(other.shape()) + ", but it is "
                                                + new TensorShape(weight.shape()))
                                .because("The layer has its weights from its first call, in "
                                        + call.layer().method() + "."));
                return;
            }
        }
    }

    private static Origin originOf(Call call) {
        return call.arguments().isEmpty()
                ? call.layer().origin()
                : call.arguments().get(0).place().origin();
    }

    private @Nullable List<TensorType> inferModel(Call call, Node.ModelNode model, Inputs inputs) {
        NestedInputs nested = new NestedInputs(call, model, inputs, problems);
        List<@Nullable TensorType> types = nested.types();
        if (types == null) {
            return null;
        }
        if (inference.model(call.layer()) == null) {
            GraphInference own = inferOwn(model, nested, types);
            if (own == null) {
                return null;
            }
            inference.putModel(call.layer(), own);
        }
        return inferOutputs(model, nested, types);
    }

    /** The model as what a layer wraps. */
    private Wrapped.Model wrapped(Call call, Node.ModelNode model) {
        Graph inner = model.graph();
        return new Wrapped.Model(inner.name(), inner.label(), model.use(), inputs -> inferWrapped(call, model, inputs));
    }

    private Inference inferWrapped(Call call, Node.ModelNode model, Inputs inputs) {
        NestedInputs nested = new NestedInputs(call, model, inputs, problems);
        List<@Nullable TensorType> types = nested.types();
        GraphInference own = types == null ? null : inferOwn(model, nested, types);
        List<TensorType> outputs = types == null || own == null ? null : inferOutputs(model, nested, types);
        if (own == null || outputs == null) {
            throw new UnknownInput();
        }
        return WrappedModel.of(own, outputs);
    }

    /** The model's own layers, by the types that it declares, or null if they have problems. */
    private @Nullable GraphInference inferOwn(
            Node.ModelNode model, NestedInputs nested, List<@Nullable TensorType> types) {
        InferredModels.Inferred own = models.infer(model.graph(), nested.ownTypes(types));
        if (model.isOwn()) {
            reportOfUse(model, nested, own.problems());
        }
        return own.hasErrors() ? null : own.inference();
    }

    /** What a call of the model makes of inputs of these types, or null if that is unknown. */
    private @Nullable List<TensorType> inferOutputs(
            Node.ModelNode model, NestedInputs nested, List<@Nullable TensorType> types) {
        InferredModels.Inferred ofCall = models.infer(model.graph(), types);
        reportOfUse(model, nested, ofCall.problems());
        return ofCall.inference().outputTypes();
    }

    /** Reports problems within a model, but not those that it has whatever it is used for: they are reported where it stands. */
    private void reportOfUse(Node.ModelNode model, NestedInputs nested, List<Problem> found) {
        if (found.isEmpty()) {
            return;
        }
        List<Problem> ofModel = model.isInline()
                ? List.of()
                : models.infer(model.graph(), nested.ownTypes()).problems();
        found.stream()
                .filter(problem -> !ofModel.contains(problem)
                        || !model.graph().declares(problem.place().origin()))
                .forEach(problem -> problems.add(nested.fromOutside(problem)));
    }

    /** The tensors of a call in the order of Keras' call, or null if it names arguments that there are not. */
    private @Nullable Inputs inputs(Call call, String layer, CallArguments arguments) {
        List<Inputs.Input> tensors = tensors(call);
        if (!call.namesArguments()) {
            return new Inputs(tensors);
        }
        boolean areKnown = new NamedArguments(call, layer, arguments, problems).check();
        return areKnown ? arguments.inputs(tensors) : null;
    }

    private List<Inputs.Input> tensors(Call call) {
        List<Inputs.Input> inputs = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            Tensor tensor = argument.tensor();
            TensorType type = tensor == null ? null : inference.type(tensor);
            if (tensor != null) {
                furtherOutputs.check(call.method(), argument.place(), tensor);
            }
            String name = tensor == null ? "" : inference.label(tensor);
            inputs.add(new Inputs.Input(name, type == null ? null : cast(type, call.layer()), argument.name()));
        }
        return inputs;
    }

    /** The type as the layer has it. */
    private TensorType cast(TensorType type, Node node) {
        boolean isCast = !(node.content() instanceof Node.LayerNode layer)
                || !layer.config().definition().isOperation();
        return type.dtype().isFloat() && isCast ? new TensorType(type.shape(), node.dtype()) : type;
    }

    private Optional<ModelSummary> summary() {
        if (!isComplete || problems.hasErrors() || inference.outputTypes() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SummaryBuilder.build(inference));
        } catch (ArithmeticException e) {
            problems.add(graph.label(), graph.origin(), Overflow.of(inference));
            return Optional.empty();
        }
    }
}
