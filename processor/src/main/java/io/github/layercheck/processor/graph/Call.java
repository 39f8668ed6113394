package io.github.layercheck.processor.graph;

import io.github.layercheck.processor.problem.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A layer applied to tensors; each is one of its own, even if another has the same inputs. */
public final class Call {

    /**
     * A tensor that a call takes.
     *
     * @param tensor the tensor, or null where a problem keeps it unknown
     * @param name the named argument of Keras' call that it is for, or empty
     * @param origin where the tensor was named, or the layer where it was not
     */
    public record Argument(@Nullable Tensor tensor, String name, Origin origin) {}

    private final Node layer;
    private final int index;
    private final List<Argument> arguments;

    /**
     * A call of a layer.
     *
     * @param index which call of the layer it is, in Keras' count
     */
    public Call(Node layer, int index, List<Argument> arguments) {
        this.layer = layer;
        this.index = index;
        this.arguments = List.copyOf(arguments);
    }

    public Node layer() {
        return layer;
    }

    public int index() {
        return index;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    /** The tensors it takes, as far as they are known. */
    public List<Tensor> inputs() {
        return arguments.stream().map(Argument::tensor).filter(Objects::nonNull).toList();
    }

    /** Its output of that number. */
    public Tensor output(int number) {
        return new Tensor(layer, index, number);
    }
}
