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

    /** A byte of a number that goes on in the next. */
    private static final char MORE_BYTES = 0x80;

    private Protobuf() {}

    /** A SavedModel: version 1, and then a graph with a signature, which is longer than a name. */
    static boolean isSavedModel(String start) {
        return start.length() > 4
                && start.charAt(0) == FIRST_NUMBER
                && start.charAt(1) == 1
                && start.charAt(2) == SECOND_BYTES
                && start.charAt(3) >= MORE_BYTES;
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

    /**
     * A ModelProto: its version, and then one of its other fields. What begins like this is not text, and neither of the
     * others, is an ONNX model even if nothing in it can be read.
     */
    static boolean isOnnx(String start) {
        return start.length() > 1
                && start.charAt(0) == FIRST_NUMBER
                && ((start.charAt(1) > 0 && start.charAt(1) <= MAX_ONNX) || start.charAt(1) >= MORE_BYTES)
                && !isSavedModel(start)
                && !isCoreMl(start);
    }

    /** A Core ML model: its version, and then a description, which begins with an input. */
    static boolean isCoreMl(String start) {
        if (start.length() < 3 || start.charAt(0) != FIRST_NUMBER || start.charAt(2) != SECOND_BYTES) {
            return false;
        }
        int length = 3;
        while (length < start.length() && start.charAt(length) >= MORE_BYTES) {
            length++;
        }
        return length + 1 < start.length() && start.charAt(length + 1) == FIRST_BYTES;
    }
}
