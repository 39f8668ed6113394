package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Quantizable;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Auto;
import io.github.layercheck.layers.GroupQueryAttention;
import io.github.layercheck.layers.MultiHeadAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of Keras' attention layers that project query, key and value for each of several heads. */
final class MultiHeadAttentionLayers {

    private static final String MASK = "attentionMask";

    private MultiHeadAttentionLayers() {}

    /** Attention of each head to its own projections; what all heads find is projected back. */
    static Inference multiHeadAttention(MultiHeadAttention layer, Inputs inputs) {
        return multiHeadAttention(layer, null, inputs);
    }

    /** The same with projections that are stored so; null for as they are. */
    static Inference multiHeadAttention(MultiHeadAttention layer, @Nullable KernelStorage storage, Inputs inputs) {
        checkFlashAttention(layer.flashAttention(), layer.dropout(), layer.returnAttentionScores());
        AttentionInputs operands = AttentionInputs.of(inputs);
        checkKeys(operands);
        List<Integer> attended = attendedAxes(layer.attentionAxes(), operands);
        checkOtherAxes(operands, attended);
        checkMasksOfPlaces(layer, attended);

        Dim heads = Dim.named("num_heads", layer.numHeads());
        Dim keyDim = Dim.named("key_dim", layer.keyDim());
        Dim valueDim = layer.valueDim() == Unset.INT ? keyDim : Dim.named("value_dim", layer.valueDim());
        Dim features = operands.query().features();
        List<Dim> outputFeatures = outputFeatures(layer.outputShape(), features);
        TensorShape scores = scores(operands, attended, heads);
        checkMask(inputs, scores);

        TensorShape query = operands.query().shape();
        Inference inference =
                Inference.output(new TensorShape(joined(query.slice(0, query.rank() - 1), outputFeatures)));
        if (layer.returnAttentionScores()) {
            inference.andOutput(asDeclared(scores, attended.size()));
        }
        Projections projections =
                new Projections(storage, operands.query().shape().rank(), layer.useBias());
        AttentionProducts products = new AttentionProducts(operands, attended);
        List<Dim> queries = products.ofQuery();
        List<Dim> values = products.ofValue();
        projections.add(inference, "query", List.of(features), List.of(heads, keyDim), queries);
        projections.add(inference, "key", List.of(operands.key().features()), List.of(heads, keyDim), values);
        if (layer.useGate()) {
            projections.add(inference, "gate", List.of(features), List.of(heads, valueDim), queries);
        }
        projections.add(inference, "value", List.of(operands.value().features()), List.of(heads, valueDim), values);
        products.addTo(inference, heads, keyDim);
        products.addTo(inference, heads, valueDim);
        projections.add(inference, "attention_output", List.of(heads, valueDim), outputFeatures, queries);
        return inference;
    }

    /** The same, with a head of key and value for each group of query heads. */
    static Inference groupQueryAttention(GroupQueryAttention layer, Inputs inputs) {
        return groupQueryAttention(layer, null, inputs);
    }

    /** The same with projections that are stored so; null for as they are. */
    static Inference groupQueryAttention(GroupQueryAttention layer, @Nullable KernelStorage storage, Inputs inputs) {
        checkFlashAttention(layer.flashAttention(), layer.dropout(), layer.returnAttentionScores());
        checkGroups(layer.numQueryHeads(), layer.numKeyValueHeads());
        AttentionInputs operands = AttentionInputs.of(inputs);
        operands.query().shape().rank(3);
        checkKeys(operands);
        Dim features = operands.query().features();
        Dim valueFeatures = operands.value().features().named("features");
        AttentionInputs.checkEqual(
                operands.query(), operands.value(), -1, "Query and value have the same number of features.");

        Dim heads = Dim.named("num_query_heads", layer.numQueryHeads());
        Dim sharedHeads = Dim.named("num_key_value_heads", layer.numKeyValueHeads());
        Dim headDim = Dim.named("head_dim", layer.headDim());
        TensorShape scores = scores(operands, List.of(1), heads);
        checkMask(inputs, scores);

        Inference inference = Inference.output(operands.query().shape());
        if (layer.returnAttentionScores()) {
            inference.andOutput(scores);
        }
        Projections projections =
                new Projections(storage, operands.query().shape().rank(), layer.useBias());
        AttentionProducts products = new AttentionProducts(operands, List.of(1));
        List<Dim> queries = products.ofQuery();
        List<Dim> values = products.ofValue();
        projections.add(inference, "query", List.of(features), List.of(heads, headDim), queries);
        projections.add(inference, "key", List.of(operands.key().features()), List.of(sharedHeads, headDim), values);
        if (layer.useGate()) {
            projections.add(inference, "gate", List.of(features), List.of(heads, headDim), queries);
        }
        projections.add(inference, "value", List.of(valueFeatures), List.of(sharedHeads, headDim), values);
        products.addTo(inference, heads, headDim);
        products.addTo(inference, heads, headDim);
        projections.add(inference, "attention_output", List.of(heads, headDim), List.of(features), queries);
        return inference;
    }

    private static void checkFlashAttention(Auto flashAttention, double dropout, boolean returnScores) {
        if (flashAttention == Auto.TRUE && (dropout > 0 || returnScores)) {
            String other = dropout > 0 ? "dropout is " + dropout : "returnAttentionScores is true";
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "flashAttention is TRUE, but " + other)
                    .because("The kernel of flash attention computes no scores that could be dropped or returned.")
                    .at("flashAttention");
        }
    }

    private static void checkGroups(int queryHeads, int sharedHeads) {
        if (queryHeads % sharedHeads != 0) {
            throw new Fault(
                            ProblemId.GROUPS,
                            "numQueryHeads " + queryHeads + " is not a multiple of numKeyValueHeads " + sharedHeads)
                    .because("Each head of key and value serves an equal number of query heads.")
                    .fix(next(queryHeads / sharedHeads * sharedHeads, sharedHeads))
                    .at("numQueryHeads");
        }
    }

    private static String next(int multipleBelow, int divisor) {
        long above = (long) multipleBelow + divisor;
        return multipleBelow == 0
                ? "The next multiple is " + above + "."
                : "The nearest multiples are " + multipleBelow + " and " + above + ".";
    }

    private static void checkKeys(AttentionInputs operands) {
        for (int axis = 0; axis < operands.rank() - 1; axis++) {
            AttentionInputs.checkEqual(operands.value(), operands.key(), axis, "Each value has one key.");
        }
    }

    /** The axes that are attended over: by default all but batch and features. */
    private static List<Integer> attendedAxes(int[] axes, AttentionInputs operands) {
        TensorShape shape = operands.query().shape();
        int features = shape.rank() - 1;
        if (axes.length == 0) {
            return IntStream.range(1, features).boxed().toList();
        }
        List<Integer> attended = shape.axes(axes, "attentionAxes");
        for (int i = 0; i < axes.length; i++) {
            int axis = attended.get(i);
            if (axis == 0 || axis == features) {
                throw new Fault(
                                ProblemId.AXIS,
                                "axis " + axes[i] + (axis == 0 ? " is the batch of " : " has the features of ") + shape)
                        .because("The layer attends over the axes between batch and features: 1 to " + (features - 1)
                                + ".")
                        .at("attentionAxes", i);
            }
        }
        return attended;
    }

    private static void checkOtherAxes(AttentionInputs operands, List<Integer> attended) {
        for (int axis = 0; axis < operands.rank() - 1; axis++) {
            if (!attended.contains(axis)) {
                AttentionInputs.checkMatch(
                        operands.query(), operands.value(), axis, "The layer does not attend over this axis.");
            }
        }
    }

    /** Keras makes these masks of the sizes of axis 1, whatever the axes are that the layer attends over. */
    private static void checkMasksOfPlaces(MultiHeadAttention layer, List<Integer> attended) {
        if (!attended.equals(List.of(1))) {
            if (layer.useCausalMask()) {
                throw maskOfOtherAxes("useCausalMask", "useCausalMask is true", attended);
            }
            if (layer.slidingWindow() != Unset.INT) {
                throw maskOfOtherAxes("slidingWindow", "slidingWindow is " + layer.slidingWindow(), attended);
            }
        }
    }

    private static Fault maskOfOtherAxes(String attribute, String what, List<Integer> attended) {
        return new Fault(
                        ProblemId.ATTRIBUTE_CONFLICT,
                        what + ", but the layer attends over "
                                + (attended.size() == 1 ? "axis " : "the axes ")
                                + attended.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .because("The mask is for places along axis 1.")
                .fix("attentionAxes = 1 attends over that axis only.")
                .at(attribute);
    }

    /** Of each head, how much each place of the query attends to each of the value. */
    private static TensorShape scores(AttentionInputs operands, List<Integer> attended, Dim heads) {
        TensorShape query = operands.query().shape();
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < query.rank() - 1; axis++) {
            if (!attended.contains(axis)) {
                dims.add(query.dim(axis));
            }
        }
        dims.add(heads);
        attended.forEach(axis -> dims.add(query.dim(axis)));
        attended.forEach(axis -> dims.add(operands.key().shape().dim(axis)));
        return new TensorShape(dims);
    }

    /** The scores as Keras declares them: along an axis where it does not know the query's places, not the value's. */
    private static TensorShape asDeclared(TensorShape scores, int attendedAxes) {
        TensorShape declared = scores;
        for (int axis = -attendedAxes; axis < 0; axis++) {
            if (!scores.dim(axis - attendedAxes).isKnown()) {
                declared = declared.with(axis, Dim.unknown());
            }
        }
        return declared;
    }

    /** Checks a mask of scores that are (batch, heads, query, value); it can lack the heads. */
    private static void checkMask(Inputs inputs, TensorShape scores) {
        TensorShape mask = inputs.argument(MASK).orElse(null);
        if (mask == null || scores.rank() != 4) {
            return;
        }
        TensorShape masked = mask.rank() == 3 ? scores.remove(1) : scores;
        if (!repeatsTo(mask, masked)) {
            throw new Fault(ProblemId.INPUT_SHAPE, MASK + " is " + mask + ", but the scores are " + masked)
                    .because("The mask says which places of the value each place of the query attends to.");
        }
    }

    private static boolean repeatsTo(TensorShape shape, TensorShape other) {
        return shape.rank() <= other.rank()
                && IntStream.rangeClosed(1, shape.rank())
                        .allMatch(axis ->
                                shape.dim(-axis).is(1) || shape.dim(-axis).matches(other.dim(-axis)));
    }

    private static List<Dim> outputFeatures(int[] outputShape, Dim features) {
        if (outputShape.length == 0) {
            return List.of(features);
        }
        return IntStream.range(0, outputShape.length)
                .mapToObj(i -> Dim.named(
                        outputShape.length == 1 ? "output_features" : "output_features_" + (i + 1), outputShape[i]))
                .toList();
    }

    /**
     * How the layer projects.
     *
     * @param storage how kernels are stored; null for as they are
     */
    private record Projections(@Nullable KernelStorage storage, int rank, boolean isBiased) {

        /** Adds the weights of a projection that sums over some axes and makes others, at each of these places. */
        void add(Inference inference, String name, List<Dim> from, List<Dim> to, List<Dim> places) {
            Dim[] bias = isBiased ? to.toArray(Dim[]::new) : null;
            List<Dim> kernel = joined(from, to);
            if (storage != null) {
                EinsumEquation equation = EinsumEquation.ofProjection(rank - 1, from.size(), to.size());
                inference.product(joined(kernel, places));
                new QuantizedKernel(equation, kernel).addTo(inference, name + "/", bias, storage, Lora.NONE);
                return;
            }
            inference
                    .weight(name + "/kernel", kernel.toArray(Dim[]::new))
                    .multipliedAt(places)
                    .quantizable(Quantizable.kernel(from, to));
            if (bias != null) {
                inference.weight(name + "/bias", bias);
            }
        }
    }

    private static List<Dim> joined(List<Dim> left, List<Dim> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
