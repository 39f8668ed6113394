package io.github.layercheck.engine.contract;

import io.github.layercheck.DType;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import java.util.ArrayList;
import java.util.List;

/** The inputs and outputs of a model with layers, as those of other files are. */
public final class KerasSignature {

    private KerasSignature() {}

    /**
     * Inputs by their names, and outputs by those of their layers: {@code lstm}, {@code lstm:1} for a further output.
     *
     * @param ownNames what the file calls the inputs of a Sequential, which Keras does not show; empty for other models
     */
    public static Signature of(ModelSummary model, List<String> ownNames) {
        List<NamedValue> inputs = new ArrayList<>();
        for (InputSummary input : model.inputs()) {
            String name = inputs.size() < ownNames.size() ? ownNames.get(inputs.size()) : input.name();
            inputs.add(value(name, input.shape(), input.dtype()));
        }
        List<NamedValue> outputs = new ArrayList<>();
        for (OutputSummary output : model.outputs()) {
            String name = output.output() == 0 ? output.layer() : output.layer() + ":" + output.output();
            outputs.add(value(name, output.shape(), output.dtype()));
        }
        return new Signature("", inputs, outputs);
    }

    private static NamedValue value(String name, Shape shape, DType dtype) {
        List<Dimension> dimensions = new ArrayList<>();
        for (long size : shape.dimensions()) {
            dimensions.add(size == Shape.UNKNOWN ? Dimension.OPEN : Dimension.of(size));
        }
        return new NamedValue(name, name, new ValueType.Tensor(ElementType.named(dtype.kerasName()), dimensions));
    }
}
