package io.github.layercheck.engine.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What was decided of the rows of golden data that are not beyond doubt, and why. */
public final class Decisions {

    /**
     * A decision on the rows that the predicate describes.
     *
     * @param truth the row as it should be, where Keras declares something else than it means
     */
    public record Decision(
            Predicate<JsonObject> rows, boolean accepted, String reason, UnaryOperator<JsonObject> truth) {}

    private static final Predicate<JsonObject> ADAPTIVE_MAX =
            layer("AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D");

    /** Inputs of which no dimension is 0. */
    private static final Predicate<JsonObject> NO_ZERO = row -> row.getAsJsonArray("inputs").asList().stream()
            .flatMap(shape -> shape.getAsJsonArray().asList().stream())
            .noneMatch(dim -> !dim.isJsonNull() && dim.getAsInt() == 0);

    /** Valid layers that Keras fails to call with real data, although it declares their shapes. */
    public static final Decisions FAILING_WITH_DATA = new Decisions()
            .refuse(
                    layer("RMSNormalization"),
                    "the scale is multiplied along the last axes, whatever the axis: it fits by chance only")
            .accept(
                    layer("Hashing").and(argument("mask_value")).and(error("to EagerTensor of dtype string")),
                    "the mask is a number, which no text can be compared with; in Java it is text")
            .refuse(
                    itselfOrWrapped(layer("Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose")
                            .and(argument("output_padding"))),
                    "of an even window without output padding comes one element less than TensorFlow accepts")
            .accept(ADAPTIVE_MAX, "the CPU kernel dies of a window as large as the axis; the shape is right")
            .accept(
                    error("call `adapt").or(error("Table not initialized")),
                    "what adapt() learns is missing; the configuration has the shape that it will have",
                    Decisions::overAxis1)
            .accept(
                    error("all inputs should be in vocabulary"),
                    "the data has words that the vocabulary lacks; the configuration allows only others",
                    Decisions::overAxis1)
            .accept(
                    layer("Pipeline").and(error("is out of scope")),
                    "a Normalization built while shapes are inferred fails in eager calls, not in tf.data")
            .refuse(
                    layer("RandomColorJitter").and(error("input must have 3 channels")),
                    "saturation and hue are computed along the last axis, whatever the data format")
            .accept(
                    layer("Reshape").and(error("total size")),
                    "the size put in place of an unknown dimension does not fit the target; others do")
            .refuse(layer("RandomBrightness").and(error("to be rank 3 or 4")), "the layer takes images")
            .refuse(
                    layer("Rescaling").and(error("Incompatible shapes")),
                    "a scale for each channel is for those of the last axis")
            .accept(
                    layer("TextVectorization").and(argument("ragged")),
                    "the data fails as a ragged tensor only; the shape is that of the sequence length")
            .refuse(
                    layer("MultiHeadAttention").and(error("is out of bounds for an array")),
                    "a causal mask is of one axis, which does not fit scores of several");

    /** Types that Keras declares and does not compute; {@code input_types.jsonl} has those that it computes. */
    public static final Decisions DECLARED_TYPES = new Decisions()
            .accept(
                    layer("Concatenate", "Maximum").and(inputOf("int32")),
                    "Keras declares the layer's own type, and keeps that of integers",
                    row -> withTypes(row, "int32"))
            .accept(
                    layer("UpSampling1D", "UpSampling2D").and(inputOf("int64")),
                    "Keras declares the layer's own type, and keeps that of integers",
                    row -> withTypes(row, "int64"));

    private static boolean takesOneTensor(JsonObject row) {
        return row.getAsJsonArray("inputs").size() == 1;
    }

    private static Predicate<JsonObject> inputOf(String dtype) {
        return row -> row.get("input_dtype").getAsString().equals(dtype);
    }

    private static JsonObject withTypes(JsonObject row, String dtype) {
        JsonObject changed = row.deepCopy();
        JsonArray dtypes = new JsonArray();
        row.getAsJsonArray("output_dtypes").forEach(unused -> dtypes.add(dtype));
        changed.add("output_dtypes", dtypes);
        return changed;
    }

    /** What looks like nonsense, and that Keras takes as it is meant. */
    public static final Decisions NONSENSE = new Decisions()
            .accept(error("Input dims must be <= 5"), "the CPU kernel of softmax takes 5 axes; the shape is right")
            .accept(
                    ADAPTIVE_MAX
                            .and(status("aborted"))
                            .and(mutation("input: last dimension dropped").negate()),
                    "the CPU kernel dies of a window as large as the axis; the shape is right")
            .accept(
                    layer("Reshape").and(error("total size")),
                    "the size put in place of an unknown dimension does not fit the target; others do")
            .accept(
                    layer("CategoryEncoding", "Hashing", "IntegerLookup", "StringLookup")
                            .and(status("differs"))
                            .and(NO_ZERO),
                    "Keras declares a wrong axis, and computes as it is meant")
            .accept(
                    error("call `adapt").and(NO_ZERO),
                    "what adapt() learns is missing; the configuration has the shape that it will have")
            .accept(layer("RandAugment").and(argument("num_ops")), "no change at all, as Keras' own tests have it")
            .accept(mutation("factor=[0.9, 0.1] (reversed)"), "Keras takes the lower number first, whatever the order")
            .accept(
                    error("Invalid channel size")
                            .or(error("input must have 3 channels"))
                            .and(Decisions::hasUnknownChannels),
                    "24 is not a number of channels; the unknown number can be 3")
            .accept(
                    layer("Pipeline")
                            .and(error("is out of scope"))
                            .and(NO_ZERO)
                            .and(mutation("input: first dimension dropped").negate()),
                    "a Normalization built while shapes are inferred fails in eager calls, not in tf.data")
            .accept(
                    layer("MultiHeadAttention").and(status("differs")),
                    "query and value of different lengths: only the declared shape of the scores is wrong");

    /** What Keras refuses and nobody can write in Java, or it means something else there: there is nothing to test. */
    public static final Decisions OTHERWISE_IN_JAVA = new Decisions()
            .accept(layer("InputLayer").and(mutation("fractional dimension", "unknown dtype")), "javac refuses it")
            .accept(layer("InputLayer").and(mutation("shape an int")), "a number is an array of one number")
            .accept(mutation("noise_shape negative"), "-1 is Input.NONE, which is None")
            .accept(mutation("empty vocabulary"), "{} is not a vocabulary, which adapt() will learn")
            .accept(
                    layer("SimpleRNN").and(mutation("state: one missing")),
                    "no initial state at all: the layer starts from zeros")
            .accept(
                    layer("AdditiveAttention", "Attention", "MultiHeadAttention")
                            .and(mutation("one input only", "not a list", "called with a single input")
                                    .or(mutation("a test expects an error").and(Decisions::takesOneTensor))),
                    "the query alone attends to itself");

    /** Elements of types that TensorFlow computes with, or not, for reasons of its own. */
    public static final Decisions INPUT_TYPES = new Decisions()
            .refuse(layer("Add").and(inputType("string")), "TensorFlow joins texts by +, which does not add them")
            .refuse(
                    layer(
                                    "AlphaDropout",
                                    "Dropout",
                                    "GaussianDropout",
                                    "GaussianNoise",
                                    "MaxNumBoundingBoxes",
                                    "RandomGrayscale",
                                    "SpatialDropout1D",
                                    "SpatialDropout2D",
                                    "SpatialDropout3D")
                            .and(inputType("string")),
                    "out of training the layer does nothing at all, in training it computes with numbers")
            .accept(
                    layer("ActivityRegularization").and(inputType("uint8").or(inputType("bool"))),
                    "the loss is what TensorFlow cannot compute of them; the output is the input")
            .accept(
                    layer("CategoryEncoding").and(inputType("uint8")),
                    "TensorFlow has this operation for larger integers only");

    private final List<Decision> decisions = new ArrayList<>();

    private Decisions() {}

    private Decisions accept(Predicate<JsonObject> rows, String reason) {
        return accept(rows, reason, UnaryOperator.identity());
    }

    private Decisions accept(Predicate<JsonObject> rows, String reason, UnaryOperator<JsonObject> truth) {
        decisions.add(new Decision(rows, true, reason, truth));
        return this;
    }

    private Decisions refuse(Predicate<JsonObject> rows, String reason) {
        decisions.add(new Decision(rows, false, reason, UnaryOperator.identity()));
        return this;
    }

    /** The decisions on a row: there should be one. */
    public List<Decision> on(JsonObject row) {
        return decisions.stream().filter(decision -> decision.rows().test(row)).toList();
    }

    /** The reasons of decisions that are on none of the rows. */
    public List<String> unused(List<JsonObject> rows) {
        return decisions.stream()
                .filter(decision -> rows.stream().noneMatch(decision.rows()))
                .map(Decision::reason)
                .toList();
    }

    /** A vector for all indices of a sample takes the place of axis 1; Keras declares others to be gone or left. */
    private static JsonObject overAxis1(JsonObject row) {
        if (!List.of("multi_hot", "count", "tf_idf").contains(text(row.getAsJsonObject("config"), "output_mode"))) {
            return row;
        }
        JsonArray declared = row.getAsJsonArray("outputs").get(0).getAsJsonArray();
        JsonArray sample = row.getAsJsonArray("inputs").get(0).getAsJsonArray().deepCopy();
        if (declared.isEmpty() || sample.isEmpty()) {
            return row;
        }
        sample.remove(0);
        sample.add(declared.get(declared.size() - 1));
        JsonArray outputs = new JsonArray();
        outputs.add(sample);
        JsonObject changed = row.deepCopy();
        changed.add("outputs", outputs);
        return changed;
    }

    /** Whether the input is an image with an unknown number of channels. */
    private static boolean hasUnknownChannels(JsonObject row) {
        JsonArray image = row.getAsJsonArray("inputs").get(0).getAsJsonArray();
        boolean first = text(row.getAsJsonObject("config"), "data_format").equals("channels_first");
        return image.size() == 3 && image.get(first ? 0 : 2).isJsonNull();
    }

    private static Predicate<JsonObject> layer(String... names) {
        return row -> List.of(names).contains(text(row, "layer"));
    }

    private static Predicate<JsonObject> itselfOrWrapped(Predicate<JsonObject> rows) {
        return row -> rows.test(row)
                || row.has("wrapped") && row.get("wrapped").isJsonObject() && rows.test(row.getAsJsonObject("wrapped"));
    }

    private static Predicate<JsonObject> mutation(String... names) {
        return row -> List.of(names).contains(text(row, "mutation"));
    }

    private static Predicate<JsonObject> inputType(String name) {
        return row -> text(row, "input_dtype").equals(name);
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
