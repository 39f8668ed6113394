package io.github.layercheck.documents;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.SnakeCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Models that Keras has saved, from the golden data. */
public final class GoldenModels {

    private static final Path FOLDER = Path.of(System.getProperty("layercheck.golden", "../golden"));

    private GoldenModels() {}

    /** A model of the golden data, such as {@code models/app_VGG19}. */
    public static DocumentedModel of(String id) {
        Path plain = FOLDER.resolve(id + ".json");
        try (InputStream in = Files.exists(plain)
                ? Files.newInputStream(plain)
                : new GZIPInputStream(Files.newInputStream(FOLDER.resolve(id + ".json.gz")))) {
            JsonElement json = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            JsonElement config = json.getAsJsonObject().get("keras_json");
            return read(
                    id.substring(id.indexOf('/') + 1) + ".json",
                    config.isJsonObject() ? config.toString() : config.getAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models whose paths begin in one of some ways, in order. */
    public static List<String> ids(String... beginnings) {
        List<String> ids = new ArrayList<>();
        for (String beginning : beginnings) {
            int name = beginning.indexOf('/') + 1;
            try (Stream<Path> files = Files.list(FOLDER.resolve(beginning.substring(0, name)))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.startsWith(beginning.substring(name)))
                        .map(file -> beginning.substring(0, name) + file.substring(0, file.indexOf(".json")))
                        .sorted()
                        .forEach(ids::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }

    private static DocumentedModel read(String name, String config) throws IOException {
        Origin file = new Origin() {};
        try (FileBytes bytes = FileBytes.of(new ByteArrayInputStream(config.getBytes(StandardCharsets.UTF_8)))) {
            ModelDeclaration declaration = KerasModelReader.read(
                    CustomLayers.NONE, GoldenModels::type, new KerasFile(name, Place.of(file)), bytes);
            Engine.Result result = Engine.compile(declaration, other -> {
                throw new IllegalArgumentException(other);
            });
            return DocumentedModel.of(
                    name, result.model().orElseThrow(), result.summary().orElseThrow(), result.problems());
        }
    }

    private static ModelType type(String name) {
        String simple = SnakeCase.className(name);
        return new ModelType("", simple, simple);
    }
}
