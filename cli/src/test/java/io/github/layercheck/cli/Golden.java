package io.github.layercheck.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A whole model of the golden data. */
record Golden(JsonObject json) {

    private static final Path FOLDER = Path.of(System.getProperty("layercheck.golden", "../golden"));

    static Stream<Golden> all() {
        return files().map(Golden::read);
    }

    /** Where a file of the golden data is. */
    static Path path(String file) {
        return FOLDER.resolve(file);
    }

    static Golden of(String id) {
        return files().filter(file ->
                        file.getFileName().toString().replaceAll("\\..*", "").equals(id))
                .map(Golden::read)
                .findFirst()
                .orElseThrow();
    }

    /** A model with custom layers. */
    static Golden ofCustomLayers(String id) {
        return read(path("custom_layers/" + id + ".json"));
    }

    private static Stream<Path> files() {
        return Stream.of("models", "more_models").flatMap(folder -> {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                return files.sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Golden read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8)) {
            return new Golden(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return text("id");
    }

    boolean has(String key) {
        return json.has(key);
    }

    String text(String key) {
        return json.get(key).getAsString();
    }

    long count(String key) {
        return json.get(key).getAsLong();
    }

    /** What Keras writes into the model's file. */
    String file() {
        return json.getAsJsonObject("keras_json").toString();
    }
}
