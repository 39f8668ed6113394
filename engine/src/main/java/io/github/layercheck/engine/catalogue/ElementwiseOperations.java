package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.OperationCall;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Cast;
import io.github.layercheck.ops.SaturateCast;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Operations that work element by element. */
final class ElementwiseOperations {

    private static final Set<DType> UNSIGNED = EnumSet.of(DType.UINT8, DType.UINT16, DType.UINT32, DType.UINT64);

    private ElementwiseOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        Operation ofOne = ofOne(name);
        return ofOne == null ? ofSeveral(name) : ofOne;
    }

    /** The operation of a name in Keras' activation functions, or null. */
    static @Nullable Operation ofActivation(String name) {
        return name.equals("Mish") || name.equals("ReLU") ? numbers(type -> type) : null;
    }

    private static @Nullable Operation ofOne(String name) {
        return switch (name) {
            case "Absolute",
                    "BitwiseInvert",
                    "BitwiseNot",
                    "Conjugate",
                    "Imag",
                    "NanToNum",
                    "Real",
                    "Round",
                    "Sign",
                    "Trunc" -> numbers(type -> type);
            case "Celu",
                    "Elu",
                    "Erf",
                    "Erfinv",
                    "Gelu",
                    "HardShrink",
                    "HardSigmoid",
                    "HardSilu",
                    "HardTanh",
                    "LeakyRelu",
                    "LogSigmoid",
                    "Relu",
                    "Relu6",
                    "Rsqrt",
                    "Selu",
                    "Sigmoid",
                    "Silu",
                    "SoftShrink",
                    "Softplus",
                    "Softsign",
                    "SparsePlus",
                    "SparseSigmoid",
                    "Squareplus",
                    "TanhShrink",
                    "Threshold" -> numbers(type -> type);
            case "Angle",
                    "Arccos",
                    "Arccosh",
                    "Arcsin",
                    "Arcsinh",
                    "Arctan",
                    "Arctanh",
                    "Ceil",
                    "Cos",
                    "Cosh",
                    "Erfc",
                    "Exp",
                    "Exp2",
                    "Expm1",
                    "Fabs",
                    "Floor",
                    "Log",
                    "Log10",
                    "Log1p",
                    "Log2",
                    "Sin",
                    "Sinc",
                    "Sinh",
                    "Sqrt",
                    "Tan",
                    "Tanh" -> numbers(ElementTypes::floating);
            case "Cbrt", "Deg2rad", "I0", "Rad2deg" -> numbers(ElementTypes::floatingOfSize);
            case "Clip", "Square" -> numbers(ElementTypes::withoutBooleans);
            case "Reciprocal" -> numbers(type -> DType.FLOAT32);
            case "Isfinite", "Isinf", "Isnan", "Isneginf", "Isposinf", "Isreal", "LogicalNot", "Signbit" ->
                numbers(type -> DType.BOOL);
            case "Copy", "StopGradient" ->
                new Operation(tensors("x"), (config, inputs) -> Inference.output(inputs.only(), inputs.dtype()));
            case "Array", "ConvertToTensor", "EmptyLike", "OnesLike", "ZerosLike" ->
                new Operation(tensors("x"), ElementwiseOperations::ofType);
            case "FullLike" -> new Operation(tensors("x", "fill_value"), ElementwiseOperations::fullLike);
            case "Cast" ->
                Operation.of(Cast.class, (cast, inputs) -> Inference.output(inputs.onlyNumbers(), cast.dtype()));
            case "SaturateCast" ->
                Operation.of(
                        SaturateCast.class, (cast, inputs) -> Inference.output(inputs.onlyNumbers(), cast.dtype()));
            case "Negative" -> new Operation(tensors("x"), (config, inputs) -> negative(inputs));
            default -> null;
        };
    }

    private static @Nullable Operation ofSeveral(String name) {
        return switch (name) {
            case "Add", "FloorDivide", "Maximum", "Minimum", "Multiply", "Power", "Subtract" ->
                pair(ElementwiseOperations::number);
            case "Fmax", "Fmin", "BitwiseAnd", "BitwiseOr", "BitwiseXor" -> pair(Promotion::result);
            case "BitwiseLeftShift", "BitwiseRightShift", "LeftShift", "RightShift" ->
                operands(tensors("x", "y"), List.of("x", "y"), ElementwiseOperations::shifted);
            case "Fmod", "Mod" -> pair(types -> ElementTypes.withoutBooleans(Promotion.result(types)));
            case "Divide", "DivideNoNan", "Logaddexp", "Logaddexp2", "TrueDivide" -> pair(ElementTypes::fraction);
            case "Arctan2" -> sizedPair(types -> ElementTypes.fraction(sizedFloats(types)));
            case "Ldexp", "Nextafter" -> sizedPair(types -> ElementTypes.fraction(sized(types)));
            case "Gcd", "Lcm" -> sizedPair(types -> Promotion.result(sized(types)));
            case "Heaviside", "Hypot" -> pair(types -> largeFraction(Promotion.result(types)));
            case "Equal",
                    "Greater",
                    "GreaterEqual",
                    "Isclose",
                    "Less",
                    "LessEqual",
                    "LogicalAnd",
                    "LogicalOr",
                    "LogicalXor",
                    "NotEqual" -> pair(types -> DType.BOOL);
            case "Where" ->
                operands(
                        tensors("condition", "x1", "x2"),
                        List.of("condition", "x1", "x2"),
                        types -> Promotion.result(types.subList(1, types.size())));
            default -> null;
        };
    }

    /** The type of the result of an operation on operands of these types. */
    @FunctionalInterface
    private interface ResultType {
        DType of(List<Promotion> operands);
    }

    private static Operation numbers(UnaryOperator<DType> result) {
        return new Operation(
                tensors("x"), (config, inputs) -> Inference.output(inputs.onlyNumbers(), result.apply(inputs.dtype())));
    }

    /** Of two operands, of which a number is one of a tensor's types. */
    private static Operation sizedPair(ResultType result) {
        return operands(tensors("x1", "x2").optional("rtol", "atol").keepingWholeFloats(), List.of("x1", "x2"), result);
    }

    private static Operation pair(ResultType result) {
        return operands(tensors("x1", "x2").optional("rtol", "atol"), List.of("x1", "x2"), result);
    }

    private static Operation operands(OperationCall call, List<String> names, ResultType result) {
        return new Operation(call, (config, inputs) -> {
            List<Promotion> types = Operands.types(config, inputs.numbers(), names);
            return Inference.output(Broadcast.of(inputs, config.type().name()), result.of(types));
        });
    }

    private static Inference ofType(LayerConfig config, Inputs inputs) {
        return Inference.output(inputs.only(), typeOr(config, inputs.dtype()));
    }

    private static Inference fullLike(LayerConfig config, Inputs inputs) {
        TensorShape shape = inputs.atLeast(1).get(0);
        return Inference.output(shape, typeOr(config, inputs.dtype()));
    }

    /** The type that an operation is asked for, or else another one. */
    static DType typeOr(LayerConfig config, DType otherwise) {
        List<?> given = (List<?>) config.value("dtype");
        return given.isEmpty() ? otherwise : DType.valueOf((String) given.get(0));
    }

    private static Inference negative(Inputs inputs) {
        TensorShape shape = inputs.onlyNumbers();
        if (inputs.dtype() == DType.BOOL || UNSIGNED.contains(inputs.dtype())) {
            throw new Fault(
                            ProblemId.INPUT_DTYPE,
                            "the elements of the input are " + inputs.dtype().kerasName())
                    .because("They have no sign.");
        }
        return Inference.output(shape, inputs.dtype());
    }

    private static DType number(List<Promotion> operands) {
        DType result = Promotion.result(operands);
        if (result == DType.BOOL) {
            throw new Fault(ProblemId.INPUT_DTYPE, "the elements of both operands are truth values")
                    .because("The operation computes with numbers.");
        }
        return result;
    }

    /** Where operations take a number of Python for one of a tensor's types. */
    private static List<Promotion> sized(List<Promotion> operands) {
        return operands.stream().map(Promotion::sized).toList();
    }

    /** The same where any number is one of Keras' own floating-point type. */
    private static List<Promotion> sizedFloats(List<Promotion> operands) {
        return operands.stream()
                .map(operand -> operand == Promotion.PYTHON_INT ? Promotion.FLOAT32 : operand.sized())
                .toList();
    }

    /** Bits are moved by a number within their type. */
    private static DType shifted(List<Promotion> operands) {
        return Promotion.result(operands.get(1) == Promotion.PYTHON_INT ? operands.subList(0, 1) : operands);
    }

    private static DType largeFraction(DType type) {
        return type == DType.BOOL ? type : ElementTypes.floatingOfSize(type);
    }
}
