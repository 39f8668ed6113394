package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.engine.rule.OperationCall.tensors;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Qr;
import io.github.layercheck.ops.SVD;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations of linear algebra, on the last two axes of a tensor. */
final class MatrixOperations {

    private MatrixOperations() {}

    /** The operation of Keras' name, or null. */
    static @Nullable Operation of(String name) {
        return switch (name) {
            case "Cholesky", "CholeskyInverse", "Inv" ->
                new Operation(tensors("x"), (config, inputs) -> Inference.output(square(inputs), inputs.dtype()));
            case "Det" ->
                new Operation(
                        tensors("x"), (config, inputs) -> Inference.output(batch(square(inputs)), inputs.dtype()));
            case "Logdet" ->
                new Operation(
                        tensors("x"), (config, inputs) -> Inference.output(batch(maybeSquare(inputs)), inputs.dtype()));
            case "Slogdet" ->
                new Operation(tensors("x"), (config, inputs) -> Inference.output(
                                        batch(maybeSquare(inputs)), inputs.dtype())
                                .andOutput(batch(inputs.only()), inputs.dtype()))
                        .making(Outputs.SEVERAL);
            case "Eig", "Eigh" ->
                new Operation(tensors("x"), (config, inputs) -> Inference.output(
                                        square(inputs).remove(-1), inputs.dtype())
                                .andOutput(inputs.only(), inputs.dtype()))
                        .making(Outputs.SEVERAL);
            case "LuFactor" ->
                new Operation(tensors("x"), (config, inputs) -> luFactor(inputs)).making(Outputs.SEVERAL);
            case "Lstsq" -> new Operation(tensors("a", "b"), (config, inputs) -> lstsq(inputs));
            case "MatrixRank" ->
                new Operation(tensors("x"), (config, inputs) -> Inference.output(batch(matrix(inputs)), DType.INT32));
            case "Pinv" ->
                new Operation(
                        tensors("x"),
                        (config, inputs) -> Inference.output(
                                batch(matrix(inputs))
                                        .append(inputs.only().last())
                                        .append(inputs.only().dim(-2)),
                                inputs.dtype()));
            case "Qr" -> Operation.of(Qr.class, MatrixOperations::qr).making(Outputs.SEVERAL);
            case "SVD" ->
                Operation.of(SVD.class, MatrixOperations::svd).making(Outputs.ONE.furtherWith("computeUv", true));
            case "Solve", "SolveTriangular" -> new Operation(tensors("a", "b"), (config, inputs) -> solve(inputs));
            default -> null;
        };
    }

    private static TensorShape matrix(Inputs inputs) {
        return ShapeOperations.atLeast(2, inputs.onlyNumbers());
    }

    private static TensorShape square(Inputs inputs) {
        return square(matrix(inputs));
    }

    /** Matrices that may be square: Keras asks for no more where it computes logarithms. */
    private static TensorShape maybeSquare(Inputs inputs) {
        TensorShape input = matrix(inputs);
        return input.last().matches(input.dim(-2)) ? input : square(input);
    }

    private static TensorShape square(TensorShape input) {
        if (!input.last().equals(input.dim(-2))) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the last two axes of " + input + " differ")
                    .because("The operation takes square matrices.");
        }
        return input;
    }

    /** The axes before those of the matrices. */
    private static TensorShape batch(TensorShape matrices) {
        return new TensorShape(matrices.slice(0, matrices.rank() - 2));
    }

    private static Dim smaller(TensorShape matrices) {
        Dim rows = matrices.dim(-2);
        Dim columns = matrices.last();
        return rows.isKnown() && columns.isKnown() ? Dim.of(Math.min(rows.size(), columns.size())) : Dim.unknown();
    }

    private static Dim known(TensorShape matrices, int axis) {
        Dim dim = matrices.dim(axis);
        if (!dim.isKnown()) {
            throw new Fault(
                            ProblemId.UNKNOWN_DIMENSION,
                            "axis " + (matrices.rank() + axis) + " of " + matrices + " has an unknown size")
                    .because("The sizes of the factors depend on it.");
        }
        return dim;
    }

    private static Inference luFactor(Inputs inputs) {
        TensorShape input = matrix(inputs);
        return Inference.output(input, inputs.dtype()).andOutput(batch(input).append(smaller(input)), inputs.dtype());
    }

    private static Inference qr(Qr operation, Inputs inputs) {
        TensorShape input = matrix(inputs);
        Dim rows = known(input, -2);
        Dim columns = known(input, -1);
        Dim inner = operation.mode().equals("complete") ? rows : smaller(input);
        TensorShape batch = batch(input);
        return Inference.output(batch.append(rows).append(inner), inputs.dtype())
                .andOutput(batch.append(inner).append(columns), inputs.dtype());
    }

    private static Inference svd(SVD operation, Inputs inputs) {
        TensorShape input = matrix(inputs);
        TensorShape batch = batch(input);
        TensorShape values = batch.append(smaller(input));
        if (!operation.computeUv()) {
            return Inference.output(values, inputs.dtype());
        }
        Dim rows = input.dim(-2);
        Dim columns = input.last();
        boolean isFull = operation.fullMatrices();
        return Inference.output(batch.append(rows).append(isFull ? rows : smaller(input)), inputs.dtype())
                .andOutput(values, inputs.dtype())
                .andOutput(batch.append(isFull ? columns : smaller(input)).append(columns), inputs.dtype());
    }

    private static Inference solve(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape matrices = square(ShapeOperations.atLeast(2, shapes.get(0)));
        TensorShape right = ShapeOperations.atLeast(1, shapes.get(1));
        int axis = right.rank() == matrices.rank() ? right.rank() - 2 : right.rank() - 1;
        if (!right.dim(axis).matches(matrices.last())) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the right side " + right + " does not fit the matrices " + matrices)
                    .because("There is a number for each row of a matrix.");
        }
        return Inference.output(right, inputs.dtype(1));
    }

    private static Inference lstsq(Inputs inputs) {
        List<TensorShape> shapes = inputs.numbers().exactly(2);
        TensorShape matrix = shapes.get(0);
        TensorShape right = shapes.get(1);
        if (matrix.rank() != 2) {
            throw ShapeOperations.rank(matrix, "one matrix");
        }
        if (right.rank() != 1 && right.rank() != 2) {
            throw ShapeOperations.rank(right, "a right side of 1 axis or 2");
        }
        if (!right.dim(0).matches(matrix.dim(0))) {
            throw new Fault(ProblemId.INPUT_SHAPE, "the right side " + right + " does not fit the matrix " + matrix)
                    .because("There is a number for each row of the matrix.");
        }
        return Inference.output(right.with(0, matrix.last()), inputs.dtype());
    }
}
