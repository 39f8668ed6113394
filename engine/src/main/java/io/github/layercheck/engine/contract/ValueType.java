package io.github.layercheck.engine.contract;

import io.github.layercheck.engine.text.PythonTuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What an input or an output is: a tensor, or something that consists of tensors. */
public sealed interface ValueType {

    /** The type as people read it, such as {@code float32 (batch, 3)} or {@code sequence of float32 (None, 3)}. */
    String text();

    /** The name of the form, as ONNX has it: {@code tensor}, {@code sequence} and so on. */
    String form();

    /** What a sequence or an optional value consists of, or the values of a map. */
    default Optional<ValueType> of() {
        return Optional.empty();
    }

    /**
     * A tensor.
     *
     * @param shape its dimensions, including that of the batch, or null if even their number is unknown
     */
    record Tensor(ElementType dtype, @Nullable List<Dimension> shape) implements ValueType {

        public Tensor {
            shape = shape == null ? null : List.copyOf(shape);
        }

        /** The number of dimensions, if it is known. */
        public OptionalInt rank() {
            return shape == null ? OptionalInt.empty() : OptionalInt.of(shape.size());
        }

        /** The shape as people read it, such as {@code (batch, 3)}. */
        public String shapeText() {
            return ValueType.text(shape);
        }

        @Override
        public String form() {
            return "tensor";
        }

        @Override
        public String text() {
            return dtype + " " + shapeText();
        }
    }

    /** A tensor of which only the values that are not zero are given, with their places. */
    record SparseTensor(ElementType dtype, @Nullable List<Dimension> shape) implements ValueType {

        public SparseTensor {
            shape = shape == null ? null : List.copyOf(shape);
        }

        @Override
        public String form() {
            return "sparse_tensor";
        }

        @Override
        public String text() {
            return "sparse tensor of " + dtype + " " + ValueType.text(shape);
        }
    }

    /** Any number of values of a type. */
    record Sequence(ValueType element) implements ValueType {

        @Override
        public String form() {
            return "sequence";
        }

        @Override
        public Optional<ValueType> of() {
            return Optional.of(element);
        }

        @Override
        public String text() {
            return "sequence of " + element.text();
        }
    }

    /** Values by keys. */
    record Mapping(ElementType key, ValueType value) implements ValueType {

        @Override
        public String form() {
            return "map";
        }

        @Override
        public Optional<ValueType> of() {
            return Optional.of(value);
        }

        @Override
        public String text() {
            return "map of " + key + " to " + value.text();
        }
    }

    /** A value that may be absent. */
    record OptionalValue(ValueType value) implements ValueType {

        @Override
        public String form() {
            return "optional";
        }

        @Override
        public Optional<ValueType> of() {
            return Optional.of(value);
        }

        @Override
        public String text() {
            return "optional " + value.text();
        }
    }

    /**
     * A value of which nothing is known but what the file calls it.
     *
     * @param form such as {@code opaque}
     */
    record Other(String form) implements ValueType {

        @Override
        public String text() {
            return form;
        }
    }

    private static String text(@Nullable List<Dimension> shape) {
        return shape == null ? "of any rank" : PythonTuple.of(shape);
    }
}
