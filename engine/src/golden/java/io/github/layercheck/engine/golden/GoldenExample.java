package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.DType;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.SummaryOptions;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What Keras says of a model that the example declares. */
public final class GoldenExample {

    private static final SummaryOptions EXPANDED =
            SummaryOptions.DEFAULT.withExpandNested(true).withShowTrainable(true);

    /**
     * What is compared of a layer that is neither an input nor a model. Its name is not: Keras builds its applications
     * flat.
     *
     * @param shapes the shapes of the outputs of its last call
     * @param weights each with its path in the layer, its shape, its dtype, and whether it is trained
     */
    private record Layer(String type, List<Shape> shapes, List<WeightSummary> weights) {}

    private final JsonObject json;

    private GoldenExample(Path file) {
        this.json = GoldenData.object("examples/" + file.getFileName());
    }

    public static Stream<GoldenExample> all() {
        return GoldenData.files("examples").stream().map(GoldenExample::new);
    }

    /** The simple name of the example's interface. */
    public String id() {
        return text(json, "id");
    }

    public void check(ModelSummary summary) {
        assertEquals(text(json, "name"), summary.name());
        assertEquals(
                shapes(json, "input_shapes"),
                summary.inputs().stream().map(InputSummary::shape).toList());
        assertEquals(
                shapes(json, "output_shapes"),
                summary.outputs().stream().map(OutputSummary::shape).toList());
        assertEquals(
                objects(json, "layers").map(GoldenExample::layer).toList(),
                leaves(summary.layers()).map(GoldenExample::layer).toList());
        assertEquals(json.get("params").getAsLong(), summary.params());
        assertEquals(json.get("trainable").getAsLong(), summary.trainableParams());
        assertEquals(json.get("non_trainable").getAsLong(), summary.nonTrainableParams());
        if (json.has("summary")) {
            assertEquals(text(json, "summary"), summary.toString());
        }
        if (json.has("summary_expanded")) {
            assertEquals(text(json, "summary_expanded"), summary.toString(EXPANDED));
        }
    }

    private static Layer layer(JsonObject layer) {
        List<WeightSummary> weights = objects(layer, "weights")
                .map(weight -> new WeightSummary(
                        text(weight, "path"),
                        shape(weight.get("shape")),
                        DType.valueOf(text(weight, "dtype").toUpperCase(Locale.ROOT)),
                        weight.get("trainable").getAsBoolean()))
                .toList();
        return new Layer(text(layer, "type"), shapes(layer, "output_shapes"), weights);
    }

    private static Layer layer(LayerSummary layer) {
        return new Layer(
                layer.type(), layer.outputs().stream().map(TensorSummary::shape).toList(), layer.weights());
    }

    /** The layers in the order in which they stand, in place of a model those within it. */
    private static Stream<LayerSummary> leaves(List<LayerSummary> layers) {
        return layers.stream()
                .filter(layer -> !layer.type().equals("InputLayer"))
                .flatMap(layer -> layer.model().isPresent() ? leaves(layer.layers()) : Stream.of(layer));
    }

    private static String text(JsonObject object, String key) {
        return object.get(key).getAsString();
    }

    private static Stream<JsonObject> objects(JsonObject object, String key) {
        return object.getAsJsonArray(key).asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static List<Shape> shapes(JsonObject object, String key) {
        return object.getAsJsonArray(key).asList().stream()
                .map(GoldenExample::shape)
                .toList();
    }

    private static Shape shape(JsonElement dimensions) {
        return new Shape(dimensions.getAsJsonArray().asList().stream()
                .map(dimension -> dimension.isJsonNull() ? Shape.UNKNOWN : dimension.getAsLong())
                .toList());
    }
}
