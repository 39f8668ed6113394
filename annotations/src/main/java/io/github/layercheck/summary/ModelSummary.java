package io.github.layercheck.summary;

import io.github.layercheck.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a model: its layers, shapes, weights and counts. Its text is what Keras' {@code model.summary()}
 * prints.
 *
 * @param name the model's name
 * @param kind the kind of Keras model
 * @param trainable whether the model itself is trainable; if not, none of its parameters is
 * @param inputs the inputs, in order
 * @param outputs the outputs, in order
 * @param layers the layers, in Keras' order: a Sequential's without the input, a Functional's with its InputLayers
 * @param params the number of parameters; shared ones count once
 * @param trainableParams how many of them are trainable
 * @param nonTrainableParams how many of them are not
 * @param bytes the size of the weights as they are stored
 * @param trainableBytes how much of it is trainable
 * @param cost what it costs to run the model and to store it quantized
 * @param optimizer the optimizer, for a model from a file that says how it was compiled
 */
public record ModelSummary(
        String name,
        Kind kind,
        boolean trainable,
        List<InputSummary> inputs,
        List<OutputSummary> outputs,
        List<LayerSummary> layers,
        long params,
        long trainableParams,
        long nonTrainableParams,
        long bytes,
        long trainableBytes,
        CostSummary cost,
        Optional<OptimizerSummary> optimizer) {

    /** Copies the lists. */
    public ModelSummary {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        layers = List.copyOf(layers);
    }

    /**
     * Starts a model.
     *
     * @param name the model's name
     * @param kind the kind of Keras model
     * @return a builder without layers
     */
    public static Builder builder(String name, Kind kind) {
        return new Builder(name, kind);
    }

    /**
     * A model from its text; a generated class holds its model in this form.
     *
     * @param text what {@link #toText} returns
     * @return the model
     */
    public static ModelSummary fromText(String text) {
        return SummaryText.parse(text);
    }

    /** {@return all facts as text, a line each, from which {@link #fromText} makes the model again} */
    public String toText() {
        return SummaryText.write(this);
    }

    /**
     * The same model with an optimizer.
     *
     * @param own what is known about the optimizer
     * @return the model that was compiled with it
     */
    public ModelSummary withOptimizer(OptimizerSummary own) {
        return new ModelSummary(
                name,
                kind,
                trainable,
                inputs,
                outputs,
                layers,
                params,
                trainableParams,
                nonTrainableParams,
                bytes,
                trainableBytes,
                cost,
                Optional.of(own));
    }

    /** {@return what Keras prints in a terminal that is wide enough} */
    @Override
    public String toString() {
        return toString(SummaryOptions.DEFAULT);
    }

    /**
     * The summary as Keras prints it with some options.
     *
     * @param options how to print it
     * @return the text, which ends with a line break
     * @throws IllegalArgumentException when the table's columns are too narrow, or no layer is in the range
     */
    public String toString(SummaryOptions options) {
        return SummaryPrinter.print(this, options);
    }

    /**
     * Builds a model, layer by layer, from what cannot be derived; the numbers of parameters are those of the weights.
     * Shapes and tensors can be given as text, as {@link Shape#parse} and {@link TensorReference#parse} take it.
     */
    public static final class Builder {
        private final String name;
        private final Kind kind;
        private final List<InputSummary> inputs = new ArrayList<>();
        private final List<OutputSummary> outputs = new ArrayList<>();
        private final List<LayerSummary.Builder> layers = new ArrayList<>();
        private boolean trainable = true;
        private CostSummary cost = CostSummary.UNKNOWN;
        private Optional<OptimizerSummary> optimizer = Optional.empty();

        private Builder(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        /**
         * The model itself is not trainable, and so none of its parameters is, whatever its weights say.
         *
         * @return this builder
         */
        public Builder frozen() {
            trainable = false;
            return this;
        }

        /**
         * The optimizer.
         *
         * @param type the name of Keras' class
         * @param params the number of elements of its variables
         * @param bytes the size of its variables
         * @return this builder
         */
        public Builder optimizer(String type, long params, long bytes) {
            optimizer = Optional.of(new OptimizerSummary(type, params, bytes));
            return this;
        }

        /**
         * What the model costs; by default unknown.
         *
         * @param ofModel all of it
         * @return this builder
         */
        public Builder cost(CostSummary ofModel) {
            cost = ofModel;
            return this;
        }

        /**
         * The next input.
         *
         * @param inputName the input's name
         * @param shape the shape as text, such as {@code (None, 28, 28)}
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder input(String inputName, String shape, DType dtype) {
            return input(inputName, Shape.parse(shape), dtype);
        }

        /**
         * The next input.
         *
         * @param inputName the input's name
         * @param shape the shape
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder input(String inputName, Shape shape, DType dtype) {
            inputs.add(new InputSummary(inputName, shape, dtype));
            return this;
        }

        /**
         * The next output.
         *
         * @param tensor the tensor, as {@code name[call][output]}
         * @param shape the shape as text, such as {@code (None, 3)}
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder output(String tensor, String shape, DType dtype) {
            return output(TensorReference.parse(tensor), Shape.parse(shape), dtype);
        }

        /**
         * The next output.
         *
         * @param tensor the tensor
         * @param shape the shape
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder output(TensorReference tensor, Shape shape, DType dtype) {
            outputs.add(new OutputSummary(tensor.layer(), tensor.call(), tensor.output(), shape, dtype));
            return this;
        }

        /**
         * The next layer, in Keras' order.
         *
         * @param layerName the layer's name in Keras
         * @param type the name of Keras' class
         * @return the builder of the layer
         */
        public LayerSummary.Builder layer(String layerName, String type) {
            LayerSummary.Builder layer = new LayerSummary.Builder(layerName, type);
            layers.add(layer);
            return layer;
        }

        /** {@return the model of what was given so far} */
        public ModelSummary build() {
            List<LayerSummary> built = LayerSummary.Builder.built(layers);
            WeightTotals totals = WeightTotals.of(List.of(), built);
            long params = totals.params();
            long trainableParams = trainable ? totals.trainedParams() : 0;
            return new ModelSummary(
                    name,
                    kind,
                    trainable,
                    inputs,
                    outputs,
                    built,
                    params,
                    trainableParams,
                    params - trainableParams,
                    totals.bytes(),
                    trainable ? totals.trainedBytes() : 0,
                    cost,
                    optimizer);
        }
    }
}
