package io.github.layercheck.processor.mutant;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.GoldenData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Keras said when it was asked to build the mutants, by their graphs. */
final class KerasWords {

    private static final String FILE = "mutants.jsonl.gz";

    /** What Keras says of a model. */
    enum Word {
        /** It builds it. */
        BUILT,
        /** It refuses it. */
        REFUSED,
        /** It builds it, and the model cannot be meant: a tensor has no elements, or a layer feeds nothing. */
        NONSENSE
    }

    private final Map<String, Word> words = new HashMap<>();

    KerasWords() {
        GoldenData.lines(FILE).forEach(line -> words.put(line.get("id").getAsString(), word(line)));
    }

    private static Word word(JsonObject line) {
        return Word.valueOf(line.get("keras").getAsString().toUpperCase(Locale.ROOT));
    }

    Optional<Word> of(JsonArray graphs) {
        return Optional.ofNullable(words.get(id(graphs)));
    }

    /** The name of graphs in the data: the beginning of the SHA-256 of their text. */
    static String id(JsonArray graphs) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(graphs.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
