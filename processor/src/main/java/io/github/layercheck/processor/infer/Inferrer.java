package io.github.layercheck.processor.infer;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.graph.Call;
import io.github.layercheck.processor.graph.Graph;
import io.github.layercheck.processor.graph.Node;
import io.github.layercheck.processor.graph.Tensor;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;
import io.github.layercheck.processor.shape.TensorType;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a graph from its inputs to its outputs and infers every tensor and weight on the way. */
public final class Inferrer {

    private final Graph graph;
    private final Problems problems;
    private final Catalogue catalogue;
    private final LayerInferrer layers;
    private final Map<Call, List<TensorType>> outputs = new HashMap<>();
    private final Map<Tensor, TensorType> tensors = new HashMap<>();
    private final Map<Node, Inference> inferences = new HashMap<>();
    private boolean isComplete = true;

    private Inferrer(Graph graph, Catalogue catalogue, Problems problems) {
        this.graph = graph;
        this.problems = problems;
        this.catalogue = catalogue;
        this.layers = new LayerInferrer(catalogue);
    }

    /** All facts of a model; empty if a problem, of this step or an earlier one, keeps some of them unknown. */
    public static Optional<ModelSummary> infer(Graph graph, Catalogue catalogue, Problems problems) {
        Inferrer inferrer = new Inferrer(graph, catalogue, problems);
        graph.calls().forEach(inferrer::infer);
        return inferrer.summary();
    }

    private void infer(Call call) {
        Node node = call.layer();
        InputDeclaration input = node.input();
        if (input != null) {
            TensorType type = inputType(input);
            if (type == null) {
                isComplete = false;
            } else {
                put(call, List.of(type));
            }
            return;
        }
        LayerConfig config = node.config();
        Inputs inputs = inputs(call);
        Inference inference = config == null ? null : layers.infer(node.name(), config, inputs, problems);
        if (inference == null) {
            isComplete = false;
            return;
        }
        inferences.put(node, inference);
        put(
                call,
                inference.outputs().stream()
                        .map(output ->
                                new TensorType(output.shape(), output.dtype() == null ? DType.FLOAT32 : output.dtype()))
                        .toList());
    }

    private void put(Call call, List<TensorType> types) {
        outputs.put(call, types);
        for (int i = 0; i < types.size(); i++) {
            tensors.put(call.output(i), types.get(i));
        }
    }

    private @Nullable TensorType inputType(InputDeclaration input) {
        List<Integer> sample = input.sample();
        if (sample == null) {
            return null;
        }
        boolean isRight = checkDimension(input, "batch", -1, input.batch());
        List<Dim> dims = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            isRight &= checkDimension(input, "value", i, sample.get(i));
            dims.add(dim(sample.get(i)));
        }
        return isRight ? new TensorType(TensorShape.ofSample(dim(input.batch()), dims), input.dtype()) : null;
    }

    private static Dim dim(int size) {
        return size == Input.NONE ? Dim.unknown() : Dim.of(size);
    }

    private boolean checkDimension(InputDeclaration input, String attribute, int index, int size) {
        if (size > 0 || size == Input.NONE) {
            return true;
        }
        String dimension = index < 0 ? attribute : "dimension " + index;
        problems.add(
                input.name(),
                input.origin(),
                new Fault(ProblemId.INPUT_DIMENSION, dimension + " is " + size)
                        .because("A dimension is at least 1, or Input.NONE where its size is not known.")
                        .at(attribute, index));
        return false;
    }

    private Inputs inputs(Call call) {
        List<Inputs.Input> inputs = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            Tensor tensor = argument.tensor();
            TensorType type = tensor == null ? null : tensors.get(tensor);
            if (tensor != null && type == null) {
                checkOutputExists(call, argument, tensor);
            }
            inputs.add(new Inputs.Input(tensor == null ? "?" : tensor.layer().name(), type, argument.name()));
        }
        return new Inputs(inputs);
    }

    private void checkOutputExists(Call call, Call.Argument argument, Tensor tensor) {
        TensorType first = tensors.get(new Tensor(tensor.layer(), tensor.call(), 0));
        if (first != null) {
            problems.add(
                    call.layer().name(),
                    argument.origin(),
                    new Fault(ProblemId.UNKNOWN_NAME, tensor.layer().name() + " has no output " + tensor.output()));
        }
    }

    private Optional<ModelSummary> summary() {
        if (!isComplete || !problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SummaryBuilder.build(graph, catalogue, outputs, inferences));
        } catch (ArithmeticException e) {
            problems.add(
                    graph.name(),
                    graph.origin(),
                    new Fault(ProblemId.COUNT_OVERFLOW, "has more parameters or bytes than fit 64 bits")
                            .because("Counts are exact 64-bit numbers."));
            return Optional.empty();
        }
    }
}
