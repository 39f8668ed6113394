package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.layercheck.DType;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.summary.OptimizerSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A whole model of the golden data. */
public final class GoldenModel {

    private static final String PACKAGE = "golden";
    private static final String ARCHIVE = ".keras";
    private static final KerasFile FILE = new KerasFile("model.json", Place.of(GoldenLayer.ORIGIN));

    private final JsonObject json;

    private GoldenModel(JsonObject json) {
        this.json = json;
    }

    public static Stream<GoldenModel> all() {
        return Stream.of("models", "more_models", "graphs", "frozen", "masks")
                .flatMap(folder -> GoldenData.files(folder).stream())
                .filter(file -> !file.toString().endsWith(ARCHIVE))
                .map(GoldenModel::read);
    }

    /** The models that Keras' own tests make. */
    static Stream<GoldenModel> ofKerasTests() {
        return GoldenData.files("keras_tests/models").stream().map(GoldenModel::read);
    }

    /** The models of {@code keras.applications}. */
    public static Stream<GoldenModel> applications() {
        return all().filter(model -> model.text("category").equals("application"));
    }

    /** Models with layers that are not classes of Keras. */
    public static Stream<GoldenModel> withCustomLayers() {
        return GoldenData.files("custom_layers").stream().map(GoldenModel::read);
    }

    /** The model of a row that has a model a line. */
    static GoldenModel of(JsonObject row) {
        return new GoldenModel(row);
    }

    private static GoldenModel read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8)) {
            return new GoldenModel(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return text("id");
    }

    /** Keras' name of the class of the model. */
    public String kind() {
        return text("class");
    }

    /** Keras' name of the model. */
    public String name() {
        return config().get("name").getAsString();
    }

    public String text(String key) {
        return json.get(key).getAsString();
    }

    public long count(String key) {
        return json.get(key).getAsLong();
    }

    public boolean has(String key) {
        return json.has(key);
    }

    /** The optimizer that the model was compiled with. */
    public Optional<OptimizerSummary> optimizer() {
        if (!has("optimizer")) {
            return Optional.empty();
        }
        JsonObject optimizer = json.getAsJsonObject("optimizer");
        long bytes = 0;
        for (JsonElement variable : optimizer.getAsJsonArray("weights")) {
            long size = DType.valueOf(variable.getAsJsonObject()
                                    .get("dtype")
                                    .getAsString()
                                    .toUpperCase(Locale.ROOT))
                            .bits()
                    / Byte.SIZE;
            for (JsonElement dimension : variable.getAsJsonObject().getAsJsonArray("shape")) {
                size *= dimension.getAsLong();
            }
            bytes += size;
        }
        return Optional.of(
                new OptimizerSummary(optimizer.get("class").getAsString(), count("optimizer_params"), bytes));
    }

    /** The shapes of the inputs or outputs, as JSON. */
    public String shapes(String key) {
        return json.get(key).toString();
    }

    private JsonObject config() {
        return JsonParser.parseString(kerasText()).getAsJsonObject().getAsJsonObject("config");
    }

    public ModelType type() {
        String name = PACKAGE + "." + id();
        return new ModelType(PACKAGE, name, name);
    }

    /** What Keras would write into a file. */
    public String kerasText() {
        return has("keras_json_text")
                ? text("keras_json_text")
                : json.getAsJsonObject("keras_json").toString();
    }

    /** The declaration of the model, read from Keras' own file of it. */
    public ModelDeclaration declaration() {
        return declaration(kerasText());
    }

    /** The declaration of the model, read from a file with this text. */
    ModelDeclaration declaration(String text) {
        return declaration(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same from the archive that {@code model.save} wrote of the model, where there is one. */
    public Optional<ModelDeclaration> declarationInArchive() throws IOException {
        return has("archive")
                ? Optional.of(declaration(GoldenData.bytes("graphs/" + text("archive"))))
                : Optional.empty();
    }

    private ModelDeclaration declaration(byte[] file) {
        try {
            return KerasModelReader.read(CustomLayers.NONE, type(), FILE, FileBytes.of(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the layers in the order of the summary, which is that of Keras' file. */
    public List<String> layerNames() {
        return config().getAsJsonArray("layers").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(layer -> !isSequential()
                        || !layer.get("class_name").getAsString().equals("InputLayer"))
                .map(layer -> layer.getAsJsonObject("config").get("name").getAsString())
                .toList();
    }

    /** The layers, and after each model those within it. */
    public List<LayerFacts> layers() {
        List<LayerFacts> facts = new ArrayList<>();
        String before = isSequential() ? "input" : "";
        for (JsonElement element : json.getAsJsonArray("layers")) {
            JsonObject layer = element.getAsJsonObject();
            // A Sequential's own are remains of the calls that Keras made while layers were still added, and those of a
            // model that was cut out of another count the calls of that one.
            JsonElement connectedTo =
                    isSequential() || id().equals("io_cut_middle") ? chained(before) : layer.get("connected_to");
            add("", layer, connectedTo.toString(), facts);
            before = layer.get("name").getAsString();
        }
        return facts;
    }

    /** Connections within nested models are not compared: the data has those of Keras' later calls among them. */
    private static void add(String prefix, JsonObject layer, String connectedTo, List<LayerFacts> facts) {
        String name = prefix + layer.get("name").getAsString();
        facts.add(new LayerFacts(
                name,
                layer.get("type").getAsString(),
                layer.getAsJsonArray("output_shapes").toString(),
                layer.get("params").getAsLong(),
                layer.get("trainable_params").getAsLong(),
                layer.get("trainable").getAsBoolean(),
                connectedTo));
        if (layer.has("layers")) {
            layer.getAsJsonArray("layers")
                    .forEach(nested -> add(name + "/", nested.getAsJsonObject(), LayerFacts.NOT_COMPARED, facts));
        }
    }

    private boolean isSequential() {
        return kind().equals("Sequential");
    }

    private static JsonArray chained(String layer) {
        if (layer.isEmpty()) {
            return new JsonArray();
        }
        JsonArray tensor = new JsonArray();
        tensor.add(layer);
        tensor.add(0);
        tensor.add(0);
        JsonArray tensors = new JsonArray();
        tensors.add(tensor);
        return tensors;
    }
}
