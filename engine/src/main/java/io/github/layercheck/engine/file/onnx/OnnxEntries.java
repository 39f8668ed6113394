package io.github.layercheck.engine.file.onnx;

import io.github.layercheck.engine.file.protobuf.ProtoReader;
import java.io.IOException;
import java.util.function.BiConsumer;

/** An entry of a map of texts (StringStringEntryProto). */
final class OnnxEntries {

    private static final int KEY = 1;
    private static final int VALUE = 2;

    private OnnxEntries() {}

    /** Reads a field that is an entry. */
    static void read(ProtoReader in, BiConsumer<String, String> entries) throws IOException {
        String[] entry = {"", ""};
        in.message(field -> {
            if (field == KEY || field == VALUE) {
                entry[field - KEY] = in.text();
            }
        });
        entries.accept(entry[0], entry[1]);
    }
}
