package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Absolute;
import io.github.layercheck.ops.Add;
import io.github.layercheck.ops.Divide;
import io.github.layercheck.ops.FloorDivide;
import io.github.layercheck.ops.Maximum;
import io.github.layercheck.ops.Minimum;
import io.github.layercheck.ops.Mod;
import io.github.layercheck.ops.Multiply;
import io.github.layercheck.ops.Negative;
import io.github.layercheck.ops.Power;
import io.github.layercheck.ops.Subtract;
import io.github.layercheck.ops.TrueDivide;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Keras' operations on tensors, each by its rule: element by element, of one tensor or two, or of one and a number. */
final class Operations {

    private static final Set<DType> UNSIGNED = EnumSet.of(DType.UINT8, DType.UINT16, DType.UINT32, DType.UINT64);

    private Operations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable LayerDefinition entry(String name) {
        return switch (name) {
            case "Absolute" -> Definitions.operation(Absolute.class, Operations::absolute);
            case "Add" -> binary(Add.class, Add::x1, Add::x2, Operations::numbers);
            case "Divide" -> binary(Divide.class, Divide::x1, Divide::x2, Operations::fraction);
            case "FloorDivide" -> binary(FloorDivide.class, FloorDivide::x1, FloorDivide::x2, Operations::numbers);
            case "Maximum" -> binary(Maximum.class, Maximum::x1, Maximum::x2, Operations::numbers);
            case "Minimum" -> binary(Minimum.class, Minimum::x1, Minimum::x2, Operations::numbers);
            case "Mod" -> binary(Mod.class, Mod::x1, Mod::x2, Operations::remainder);
            case "Multiply" -> binary(Multiply.class, Multiply::x1, Multiply::x2, Operations::numbers);
            case "Negative" -> Definitions.operation(Negative.class, Operations::negative);
            case "Power" -> binary(Power.class, Power::x1, Power::x2, Operations::numbers);
            case "Subtract" -> binary(Subtract.class, Subtract::x1, Subtract::x2, Operations::numbers);
            case "TrueDivide" -> binary(TrueDivide.class, TrueDivide::x1, TrueDivide::x2, Operations::fraction);
            default -> null;
        };
    }

    /** The type of the result of an operation on operands of these types. */
    @FunctionalInterface
    private interface ResultType {
        DType of(List<Promotion> operands);
    }

    private static <A extends Annotation> LayerDefinition binary(
            Class<A> annotationType, ToDoubleFunction<A> x1, ToDoubleFunction<A> x2, ResultType result) {
        String name = annotationType.getSimpleName();
        return Definitions.operation(
                annotationType,
                (layer, inputs) -> infer(name, x1.applyAsDouble(layer), x2.applyAsDouble(layer), inputs, result));
    }

    private static Inference infer(String name, double x1, double x2, Inputs inputs, ResultType result) {
        boolean hasNumber = checkOperands(x1, x2, inputs);
        inputs.numbers();
        if (!hasNumber) {
            TensorShape shape = Broadcast.of(inputs, name);
            return Inference.output(
                    shape, result.of(List.of(Promotion.of(inputs.dtype(0)), Promotion.of(inputs.dtype(1)))));
        }
        Promotion number = Promotion.of(Double.isNaN(x1) ? x2 : x1);
        return Inference.output(inputs.only(), result.of(List.of(Promotion.of(inputs.dtype()), number)));
    }

    /** Whether one of the two operands is a number; a fault if there are not two, or two numbers. */
    private static boolean checkOperands(double x1, double x2, Inputs inputs) {
        if (!Double.isNaN(x1) && !Double.isNaN(x2)) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "both operands are numbers: x1 is " + x1 + ", x2 is " + x2)
                    .because("One operand at least is a tensor.")
                    .at("x2");
        }
        boolean hasNumber = !Double.isNaN(x1) || !Double.isNaN(x2);
        if (inputs.count() != (hasNumber ? 1 : 2)) {
            throw new Fault(
                            ProblemId.INPUT_COUNT,
                            "takes two operands, not " + inputs.count() + (inputs.count() == 1 ? " tensor" : " tensors")
                                    + (hasNumber ? " and a number" : ""))
                    .fix("Name each tensor by a parameter of the method; a number is an attribute, such as x2 = 0.5.");
        }
        return hasNumber;
    }

    private static Inference absolute(Absolute operation, Inputs inputs) {
        return Inference.output(inputs.onlyNumbers(), inputs.dtype());
    }

    private static Inference negative(Negative operation, Inputs inputs) {
        TensorShape shape = inputs.onlyNumbers();
        if (inputs.dtype() == DType.BOOL || UNSIGNED.contains(inputs.dtype())) {
            throw new Fault(
                            ProblemId.INPUT_DTYPE,
                            "the elements of the input are " + inputs.dtype().kerasName())
                    .because("They have no sign.");
        }
        return Inference.output(shape, inputs.dtype());
    }

    private static DType numbers(List<Promotion> operands) {
        DType result = Promotion.result(operands);
        if (result == DType.BOOL) {
            throw new Fault(ProblemId.INPUT_DTYPE, "the elements of both operands are truth values")
                    .because("The operation computes with numbers.");
        }
        return result;
    }

    private static DType fraction(List<Promotion> operands) {
        return Promotion.result(List.of(operands.get(0), operands.get(1), Promotion.PYTHON_FLOAT));
    }

    private static DType remainder(List<Promotion> operands) {
        DType result = Promotion.result(operands);
        return result == DType.BOOL ? DType.INT32 : result;
    }
}
