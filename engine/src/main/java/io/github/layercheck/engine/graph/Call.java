package io.github.layercheck.engine.graph;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer applied to tensors. No two calls are equal, even if they have the same inputs. */
public final class Call {

    /**
     * A tensor that a call takes.
     *
     * @param tensor the tensor, or null where a problem keeps it unknown
     * @param name the named argument of Keras' call that it is for, or empty
     * @param place where the tensor was named, or the layer where it was not
     * @param constant the type of an array that stands in place of a tensor, or null
     * @param recorded the shape that a file says the tensor has, or null
     */
    public record Argument(
            @Nullable Tensor tensor,
            String name,
            Place place,
            @Nullable TensorType constant,
            @Nullable TensorShape recorded) {

        public Argument(@Nullable Tensor tensor, String name, Place place) {
            this(tensor, name, place, null, null);
        }
    }

    private final Node layer;
    private final int index;
    private final String method;
    private final Origin origin;
    private final List<Argument> arguments;
    private final @Nullable LayerConfig config;

    /**
     * A call of a layer.
     *
     * @param index which call of the layer it is, in Keras' count
     * @param method the method that declares it; empty for an input on the interface
     * @param origin where it is declared
     * @param config the layer's configuration in this call, where it differs from the layer's own
     */
    public Call(
            Node layer,
            int index,
            String method,
            Origin origin,
            List<Argument> arguments,
            @Nullable LayerConfig config) {
        this.layer = layer;
        this.index = index;
        this.method = method;
        this.origin = origin;
        this.arguments = List.copyOf(arguments);
        this.config = config;
    }

    /** The same call with tensors for a named argument as well. */
    public Call with(String argument, List<Tensor> tensors) {
        List<Argument> more = new ArrayList<>(arguments);
        tensors.forEach(tensor -> more.add(new Argument(tensor, argument, Place.of(origin))));
        return new Call(layer, index, method, origin, more, config);
    }

    public Node layer() {
        return layer;
    }

    public int index() {
        return index;
    }

    public String method() {
        return method;
    }

    public Origin origin() {
        return origin;
    }

    /** What messages call it: its method, or the name of an input on the interface. */
    public String label() {
        return method.isEmpty() ? layer.name() : method;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    /** The layer's configuration in this call, or null if it applies something else, such as a model. */
    public @Nullable LayerConfig layerConfig() {
        if (layer.content() instanceof Node.LayerNode declared) {
            return config == null ? declared.config() : config;
        }
        return null;
    }

    /** The arguments of its call in Keras, or null if nothing is known of what it applies. */
    public @Nullable CallArguments signature() {
        LayerConfig configured = layer.config();
        if (configured != null) {
            return configured.definition().call();
        }
        return layer.content() instanceof Node.ModelNode ? CallArguments.OF_MODEL : null;
    }

    /** What a call of a model has for the model's inputs, in their order: all but masks. */
    public List<Argument> forInputs() {
        List<Argument> forInputs = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.name().isEmpty() || argument.name().equals(CallArguments.INPUTS)) {
                forInputs.add(argument);
            }
        }
        return forInputs;
    }

    /** What it has for the positional arguments of Keras' call, in the order of that call. */
    public List<Argument> positionalArguments() {
        CallArguments signature = signature();
        if (signature == null || !namesArguments()) {
            return arguments;
        }
        List<String> names = arguments.stream().map(Argument::name).toList();
        return signature.order(names).stream()
                .map(arguments::get)
                .filter(argument ->
                        argument.name().isEmpty() || signature.positional().contains(argument.name()))
                .toList();
    }

    /** Whether one of its tensors is for a named argument of Keras' call. */
    public boolean namesArguments() {
        for (Argument argument : arguments) {
            if (!argument.name().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that it takes is known. */
    public boolean isResolved() {
        for (Argument argument : arguments) {
            if (argument.tensor() == null && argument.constant() == null) {
                return false;
            }
        }
        return true;
    }

    /** The tensors it takes, as far as they are known. */
    public List<Tensor> inputs() {
        List<Tensor> inputs = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.tensor() != null) {
                inputs.add(argument.tensor());
            }
        }
        return inputs;
    }

    /** Its output of that number. */
    public Tensor output(int number) {
        return new Tensor(layer, index, number);
    }
}
