package io.github.layercheck.processor.golden;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that say what real Keras makes of layers and models. */
final class GoldenData {

    private static final Path FOLDER = Path.of(System.getProperty("layercheck.golden", "../golden"));

    private GoldenData() {}

    /** The rows of a file that has a JSON object a line. */
    static List<JsonObject> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
