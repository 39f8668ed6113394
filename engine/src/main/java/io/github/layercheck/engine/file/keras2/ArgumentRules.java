package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of the arguments of layers, rule by rule in a table with their sources. A rule that names the same argument
 * as one before it is for the classes that are left.
 */
final class ArgumentRules {

    private static final String KERAS_1 = "Keras 2.2.4: keras/legacy/interfaces.py";
    private static final String KERAS_2 = "Keras 2.15.0: keras/src/layers, get_config() of the class";
    private static final String KERAS_3 = "Keras 3.15.1: keras/src/legacy/saving/saving_utils.py";

    /** Applies the value of an argument that has been removed from the arguments. */
    private interface Change {
        void apply(Map<String, @Nullable Object> arguments, JsonValue value);
    }

    /**
     * A rule.
     *
     * @param classes a pattern for the names that the classes have in Keras 3
     * @param argument the old name
     * @param source where the old and the new meaning can be read
     */
    private record Rule(Pattern classes, String argument, Change change, String source) {}

    private static final String ANY = ".*";
    private static final String RECURRENT = "SimpleRNN|LSTM|GRU|CuDNNLSTM|CuDNNGRU|ConvLSTM\\dD";
    private static final String CONVOLUTION = "(Separable|Depthwise)?Conv\\dD(Transpose)?|LocallyConnected\\dD";
    private static final String SEPARABLE = "(Separable|Depthwise)Conv\\dD";

    private static final String PREPROCESSING =
            "CategoryEncoding|Discretization|Hashing|(Integer|String)Lookup|TextVectorization";

    private static final List<Rule> RULES = List.of(
            rename("Dense|" + RECURRENT, "output_dim", "units", KERAS_1),
            drop("(?!(Reversible)?Embedding).*", "input_dim", KERAS_1),
            rename(SEPARABLE, "init", "depthwise_initializer", KERAS_1),
            rename("Embedding", "init", "embeddings_initializer", KERAS_1),
            rename("PReLU", "init", "alpha_initializer", KERAS_1),
            rename(ANY, "init", "kernel_initializer", KERAS_1),
            rename(ANY, "inner_init", "recurrent_initializer", KERAS_1),
            rename(ANY, "inner_activation", "recurrent_activation", KERAS_1),
            drop(ANY, "forget_bias_init", KERAS_1),
            rename("Embedding", "W_regularizer", "embeddings_regularizer", KERAS_1),
            rename("Embedding", "W_constraint", "embeddings_constraint", KERAS_1),
            drop(SEPARABLE, "W_regularizer", KERAS_1),
            drop(SEPARABLE, "W_constraint", KERAS_1),
            rename(ANY, "W_regularizer", "kernel_regularizer", KERAS_1),
            rename(ANY, "W_constraint", "kernel_constraint", KERAS_1),
            rename(ANY, "U_regularizer", "recurrent_regularizer", KERAS_1),
            rename(ANY, "b_regularizer", "bias_regularizer", KERAS_1),
            rename(ANY, "b_constraint", "bias_constraint", KERAS_1),
            rename(RECURRENT, "dropout_W", "dropout", KERAS_1),
            rename(ANY, "dropout_U", "recurrent_dropout", KERAS_1),
            rename(ANY, "bias", "use_bias", KERAS_1),
            rename(".*Dropout.*", "p", "rate", KERAS_1),
            rename("GaussianNoise", "sigma", "stddev", KERAS_1),
            rename(CONVOLUTION + "|ConvLSTM2D", "nb_filter", "filters", KERAS_1),
            change(
                    ANY,
                    "nb_row",
                    (Map<String, @Nullable Object> arguments, JsonValue value) -> kernel(arguments, value, "nb_col"),
                    KERAS_1),
            change(
                    ANY,
                    "kernel_dim1",
                    (Map<String, @Nullable Object> arguments, JsonValue value) ->
                            kernel(arguments, value, "kernel_dim2", "kernel_dim3"),
                    KERAS_1),
            rename(ANY, "filter_length", "kernel_size", KERAS_1),
            rename(ANY, "subsample_length", "strides", KERAS_1),
            rename(ANY, "subsample", "strides", KERAS_1),
            rename(ANY, "atrous_rate", "dilation_rate", KERAS_1),
            rename(ANY, "border_mode", "padding", KERAS_1),
            change(ANY, "dim_ordering", ArgumentRules::dataFormat, KERAS_1),
            rename(".*Pooling1D", "pool_length", "pool_size", KERAS_1),
            rename(".*Pooling1D", "stride", "strides", KERAS_1),
            rename("UpSampling1D", "length", "size", KERAS_1),
            drop("Conv2DTranspose", "output_shape", KERAS_1),
            drop(ANY, "consume_less", KERAS_1),
            change("BatchNormalization", "mode", ArgumentRules::mode, KERAS_1),
            rename("InputLayer", "input_dtype", "dtype", KERAS_1),
            drop(ANY, "input_dtype", KERAS_1),
            rename("InputLayer", "batch_input_shape", "batch_shape", KERAS_3),
            drop(ANY, "batch_input_shape", KERAS_3),
            drop(ANY, "input_length", KERAS_3),
            change(ANY, "time_major", ArgumentRules::timeMajor, KERAS_2),
            drop("(?!LocallyConnected).*", "implementation", KERAS_2),
            drop(ANY, "rng_type", KERAS_2),
            drop(SEPARABLE + "|Conv\\dDTranspose", "groups", KERAS_2),
            drop(SEPARABLE, "kernel_initializer", KERAS_2),
            drop(SEPARABLE, "kernel_regularizer", KERAS_2),
            drop(SEPARABLE, "kernel_constraint", KERAS_2),
            drop("MultiHeadAttention", "query_shape", KERAS_2),
            drop("MultiHeadAttention", "key_shape", KERAS_2),
            drop("MultiHeadAttention", "value_shape", KERAS_2),
            drop("MultiHeadAttention", "softmax_robust_masking", KERAS_2),
            drop(".*Lookup|TextVectorization", "vocabulary_size", KERAS_2),
            drop("TextVectorization", "ragged", KERAS_2),
            drop("Embedding", "activity_regularizer", KERAS_2),
            drop("Embedding", "sparse", KERAS_2),
            drop("BatchNormalization", "fused", KERAS_2),
            drop("BatchNormalization", "virtual_batch_size", KERAS_2),
            drop("BatchNormalization", "adjustment", KERAS_2),
            change(PREPROCESSING, "dtype", ArgumentRules::floating, KERAS_2),
            change("BatchNormalization", "axis", ArgumentRules::axis, KERAS_3),
            rename("LeakyReLU", "alpha", "negative_slope", KERAS_3),
            change(
                    ANY,
                    "activation",
                    (Map<String, @Nullable Object> arguments, JsonValue value) ->
                            function(arguments, "activation", value),
                    KERAS_2),
            change(
                    ANY,
                    "recurrent_activation",
                    (Map<String, @Nullable Object> arguments, JsonValue value) ->
                            function(arguments, "recurrent_activation", value),
                    KERAS_2));

    private static final Pattern GATED = Pattern.compile("GRU|GRUCell");

    private ArgumentRules() {}

    private static Rule rename(String classes, String argument, String name, String source) {
        return change(
                classes,
                argument,
                (Map<String, @Nullable Object> arguments, JsonValue value) ->
                        arguments.putIfAbsent(name, value.plain()),
                source);
    }

    /** What means nothing, or what is said elsewhere: the shape of the input is in an InputLayer. */
    private static Rule drop(String classes, String argument, String source) {
        return change(classes, argument, (Map<String, @Nullable Object> arguments, JsonValue value) -> {}, source);
    }

    private static Rule change(String classes, String argument, Change change, String source) {
        return new Rule(Pattern.compile(classes), argument, change, source);
    }

    /**
     * Changes the arguments of a layer to those of Keras 3.
     *
     * @param className its name in Keras 3
     * @param config where the arguments stand
     */
    static void apply(String className, Map<String, @Nullable Object> arguments, JsonValue config) {
        for (Rule rule : RULES) {
            if (arguments.containsKey(rule.argument())
                    && rule.classes().matcher(className).matches()) {
                JsonValue written = config.find(rule.argument());
                Object value = arguments.remove(rule.argument());
                rule.change().apply(arguments, written == null ? config.with(value) : written);
            }
        }
        // Keras 2.2.4: keras/layers/recurrent.py; the default was False, and before 2.1.5 there was no such argument.
        if (GATED.matcher(className).matches()) {
            arguments.putIfAbsent("reset_after", false);
        }
    }

    /** The numbers of rows, columns and so on, which were an argument each. */
    private static void kernel(Map<String, @Nullable Object> arguments, JsonValue first, String... others) {
        List<@Nullable Object> sizes = new ArrayList<>();
        sizes.add(first.plain());
        for (String other : others) {
            sizes.add(arguments.remove(other));
        }
        arguments.put("kernel_size", sizes);
    }

    private static void dataFormat(Map<String, @Nullable Object> arguments, JsonValue value) {
        Object ordering = value.plain();
        if (ordering != null && !ordering.equals("default")) {
            arguments.put("data_format", ordering.equals("th") ? "channels_first" : "channels_last");
        }
    }

    private static void mode(Map<String, @Nullable Object> arguments, JsonValue value) {
        if (!Long.valueOf(0).equals(value.plain())) {
            throw value.fault(ProblemId.NOT_EXPRESSIBLE, "a BatchNormalization of mode " + value.plain())
                    .because("Since version 2, Keras has had no mode other than 0.");
        }
    }

    private static void timeMajor(Map<String, @Nullable Object> arguments, JsonValue value) {
        if (!value.isOff()) {
            throw value.fault(ProblemId.NOT_EXPRESSIBLE, "a recurrent layer whose first axis is the time")
                    .because("Keras 3 has no such layer: the first axis is the batch.");
        }
    }

    /** The type that such a layer was written with is that of its elements; it has no weights of it. */
    private static void floating(Map<String, @Nullable Object> arguments, JsonValue value) {
        if (!(value.plain() instanceof String type) || type.contains("float")) {
            arguments.put("dtype", value.plain());
        }
    }

    /** One axis was written as a list from TensorFlow 2.0 on. */
    private static void axis(Map<String, @Nullable Object> arguments, JsonValue value) {
        boolean isOne = value.isArray() && value.elements().size() == 1;
        arguments.put("axis", isOne ? value.elements().get(0).plain() : value.plain());
    }

    /** A function is an object from Keras 2.13 on, with its name as the config. */
    private static void function(Map<String, @Nullable Object> arguments, String argument, JsonValue value) {
        JsonValue className = value.isObject() ? value.find("class_name") : null;
        boolean isFunction = className != null && "function".equals(className.plain());
        arguments.put(argument, isFunction ? value.member("config").plain() : value.plain());
    }
}
