package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.lists;
import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.ExtractSequences;
import io.github.layercheck.ops.Geomspace;
import io.github.layercheck.ops.IRFFT;
import io.github.layercheck.ops.ISTFT;
import io.github.layercheck.ops.Linspace;
import io.github.layercheck.ops.Logspace;
import io.github.layercheck.ops.RFFT;
import io.github.layercheck.ops.STFT;
import io.github.layercheck.ops.Trapezoid;
import io.github.layercheck.ops.Vander;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on signals: Fourier transforms, frames, and series of numbers. */
final class SignalOperations {

    private SignalOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "ExtractSequences" ->
                ShapeOperations.keeping(
                        ExtractSequences.class,
                        (extract, input) -> frames(
                                input,
                                0,
                                extract.sequenceLength(),
                                extract.sequenceStride(),
                                extract.sequenceLength()));
            case "FFT" -> new Operation(lists("x"), (config, inputs) -> transformed(inputs, 1)).making(Outputs.SEVERAL);
            case "FFT2", "IFFT2" ->
                new Operation(lists("x"), (config, inputs) -> transformed(inputs, 2)).making(Outputs.SEVERAL);
            case "Geomspace" -> space(Geomspace.class, Geomspace::num, Geomspace::axis);
            case "IRFFT" -> Operation.of(lists("x"), IRFFT.class, SignalOperations::irfft);
            case "ISTFT" -> Operation.of(lists("x"), ISTFT.class, SignalOperations::istft);
            case "Linspace" -> space(Linspace.class, Linspace::num, Linspace::axis);
            case "Logspace" -> space(Logspace.class, Logspace::num, Logspace::axis);
            case "RFFT" -> Operation.of(RFFT.class, SignalOperations::rfft).making(Outputs.SEVERAL);
            case "STFT" -> Operation.of(STFT.class, SignalOperations::stft).making(Outputs.SEVERAL);
            case "Trapezoid" ->
                Operation.of(
                        Trapezoid.class,
                        (trapezoid, inputs) -> Inference.output(
                                inputs.onlyNumbers().remove(inputs.only().axis(trapezoid.axis(), "axis")),
                                ElementTypes.fraction(inputs.dtype())));
            case "Vander" -> ShapeOperations.keeping(Vander.class, SignalOperations::vander);
            default -> null;
        };
    }

    private static TensorShape vander(Vander operation, TensorShape input) {
        ShapeOperations.atLeast(1, input);
        return input.append(operation.N() == Unset.INT ? input.dim(0) : Dim.of(operation.N()));
    }

    private static <A extends Annotation> Operation space(
            Class<A> annotationType, IntAttribute<A> number, IntAttribute<A> axis) {
        return new Operation(tensors("start", "stop"), (config, inputs) -> {
            A operation = config.as(annotationType);
            List<Promotion> types = Operands.types(config, inputs.numbers(), List.of("start", "stop"));
            TensorShape shape = Broadcast.of(inputs, config.type().name());
            int place = shape.append(Dim.of(1)).axis(axis.of(operation), "axis");
            return Inference.output(
                    shape.insert(place, Dim.of(number.of(operation))),
                    ElementwiseOperations.typeOr(config, ElementTypes.fraction(types.subList(0, 1))));
        });
    }

    /** An attribute that is a number. */
    @FunctionalInterface
    private interface IntAttribute<A> {
        int of(A operation);
    }

    /** Frames along the last axis: how many there are, and the elements that each has. */
    private static TensorShape frames(TensorShape input, long padding, long length, long stride, long elements) {
        ShapeOperations.atLeast(1, input);
        Dim size = input.last().plus(padding);
        if (size.isLessThan(length)) {
            throw new Fault(
                            ProblemId.OUTPUT_EMPTY,
                            "a frame of " + length + " is longer than the last axis of " + input)
                    .because("There would be no frame.");
        }
        return input.withLast(size.minus(length).dividedBy(stride).plus(1)).append(Dim.of(elements));
    }

    private static TensorShape complex(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        if (!shapes.get(0).equals(shapes.get(1))) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(0) + ", " + inputs.describe(1))
                    .because("The real and the imaginary part must have the same shape.");
        }
        return shapes.get(0);
    }

    private static Inference transformed(Inputs inputs, int axes) {
        TensorShape shape = ShapeOperations.atLeast(axes, complex(inputs));
        for (int axis = -axes; axis < 0; axis++) {
            if (!shape.dim(axis).isKnown()) {
                throw new Fault(
                                ProblemId.UNKNOWN_DIMENSION,
                                "axis " + (shape.rank() + axis) + " of " + shape + " has an unknown size")
                        .because("All elements along the axis are transformed together.");
            }
        }
        return Inference.output(shape, inputs.dtype(0)).andOutput(shape, inputs.dtype(1));
    }

    private static Inference rfft(RFFT operation, Inputs inputs) {
        TensorShape input = ShapeOperations.atLeast(1, inputs.onlyNumbers());
        Dim length = operation.fftLength() == Unset.INT ? input.last() : Dim.of(operation.fftLength());
        TensorShape shape = input.withLast(length.dividedBy(2).plus(1));
        return Inference.output(shape, inputs.dtype()).andOutput(shape, inputs.dtype());
    }

    private static Inference irfft(IRFFT operation, Inputs inputs) {
        TensorShape input = ShapeOperations.atLeast(1, complex(inputs));
        boolean isGiven = operation.fftLength() != Unset.INT;
        Dim length =
                isGiven ? Dim.of(operation.fftLength()) : input.last().minus(1).times(2);
        return Inference.output(input.withLast(length), inputs.dtype());
    }

    private static Inference stft(STFT operation, Inputs inputs) {
        TensorShape input = inputs.onlyNumbers();
        int length = operation.fftLength();
        TensorShape shape = frames(
                input, operation.center() ? length / 2 * 2 : 0, length, operation.sequenceStride(), length / 2 + 1);
        return Inference.output(shape, inputs.dtype()).andOutput(shape, inputs.dtype());
    }

    private static Inference istft(ISTFT operation, Inputs inputs) {
        TensorShape input = ShapeOperations.atLeast(2, complex(inputs));
        Dim elements = input.dim(-2).minus(1).times(operation.sequenceStride()).plus(operation.fftLength());
        if (operation.center()) {
            elements = elements.minus(operation.fftLength() / 2 * 2L);
        }
        Dim length = operation.length() == Unset.INT ? elements : Dim.of(operation.length());
        return Inference.output(input.remove(-1).withLast(length), inputs.dtype());
    }
}
