package io.github.layercheck.documents.text;

import io.github.layercheck.DType;
import io.github.layercheck.summary.CostSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What there is to say about a model in a number or a word. */
public final class ModelFacts {

    /**
     * A fact.
     *
     * @param isTensors whether the value lists tensors, which is long
     * @param layer the path of the layer that it is about; empty if it is about the model
     */
    public record Fact(String name, String value, boolean isTensors, String layer) {}

    /** What stands for a number where a size that it depends on is open. */
    public static final String OPEN = "\u2013";

    private final List<Fact> facts = new ArrayList<>();
    private final ModelSummary model;
    private final Words words;
    private final UnaryOperator<String> layerName;

    private ModelFacts(ModelSummary model, Words words, UnaryOperator<String> layerName) {
        this.model = model;
        this.words = words;
        this.layerName = layerName;
    }

    /**
     * The facts of a model.
     *
     * @param layerName makes what is written for the name of a layer
     */
    public static List<Fact> of(ModelSummary model, Words words, UnaryOperator<String> layerName) {
        ModelFacts facts = new ModelFacts(model, words, layerName);
        facts.params();
        facts.cost();
        facts.tensors();
        return List.copyOf(facts.facts);
    }

    private void add(String key, String value) {
        add(key, value, "");
    }

    private void add(String key, String value, String layer) {
        facts.add(new Fact(words.get(key), value, false, layer));
    }

    private void params() {
        add("params", Numbers.grouped(model.params()));
        if (model.nonTrainableParams() > 0) {
            add("trainable-params", Numbers.grouped(model.trainableParams()));
            add("non-trainable-params", Numbers.grouped(model.nonTrainableParams()));
        }
        add("bytes", ByteCount.of(model.bytes(), words));
    }

    private void cost() {
        CostSummary cost = model.cost();
        add("macs", cost.macs().isPresent() ? Numbers.grouped(cost.macs().getAsLong()) : OPEN);
        add(
                "peak-bytes",
                cost.peakBytes().isPresent()
                        ? words.get("peak-at", bytes(cost.peakBytes()), layerName.apply(cost.peakLayer()))
                        : OPEN,
                cost.peakLayer());
        add("activation-bytes", bytes(cost.activationBytes()));
        OptionalLong int8 = cost.int8Bytes();
        if (int8.isPresent() && int8.getAsLong() != model.bytes()) {
            add("int8-bytes", ByteCount.of(int8.getAsLong(), words));
        }
        cost.depth().ifPresent(depth -> add("depth", Numbers.grouped(depth)));
        add("layer-count", Numbers.grouped(count(model.layers())));
    }

    private String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? ByteCount.of(bytes.getAsLong(), words) : OPEN;
    }

    private static long count(List<LayerSummary> layers) {
        long count = 0;
        for (LayerSummary layer : layers) {
            count += 1 + count(layer.layers());
        }
        return count;
    }

    private void tensors() {
        addTensors(
                "inputs",
                model.inputs().stream()
                        .map(input -> tensor(input.name(), input.shape(), input.dtype()))
                        .toList());
        addTensors(
                "outputs",
                model.outputs().stream()
                        .map(output -> tensor(TensorNames.of(output), output.shape(), output.dtype()))
                        .toList());
    }

    private void addTensors(String key, List<String> tensors) {
        facts.add(new Fact(words.get(key), String.join(", ", tensors), true, ""));
    }

    private String tensor(String layer, Shape shape, DType dtype) {
        return layerName.apply(layer) + " " + shape + " " + dtype.kerasName();
    }
}
