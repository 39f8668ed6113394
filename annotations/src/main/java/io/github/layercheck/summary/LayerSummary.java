package io.github.layercheck.summary;

import io.github.layercheck.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One layer of a model.
 *
 * @param name the layer's name in Keras
 * @param method the method that declares it; empty in a model that comes from a file
 * @param type the name of Keras' class, as a summary shows it
 * @param operation whether it is an operation on tensors, which Keras does not count among a model's layers: it has a row
 *     in the model's own summary, and none where the model is nested
 * @param trainable whether the layer itself is trainable; its weights say whether they are in a model that is
 * @param calls the layer's calls in this model, in order; none for a part of another layer that is not called by itself
 * @param params the number of parameters, those of nested layers included
 * @param trainableParams how many of them are trainable if the layer stands alone: none if it is not trainable. A model around
 *     it counts what its weights say
 * @param nonTrainableParams how many of them are not
 * @param formula how the number of parameters is computed, such as {@code features × units + units}; empty without
 *     weights
 * @param explanation the formula with its numbers and result, such as {@code 784 × 30 + 30 = 23,550}
 * @param macs the multiply-accumulates of all calls for one sample, in inference; missing where a size is open
 * @param macsFormula how they are computed, such as {@code features × units}; empty if there are none, or if it is not known
 *     what the layer computes
 * @param macsExplanation the formula with its numbers and result, such as {@code 784 × 30 = 23,520}; where a size is open it is
 *     {@code 1,536 × steps}, and empty where it is not known what the layer computes
 * @param paramsWithoutEffect how many of the parameters have no effect, as a bias that a normalization behind it subtracts again;
 *     0 for a model, whose layers say it
 * @param activationBytes the size of the tensors that all calls make of one sample, those of nested layers for a layer that is a
 *     model; missing where a size is open
 * @param receptiveField how much of the model's input the output of the last call sees; empty where there is no way of
 *     convolutions and poolings to it, or none is in the model
 * @param weights the layer's own weights, in Keras' order; nested layers have theirs themselves
 * @param shared the place, in the outermost model, where the layer stands first if it stands in several models, as a path of
 *     names such as {@code encoder/embedding}: layers with the same are one in Keras, and count once; empty for all others
 * @param model where the layer's model comes from, an interface or a file, for a layer that is a model
 * @param layers the nested layers, for a layer that is a model
 */
public record LayerSummary(
        String name,
        String method,
        String type,
        boolean operation,
        boolean trainable,
        List<CallSummary> calls,
        long params,
        long trainableParams,
        long nonTrainableParams,
        String formula,
        String explanation,
        OptionalLong macs,
        String macsFormula,
        String macsExplanation,
        long paramsWithoutEffect,
        OptionalLong activationBytes,
        Optional<ReceptiveField> receptiveField,
        List<WeightSummary> weights,
        Optional<String> shared,
        Optional<String> model,
        List<LayerSummary> layers) {

    /** Copies the lists. */
    public LayerSummary {
        calls = List.copyOf(calls);
        weights = List.copyOf(weights);
        layers = List.copyOf(layers);
    }

    /** {@return the name and the type, as a summary shows them: {@code hidden (Dense)}} */
    public String title() {
        return name + " (" + type + ")";
    }

    /** {@return the tensors that the calls take, in order, which a summary shows as the layer's connections} */
    public List<TensorReference> inputs() {
        List<TensorReference> inputs = new ArrayList<>();
        for (CallSummary call : calls) {
            inputs.addAll(call.inputs());
        }
        return inputs;
    }

    /** {@return the outputs of the last call, which are those that a summary shows} */
    public List<TensorSummary> outputs() {
        return calls.isEmpty() ? List.of() : calls.get(calls.size() - 1).outputs();
    }

    /** {@return whether the layer or a nested one has weights} */
    public boolean hasWeights() {
        boolean hasWeights = !weights.isEmpty();
        for (LayerSummary layer : layers) {
            hasWeights |= layer.hasWeights();
        }
        return hasWeights;
    }

    /** {@return the size of all weights in bytes, those of nested layers included} */
    public long bytes() {
        return WeightTotals.of(weights, layers).bytes();
    }

    /** {@return how much of {@link #bytes} is trainable, none if the layer is not} */
    public long trainableBytes() {
        return trainable ? WeightTotals.of(weights, layers).trainedBytes() : 0;
    }

    /**
     * Builds a layer from what cannot be derived; the numbers of parameters are those of the weights. Comes from
     * {@link ModelSummary.Builder#layer} or, for a nested layer, {@link #layer}, and is built with the model.
     */
    public static final class Builder {
        private final String name;
        private final String type;
        private String method;
        private boolean operation;
        private boolean trainable = true;
        private String formula = "";
        private String explanation = "0";
        private OptionalLong macs = OptionalLong.of(0);
        private String macsFormula = "";
        private String macsExplanation = "0";
        private long paramsWithoutEffect;
        private Optional<OptionalLong> activationBytes = Optional.empty();
        private Optional<ReceptiveField> receptiveField = Optional.empty();
        private Optional<String> shared = Optional.empty();
        private Optional<String> model = Optional.empty();
        private final List<Call> calls = new ArrayList<>();
        private final List<WeightSummary> weights = new ArrayList<>();
        private final List<Builder> layers = new ArrayList<>();

        Builder(String name, String type) {
            this.name = name;
            this.type = type;
            this.method = name;
        }

        /**
         * The method that declares the layer; by default the one of the layer's name.
         *
         * @param declaring the method's name, empty where there is none
         * @return this builder
         */
        public Builder method(String declaring) {
            method = declaring;
            return this;
        }

        /**
         * The layer is an operation on tensors.
         *
         * @return this builder
         */
        public Builder operation() {
            operation = true;
            return this;
        }

        /**
         * The layer is not trainable. This does not change what its weights say.
         *
         * @return this builder
         */
        public Builder frozen() {
            trainable = false;
            return this;
        }

        /**
         * The next call of the layer, whose outputs are to follow.
         *
         * @param inputs the tensors it takes, each as {@code name[call][output]}
         * @return this builder
         */
        public Builder call(String... inputs) {
            return call(Stream.of(inputs).map(TensorReference::parse).toList());
        }

        /**
         * The next call of the layer, whose outputs are to follow.
         *
         * @param inputs the tensors it takes
         * @return this builder
         */
        public Builder call(List<TensorReference> inputs) {
            calls.add(new Call(inputs, new ArrayList<>(1)));
            return this;
        }

        /**
         * The next output of the last call, of type float32.
         *
         * @param shape the shape as text, such as {@code (None, 30)}
         * @return this builder
         */
        public Builder output(String shape) {
            return output(shape, DType.FLOAT32);
        }

        /**
         * The next output of the last call.
         *
         * @param shape the shape as text, such as {@code (None, 30)}
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder output(String shape, DType dtype) {
            return output(Shape.parse(shape), dtype);
        }

        /**
         * The next output of the last call.
         *
         * @param shape the shape
         * @param dtype the type of the elements
         * @return this builder
         */
        public Builder output(Shape shape, DType dtype) {
            calls.get(calls.size() - 1).outputs().add(new TensorSummary(shape, dtype));
            return this;
        }

        /**
         * The next weight, trainable and of type float32.
         *
         * @param path the weight's path within the layer
         * @param shape the shape as text, such as {@code (784, 30)}
         * @return this builder
         */
        public Builder weight(String path, String shape) {
            return weight(path, shape, DType.FLOAT32, true);
        }

        /**
         * The next weight.
         *
         * @param path the weight's path within the layer
         * @param shape the shape as text, such as {@code (784, 30)}
         * @param dtype the type of the elements as they are stored
         * @param trained whether training changes it
         * @return this builder
         */
        public Builder weight(String path, String shape, DType dtype, boolean trained) {
            return weight(path, Shape.parse(shape), dtype, trained);
        }

        /**
         * The next weight.
         *
         * @param path the weight's path within the layer
         * @param shape the shape
         * @param dtype the type of the elements as they are stored
         * @param trained whether training changes it
         * @return this builder
         */
        public Builder weight(String path, Shape shape, DType dtype, boolean trained) {
            weights.add(new WeightSummary(path, shape, dtype, trained));
            return this;
        }

        /**
         * The next weight, of type float32, which training does not change.
         *
         * @param path the weight's path within the layer
         * @param shape the shape as text, such as {@code (784, 30)}
         * @return this builder
         */
        public Builder frozenWeight(String path, String shape) {
            return weight(path, shape, DType.FLOAT32, false);
        }

        /**
         * Why the layer has the number of parameters that it has.
         *
         * @param because the formula
         * @param inNumbers the formula with its numbers and result
         * @return this builder
         */
        public Builder why(String because, String inNumbers) {
            formula = because;
            explanation = inNumbers;
            return this;
        }

        /**
         * What the layer computes; by default nothing that counts.
         *
         * @param count the number of multiply-accumulates, or none where a size is open
         * @param because the formula
         * @param inNumbers the formula with its numbers and result
         * @return this builder
         */
        public Builder macs(OptionalLong count, String because, String inNumbers) {
            macs = count;
            macsFormula = because;
            macsExplanation = inNumbers;
            return this;
        }

        /**
         * Some of the layer's parameters have no effect.
         *
         * @param number how many
         * @return this builder
         */
        public Builder paramsWithoutEffect(long number) {
            paramsWithoutEffect = number;
            return this;
        }

        /**
         * The size of what the calls make; by default that of their outputs, or what the nested layers make.
         *
         * @param bytes the number of bytes, or none where a size is open
         * @return this builder
         */
        public Builder activationBytes(OptionalLong bytes) {
            activationBytes = Optional.of(bytes);
            return this;
        }

        /**
         * How much of the model's input the layer sees.
         *
         * @param seen the receptive field of its output
         * @return this builder
         */
        public Builder receptiveField(ReceptiveField seen) {
            receptiveField = Optional.of(seen);
            return this;
        }

        /**
         * The layer stands in several models.
         *
         * @param first where it stands first, as a path of names
         * @return this builder
         */
        public Builder shared(String first) {
            shared = Optional.of(first);
            return this;
        }

        /**
         * The layer is a model.
         *
         * @param source the binary name of its interface, or its file
         * @return this builder
         */
        public Builder model(String source) {
            model = Optional.of(source);
            return this;
        }

        /**
         * The next nested layer.
         *
         * @param layerName the layer's name in Keras
         * @param layerType the name of Keras' class
         * @return the builder of the nested layer
         */
        public Builder layer(String layerName, String layerType) {
            Builder layer = new Builder(layerName, layerType);
            layers.add(layer);
            return layer;
        }

        static List<LayerSummary> built(List<Builder> builders) {
            List<LayerSummary> layers = new ArrayList<>(builders.size());
            for (Builder layer : builders) {
                layers.add(layer.build());
            }
            return layers;
        }

        private LayerSummary build() {
            List<LayerSummary> nested = built(layers);
            WeightTotals totals = WeightTotals.of(weights, nested);
            long params = totals.params();
            long trainableParams = trainable ? totals.trainedParams() : 0;
            List<CallSummary> built = builtCalls();
            return new LayerSummary(
                    name,
                    method,
                    type,
                    operation,
                    trainable,
                    built,
                    params,
                    trainableParams,
                    params - trainableParams,
                    formula,
                    explanation,
                    macs,
                    macsFormula,
                    macsExplanation,
                    paramsWithoutEffect,
                    activationBytes.isPresent()
                            ? activationBytes.get()
                            : ActivationBytes.of(model.isPresent(), built, nested),
                    receptiveField,
                    weights,
                    shared,
                    model,
                    nested);
        }

        private List<CallSummary> builtCalls() {
            List<CallSummary> built = new ArrayList<>(calls.size());
            for (Call call : calls) {
                built.add(call.build());
            }
            return built;
        }

        private record Call(List<TensorReference> inputs, List<TensorSummary> outputs) {
            CallSummary build() {
                return new CallSummary(inputs, outputs);
            }
        }
    }
}
