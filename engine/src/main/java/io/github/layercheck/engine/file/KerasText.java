package io.github.layercheck.engine.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.JsonText;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.LimitedStream;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** The text that {@code to_json()} of a model returns. */
final class KerasText implements ModelFormat {

    /** Several times the text of the largest models, in bytes. */
    static final long MAX_BYTES = 16 << 20;

    @Override
    public boolean accepts(byte[] start) {
        return true;
    }

    @Override
    public JsonValue model(KerasFile file, FileBytes bytes) throws IOException {
        try (InputStream stream = bytes.stream()) {
            return read(file, stream);
        }
    }

    /** The value that a text is. */
    static JsonValue read(KerasFile file, InputStream text) throws IOException {
        InputStream limited = new LimitedStream(text, MAX_BYTES, () -> tooLarge(file));
        return new JsonValue(file, JsonText.read(file, new InputStreamReader(limited, UTF_8.newDecoder())));
    }

    private static Fault tooLarge(KerasFile file) {
        return new Fault(ProblemId.FILE_LIMIT, file.name() + " is larger than a model can be")
                .because("The text of a model has at most " + (MAX_BYTES >> 20) + " MiB.");
    }
}
