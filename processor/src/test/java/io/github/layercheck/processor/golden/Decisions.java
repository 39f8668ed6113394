package io.github.layercheck.processor.golden;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What was decided of the rows of golden data that are not beyond doubt, and why. */
final class Decisions {

    /** A decision on the rows that the predicate describes. */
    record Decision(Predicate<JsonObject> rows, boolean accepted, String reason) {}

    private static final Predicate<JsonObject> ADAPTIVE_MAX =
            layer("AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D");

    /** Valid layers that Keras fails to call with real data, although it declares their shapes. */
    static final Decisions FAILING_WITH_DATA = new Decisions()
            .refuse(
                    layer("RMSNormalization"),
                    "the scale is multiplied along the last axes, whatever the axis: it fits by chance only")
            .refuse(
                    layer("Hashing").and(argument("mask_value")).and(row -> text(row, "input_dtype")
                            .equals("string")),
                    "the mask is a number, which no text can be compared with")
            .refuse(
                    layer("Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose")
                            .and(argument("output_padding")),
                    "of an even window without output padding comes one element less than TensorFlow accepts")
            .accept(ADAPTIVE_MAX, "the CPU kernel dies of a window as large as the axis; the shape is right")
            .accept(
                    layer("Discretization", "TextVectorization")
                            .and(argument("vocabulary").negate()),
                    "what adapt() learns is missing; the configuration has the shape that it will have")
            .accept(
                    layer("IntegerLookup", "StringLookup").and(error("all inputs should be in vocabulary")),
                    "the data has words that the vocabulary lacks; the configuration allows only others")
            .accept(
                    layer("Pipeline").and(error("is out of scope")),
                    "a Normalization built while shapes are inferred fails in eager calls, not in tf.data");

    /** What looks like nonsense, and that Keras takes as it is meant. */
    static final Decisions NONSENSE = new Decisions()
            .accept(error("Input dims must be <= 5"), "the CPU kernel of softmax takes 5 axes; the shape is right")
            .accept(
                    ADAPTIVE_MAX
                            .and(status("aborted"))
                            .and(mutation("input: last dimension dropped").negate()),
                    "the CPU kernel dies of a window as large as the axis; the shape is right")
            .accept(
                    layer("Reshape").and(error("total size")),
                    "the size put in place of an unknown dimension does not fit the target; others do");

    /** What Keras refuses and nobody can write in Java, or it means something else there: there is nothing to test. */
    static final Decisions OTHERWISE_IN_JAVA = new Decisions()
            .accept(layer("InputLayer").and(mutation("fractional dimension", "unknown dtype")), "javac refuses it")
            .accept(layer("InputLayer").and(mutation("shape an int")), "a number is an array of one number")
            .accept(mutation("noise_shape negative"), "-1 is Input.NONE, which is None")
            .accept(
                    layer("SimpleRNN").and(mutation("state: one missing")),
                    "no initial state at all: the layer starts from zeros");

    private final List<Decision> decisions = new ArrayList<>();

    private Decisions() {}

    private Decisions accept(Predicate<JsonObject> rows, String reason) {
        decisions.add(new Decision(rows, true, reason));
        return this;
    }

    private Decisions refuse(Predicate<JsonObject> rows, String reason) {
        decisions.add(new Decision(rows, false, reason));
        return this;
    }

    /** The decisions on a row: there should be one. */
    List<Decision> on(JsonObject row) {
        return decisions.stream().filter(decision -> decision.rows().test(row)).toList();
    }

    private static Predicate<JsonObject> layer(String... names) {
        return row -> List.of(names).contains(text(row, "layer"));
    }

    private static Predicate<JsonObject> mutation(String... names) {
        return row -> List.of(names).contains(text(row, "mutation"));
    }

    private static Predicate<JsonObject> argument(String name) {
        return row -> row.getAsJsonObject("config").has(name);
    }

    private static Predicate<JsonObject> error(String part) {
        return row -> row.has("runtime")
                && text(row.getAsJsonObject("runtime"), "error_message").contains(part);
    }

    private static Predicate<JsonObject> status(String status) {
        return row -> row.has("runtime")
                && text(row.getAsJsonObject("runtime"), "status").equals(status);
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }
}
