package io.github.layercheck.engine.rule;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tensors that a layer is called with, in the order of Keras' call.
 *
 * <p>A rule checks its attributes before it asks for inputs: if another problem keeps an input's shape unknown, asking
 * for it ends the rule silently.
 */
public final class Inputs {

    /**
     * One tensor.
     *
     * @param name what messages call it
     * @param type its shape and element type, or null where another problem keeps them unknown
     * @param argument the named argument of Keras' call that it is for, or empty for the next positional one
     * @param values what is known of its elements, if it is a scalar or a vector of sizes; null if nothing is
     */
    public record Input(
            String name,
            @Nullable TensorType type,
            String argument,
            @Nullable List<Dim> values) {

        public Input(String name, @Nullable TensorType type, String argument) {
            this(name, type, argument, null);
        }

        public Input(String name, @Nullable TensorType type) {
            this(name, type, "");
        }

        /** The same as the next positional one. */
        Input positional() {
            return new Input(name, type, "", values);
        }

        TensorType known() {
            if (type == null) {
                throw new UnknownInput();
            }
            return type;
        }
    }

    private enum Accepted {
        NUMBERS,
        INTEGERS_OR_FLOATS,
        FLOATS;

        boolean includes(DType dtype) {
            if (this == FLOATS) {
                return dtype.isFloat();
            }
            return dtype != DType.STRING && (this == NUMBERS || dtype != DType.BOOL);
        }
    }

    private final List<Input> positional = new ArrayList<>();
    private final List<Input> named = new ArrayList<>();

    public Inputs(List<Input> inputs) {
        for (Input input : inputs) {
            (input.argument().isEmpty() ? positional : named).add(input);
        }
    }

    /** Inputs of these types, named by their numbers. */
    public static Inputs of(List<TensorType> types) {
        List<Input> inputs = new ArrayList<>();
        for (TensorType type : types) {
            inputs.add(new Input("input " + inputs.size(), type));
        }
        return new Inputs(inputs);
    }

    /** A fault for an input with a dimension that no tensor has. */
    public void checkSizes() {
        for (Input input : positional) {
            TensorType type = input.type();
            if (type != null && !type.shape().hasElements()) {
                throw new Fault(ProblemId.INPUT_DIMENSION, input.name() + " is " + type.shape())
                        .because("A dimension of a tensor is at least 1.");
            }
        }
    }

    /** What is known of the elements of an input; null if nothing is. */
    public @Nullable List<Dim> values(int number) {
        return number < positional.size() ? positional.get(number).values() : null;
    }

    /** Whether something is known of the elements of an input. */
    public boolean haveValues() {
        for (Input input : positional) {
            if (input.values() != null) {
                return true;
            }
        }
        return false;
    }

    /** The number of positional inputs. */
    public int count() {
        return positional.size();
    }

    /** The shape of the only input; a fault if there are several. */
    public TensorShape only() {
        if (positional.size() != 1) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes one tensor, not " + positional.size())
                    .fix("A layer before it, such as @Concatenate or @Add, can make one tensor of several.");
        }
        return shape(0);
    }

    /** The shape of the only input; a fault if there are several, or if its elements are text. */
    public TensorShape onlyNumbers() {
        only();
        return numbers().only();
    }

    /** These inputs; a fault if the elements of one are text. */
    public Inputs numbers() {
        return checkElements(
                0,
                positional.size(),
                Accepted.NUMBERS,
                "The layer computes with numbers.",
                "@StringLookup, @TextVectorization or @Hashing before it turns strings into integers.");
    }

    /** These inputs; a fault if the elements of one are text or booleans, which are not added and not ordered. */
    public Inputs integersOrFloats() {
        return numbers()
                .checkElements(
                        0,
                        positional.size(),
                        Accepted.INTEGERS_OR_FLOATS,
                        "The layer adds, compares or scales numbers, and does not convert booleans.",
                        "As DType.UINT8 in @Input they are the numbers 0 and 1.");
    }

    /** These inputs; a fault if the elements of one are not floating-point numbers, and the layer does not cast them. */
    public Inputs floats() {
        return numbers().floats(0, positional.size());
    }

    /** The same of a range of these inputs, from one number (inclusive) to another (exclusive). */
    public Inputs floats(int from, int to) {
        return checkElements(
                from,
                to,
                Accepted.FLOATS,
                "The layer computes with floating-point numbers, and does not cast others.",
                "");
    }

    private Inputs checkElements(int from, int to, Accepted accepted, String why, String fix) {
        for (int i = from; i < Math.min(to, positional.size()); i++) {
            Input input = positional.get(i);
            if (input.type() != null && !accepted.includes(input.type().dtype())) {
                DType dtype = input.type().dtype();
                String name = positional.size() == 1 ? "the input" : input.name();
                String elements = dtype == DType.STRING ? "strings" : "of type " + dtype.kerasName();
                throw new Fault(ProblemId.INPUT_DTYPE, "the elements of " + name + " are " + elements)
                        .because(why)
                        .fix(fix)
                        .suspecting(input.type().shape(), -1);
            }
        }
        return this;
    }

    /** The shapes of all inputs; a fault if there are fewer than that many. */
    public List<TensorShape> atLeast(int number) {
        if (positional.size() < number) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes at least " + number + " tensors, not " + positional.size())
                    .fix("Name each tensor by a parameter of the method.");
        }
        return shapes();
    }

    /** The shapes of all inputs; a fault if they are not exactly that many. */
    public List<TensorShape> exactly(int number) {
        if (positional.size() != number) {
            throw new Fault(ProblemId.INPUT_COUNT, "takes " + number + " tensors, not " + positional.size())
                    .fix("Name each tensor by a parameter of the method.");
        }
        return shapes();
    }

    /** The shapes of all inputs. */
    public List<TensorShape> shapes() {
        List<TensorShape> shapes = new ArrayList<>();
        positional.forEach(input -> shapes.add(input.known().shape()));
        return shapes;
    }

    /** The shape of an input that is there. */
    public TensorShape shape(int number) {
        return positional.get(number).known().shape();
    }

    /** The element type of an input that is there. */
    public DType dtype(int number) {
        return positional.get(number).known().dtype();
    }

    /** The element type of the first input. */
    public DType dtype() {
        return dtype(0);
    }

    /** The type of an input that is there, or null where another problem keeps it unknown. */
    public @Nullable TensorType type(int number) {
        return positional.get(number).type();
    }

    /** What messages call an input. */
    public String name(int number) {
        return positional.get(number).name();
    }

    /** An input by its name and shape, such as {@code left is (None, 32, 8)}. */
    public String describe(int number) {
        return name(number) + " is " + shape(number);
    }

    /** The inputs with other shapes, one for each. */
    public Inputs withShapes(List<TensorShape> shapes) {
        List<Input> changed = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            changed.add(new Input(name(i), new TensorType(shapes.get(i), dtype(i))));
        }
        return new Inputs(changed);
    }

    /** The only input with another shape. */
    public Inputs onlyAs(TensorShape shape) {
        return new Inputs(List.of(new Input(name(0), new TensorType(shape, dtype()))));
    }

    /** The first input and those of a range, from one number (inclusive) to another (exclusive). */
    public Inputs firstAnd(int from, int to) {
        List<Input> selected = new ArrayList<>();
        selected.add(positional.get(0));
        selected.addAll(positional.subList(from, to));
        return new Inputs(selected);
    }

    /** The shape of the tensor for a named argument of Keras' call, if one is given. */
    public Optional<TensorShape> argument(String name) {
        return arguments(name).stream().findFirst();
    }

    /** The shapes of the tensors for a named argument of Keras' call, in their order. */
    public List<TensorShape> arguments(String name) {
        return named.stream()
                .filter(input -> input.argument().equals(name))
                .map(input -> input.known().shape())
                .toList();
    }
}
