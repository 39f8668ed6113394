package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.ops.Operation;
import java.util.ArrayList;
import java.util.List;

/** An operation without a rule: its attributes say what it makes. */
final class DeclaredOperation {

    static final Class<Operation> TYPE = Operation.class;

    private static final String SHAPES = "shapes";

    private DeclaredOperation() {}

    static Inference infer(Operation operation, Inputs inputs) {
        DType[] dtypes = operation.dtypes();
        if (dtypes.length != 0 && dtypes.length != operation.shapes().length) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "dtypes has length " + dtypes.length + ", " + SHAPES + " has length "
                                    + operation.shapes().length)
                    .because("Each output has a shape and a type.")
                    .at("dtypes");
        }
        if (operation.shapes().length == 0) {
            throw new Fault(ProblemId.ATTRIBUTE_LENGTH, SHAPES + " is {}")
                    .because("An operation has at least one output.")
                    .at(SHAPES);
        }
        List<Inference.Output> outputs = new ArrayList<>();
        for (int i = 0; i < operation.shapes().length; i++) {
            TensorShape shape = shape(operation.shapes()[i], i);
            outputs.add(new Inference.Output(shape, dtypes.length == 0 ? inputs.dtype() : dtypes[i]));
        }
        return Inference.outputs(outputs).ofUnknownCost();
    }

    private static TensorShape shape(String text, int index) {
        List<Dim> dims = new ArrayList<>();
        for (String size : text.isBlank() ? new String[0] : text.split(",", -1)) {
            dims.add(dim(size.strip(), text, index));
        }
        return new TensorShape(dims);
    }

    private static Dim dim(String size, String text, int index) {
        if (size.equals("None")) {
            return Dim.unknown();
        }
        if (!size.matches("\\d{1,18}")) {
            throw new Fault(ProblemId.SHAPE_SYNTAX, "\"" + text + "\": '" + size + "' is neither a number nor None")
                    .because("The shape of an output is written \"None, 8\", the batch first.")
                    .at(SHAPES, index);
        }
        return Dim.of(Long.parseLong(size));
    }
}
