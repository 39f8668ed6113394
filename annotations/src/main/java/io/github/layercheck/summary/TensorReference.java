package io.github.layercheck.summary;

/**
 * Names one tensor of a model: an output of a call of a layer. Its text is that of Keras' column "Connected to":
 * {@code lstm[0][1]}.
 *
 * @param layer the layer's name
 * @param call which of the layer's calls, counted from 0
 * @param output which of the call's outputs, counted from 0
 */
public record TensorReference(String layer, int call, int output) {

    /**
     * A reference from its text.
     *
     * @param text what {@link #toString} returns, such as {@code lstm[0][1]}
     * @return the reference
     */
    public static TensorReference parse(String text) {
        int output = text.lastIndexOf("][");
        int call = text.lastIndexOf('[', output);
        if (call < 0 || !text.endsWith("]")) {
            throw new IllegalArgumentException("Not a tensor: \"" + text + "\"; expected name[call][output]");
        }
        return new TensorReference(
                text.substring(0, call),
                Integer.parseInt(text, call + 1, output, 10),
                Integer.parseInt(text, output + 2, text.length() - 1, 10));
    }

    /** {@return {@code layer[call][output]}} */
    @Override
    public String toString() {
        return layer + "[" + call + "][" + output + "]";
    }
}
