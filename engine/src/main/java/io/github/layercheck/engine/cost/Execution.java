package io.github.layercheck.engine.cost;

import io.github.layercheck.DType;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.KerasOrder;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredCall;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a model in the order in which Keras executes them, with those of the models in it in the places of their calls.
 * Their inputs are the tensors that the call takes, and their outputs are tensors of their own, so that no tensor is twice.
 */
final class Execution {

    /** The size of a tensor of which a dimension is open, or which has more elements than fit 64 bits. */
    static final long OPEN = -1;

    /** Far more than what can run; the number of calls can double with every level of models in models. */
    private static final int MAX_CALLS = 100_000;

    /**
     * A call.
     *
     * @param path the names of the models around it and of its layer
     * @param reads the numbers of the tensors that it takes
     * @param makes the numbers of those that it makes
     */
    record Step(String path, List<Integer> reads, List<Integer> makes) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Long> elements = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Integer> outputs;

    private int calls;

    private Execution(InferredModel model) {
        for (Call input : model.graph().inputs()) {
            inputs.add(tensor(Objects.requireNonNull(model.tensors().type(input.output(0)))));
        }
        outputs = run("", model, inputs);
    }

    /** That of a model of which all tensors are known; null if it has too many calls. */
    static @Nullable Execution of(InferredModel model) {
        Execution execution = new Execution(model);
        return execution.calls > MAX_CALLS ? null : execution;
    }

    List<Step> steps() {
        return steps;
    }

    /** The model's inputs, by their numbers. */
    List<Integer> inputs() {
        return inputs;
    }

    /** The model's outputs, by their numbers. */
    List<Integer> outputs() {
        return outputs;
    }

    /** How many tensors there are; they are numbered from 0. */
    int tensors() {
        return bytes.size();
    }

    /** The size of all that the calls of each layer make of one sample, or {@link #OPEN}, by the layer's path. */
    Map<String, Long> bytesOfLayers() {
        Map<String, Long> ofLayers = new HashMap<>();
        for (Step step : steps) {
            long sum = ofLayers.getOrDefault(step.path(), 0L);
            for (int made : step.makes()) {
                sum = sum == OPEN || bytes(made) == OPEN ? OPEN : Math.max(OPEN, sum + bytes(made));
            }
            ofLayers.put(step.path(), sum);
        }
        return ofLayers;
    }

    /** The number of elements of one sample of a tensor, or {@link #OPEN}. */
    long elements(int tensor) {
        return elements.get(tensor);
    }

    /** The size of one sample of a tensor, or {@link #OPEN}. */
    long bytes(int tensor) {
        return bytes.get(tensor);
    }

    /** Runs a model on these tensors; returns its outputs. */
    private List<Integer> run(String prefix, InferredModel model, List<Integer> taken) {
        Map<Tensor, Integer> numbers = new HashMap<>();
        int input = 0;
        for (Call call : model.graph().inputs()) {
            numbers.put(call.output(0), taken.get(input++));
        }
        for (Call call : KerasOrder.executed(model.graph())) {
            if (!call.layer().isInput()) {
                List<Integer> made =
                        run(prefix, Objects.requireNonNull(model.tensors().made(call)), numbers);
                for (int i = 0; i < made.size(); i++) {
                    numbers.put(call.output(i), made.get(i));
                }
            }
        }
        List<Integer> made = new ArrayList<>();
        for (Tensor output : model.outputs()) {
            made.add(Objects.requireNonNull(numbers.get(output)));
        }
        return made;
    }

    private List<Integer> run(String prefix, InferredCall made, Map<Tensor, Integer> numbers) {
        String path = prefix + made.call().layer().name();
        InferredModel model = made.model();
        if (model != null && ++calls <= MAX_CALLS) {
            return run(path + "/", model, taken(made.call(), numbers));
        }
        List<Integer> reads = new ArrayList<>();
        for (Tensor tensor : made.call().inputs()) {
            reads.add(Objects.requireNonNull(numbers.get(tensor)));
        }
        List<Integer> makes = new ArrayList<>();
        for (TensorType type : made.outputs()) {
            makes.add(tensor(type));
        }
        calls++;
        steps.add(new Step(path, reads, makes));
        return makes;
    }

    /** The tensors that a model is called with, in the order of its inputs. */
    private List<Integer> taken(Call call, Map<Tensor, Integer> numbers) {
        List<Integer> taken = new ArrayList<>();
        for (Call.Argument argument : call.forInputs()) {
            Tensor tensor = argument.tensor();
            taken.add(
                    tensor == null
                            ? tensor(Objects.requireNonNull(argument.constant()))
                            : Objects.requireNonNull(numbers.get(tensor)));
        }
        return taken;
    }

    private int tensor(TensorType type) {
        long count = elements(type.shape().dims());
        elements.add(count);
        DType dtype = type.dtype();
        bytes.add(dtype == DType.STRING ? OPEN : product(count, dtype.bits() / Byte.SIZE));
        return bytes.size() - 1;
    }

    /** The number of elements of one sample, of which the first dimension is the batch. */
    private static long elements(List<Dim> dims) {
        long count = 1;
        for (int axis = 1; axis < dims.size(); axis++) {
            Dim dim = dims.get(axis);
            count = dim.isKnown() ? product(count, dim.size()) : OPEN;
        }
        return count;
    }

    private static long product(long left, long right) {
        return left == OPEN || Math.multiplyHigh(left, right) != 0 || left * right < 0 ? OPEN : left * right;
    }
}
