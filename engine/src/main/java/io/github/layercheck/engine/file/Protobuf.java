package io.github.layercheck.engine.file;

/**
 * Tells files in Google's protocol buffers by their first fields, since they have no other signature. Each field begins
 * with its number times 8, and with 2 for bytes of a length that follows.
 */
final class Protobuf {

    private static final char FIRST_NUMBER = 1 << 3;
    private static final char FIRST_BYTES = 1 << 3 | 2;
    private static final char SECOND_BYTES = 2 << 3 | 2;

    /** ONNX' form has no newer versions yet. */
    private static final char MAX_ONNX = 30;

    /** The fields of ONNX' ModelProto after its version: texts, the graph, and the sets of operators. */
    private static final String ONNX_FIELDS = "\u0012\u001a\"(2:B";

    private Protobuf() {}

    /** A SavedModel: version 1, and then a graph with a signature, which is longer than a name. */
    static boolean isSavedModel(String start) {
        return start.length() > 4
                && start.charAt(0) == FIRST_NUMBER
                && start.charAt(1) == 1
                && start.charAt(2) == SECOND_BYTES
                && start.charAt(3) >= 0x80;
    }

    /** A graph: its first node, with a name and the operation. */
    static boolean isFrozenGraph(String start) {
        return start.length() > 4
                && start.charAt(0) == FIRST_BYTES
                && start.charAt(2) == FIRST_BYTES
                && start.charAt(3) > 0
                && start.length() > 4 + start.charAt(3)
                && start.charAt(4 + start.charAt(3)) == SECOND_BYTES;
    }

    /** A ModelProto: its version, and then one of its other fields. */
    static boolean isOnnx(String start) {
        return start.length() >= 3
                && start.charAt(0) == FIRST_NUMBER
                && start.charAt(1) > 0
                && start.charAt(1) <= MAX_ONNX
                && ONNX_FIELDS.indexOf(start.charAt(2)) >= 0;
    }
}
