package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files that say what real Keras makes of layers and models. */
public final class GoldenData {

    private static final Path FOLDER = Path.of(System.getProperty("layercheck.golden", "../golden"));

    /** The layers to test, separated by commas; all if it is empty. */
    private static final String ONLY = System.getProperty("layercheck.only", "");

    private GoldenData() {}

    /** The rows of a file that has a JSON object a line, of the layers to test. */
    public static List<JsonObject> rows(String file) {
        return lines(file)
                .filter(row -> isTested(row.get("layer").getAsString()))
                .toList();
    }

    /** All rows of a file that has a JSON object a line. */
    public static Stream<JsonObject> lines(String file) {
        return text(file).lines().map(line -> JsonParser.parseString(line).getAsJsonObject());
    }

    /** A file that is one JSON object. */
    public static JsonObject object(String file) {
        return JsonParser.parseString(text(file)).getAsJsonObject();
    }

    /** A file that is one JSON array. */
    public static JsonArray array(String file) {
        return JsonParser.parseString(text(file)).getAsJsonArray();
    }

    /** Where a file is. */
    public static Path path(String file) {
        return FOLDER.resolve(file);
    }

    /** Whether no layer is left out. */
    public static boolean isAllTested() {
        return ONLY.isEmpty();
    }

    /** The files of a folder, sorted. */
    public static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isTested(String layer) {
        return ONLY.isEmpty() || List.of(ONLY.split(",")).contains(layer);
    }

    public static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    private static String text(String file) {
        try {
            return file.endsWith(".gz")
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(bytes(file))).readAllBytes(),
                            StandardCharsets.UTF_8)
                    : Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
