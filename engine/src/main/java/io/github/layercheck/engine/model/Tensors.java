package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tensors of a model whose types are known, with the calls that make them; while a model is inferred, those so far. */
public final class Tensors {

    private final Map<Tensor, InferredCall> madeByFirstOutput = new HashMap<>();

    /** Adds the tensors that a call makes. */
    public void add(InferredCall made) {
        madeByFirstOutput.put(made.call().output(0), made);
    }

    /** The call with what it makes, or null if that is unknown. */
    public @Nullable InferredCall made(Call call) {
        return madeByFirstOutput.get(call.output(0));
    }

    /** The type of a tensor, or null if it is unknown or does not exist. */
    public @Nullable TensorType type(Tensor tensor) {
        InferredCall made = made(tensor);
        return made == null || tensor.output() >= made.outputs().size()
                ? null
                : made.outputs().get(tensor.output());
    }

    /** What is known of the elements of a tensor, if it is a scalar or a vector of sizes; null if nothing is. */
    public @Nullable List<Dim> values(Tensor tensor) {
        InferredCall made = tensor.output() == 0 ? made(tensor) : null;
        return made == null || made.layer() == null ? null : made.layer().values();
    }

    /** The call that makes a tensor of which the type is known. */
    public Call maker(Tensor tensor) {
        return Objects.requireNonNull(made(tensor)).call();
    }

    /** What messages call a tensor: the method of the call that makes it. */
    public String label(Tensor tensor) {
        InferredCall made = made(tensor);
        return made == null || made.call().method().isEmpty()
                ? tensor.layer().label()
                : made.call().method();
    }

    private @Nullable InferredCall made(Tensor tensor) {
        return madeByFirstOutput.get(tensor.output() == 0 ? tensor : new Tensor(tensor.layer(), tensor.call(), 0));
    }
}
