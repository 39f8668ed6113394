package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.layers.Dense;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every annotation type has the arguments of its Keras class as attributes, with Keras' defaults. */
class AnnotationDefaultsTest {

    /** Arguments that are not attributes, whatever the layer. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("name", "@Named"),
            Map.entry("dtype", "@Precision"),
            Map.entry("layer", "the annotation below the wrapper, or its attribute of"),
            Map.entry("layers", "the attribute of"),
            Map.entry("cell", "the annotation below the wrapper, or its attribute of"),
            Map.entry("cells", "the attribute of"),
            Map.entry("backward_layer", "the attribute of"),
            Map.entry("quantization_config", "an object"),
            Map.entry("gptq_unpacked_column_size", "what Keras sets when it loads a quantized layer"),
            Map.entry("renorm_clipping", "changes values in training only"),
            Map.entry("weights", "values of weights"));

    /**
     * Attributes that are not arguments of the constructor: in a call, in a file of a vocabulary, in the wrapped layers, or
     * among the arguments that it takes without a name of its own.
     */
    private static final Map<String, Set<String>> ADDED = Map.of(
            "loraRank",
            Set.of("Conv1D", "Conv2D", "Conv3D", "ReversibleEmbedding"),
            "loraAlpha",
            Set.of("Conv1D", "Conv2D", "Conv3D", "ReversibleEmbedding"),
            "rmsScaling",
            Set.of("LayerNormalization"),
            "reverse",
            Set.of("ReversibleEmbedding"),
            "returnAttentionScores",
            Set.of("AdditiveAttention", "Attention", "GroupQueryAttention", "MultiHeadAttention"),
            "useCausalMask",
            Set.of("AdditiveAttention", "Attention", "GroupQueryAttention", "MultiHeadAttention"),
            "vocabularySize",
            Set.of("IntegerLookup", "StringLookup", "TextVectorization"),
            "vocabularyFile",
            Set.of("IntegerLookup", "StringLookup", "TextVectorization"),
            "of",
            Set.of("Bidirectional", "Pipeline", "RNN", "SpectralNormalization", "StackedRNNCells", "TimeDistributed"));

    /** What stands for a default of None: in an enum no function, no choice, or what Keras is configured for. */
    private static final Set<Object> NONE_VALUES = Set.of(
            Unset.STRING, Unset.DOUBLE, (double) Unset.INT, (double) Unset.LONG, "linear", "none", "default", "auto");

    private static final String NONE = "None";
    private static final String NO_DEFAULT = "no default";
    private static final String ADDITION = "added to Keras' arguments";

    private static final Set<String> KEYWORDS = Set.of("synchronized");

    @TestFactory
    Stream<DynamicTest> everyArgumentIsAnAttributeWithItsDefault() {
        return KerasClasses.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, JsonObject table) throws ClassNotFoundException {
        Class<?> type = Class.forName(Dense.class.getPackageName() + "." + name);
        assertTrue(type.isAnnotationPresent(Layer.class), "@Layer");
        Map<String, String> expected = new TreeMap<>();
        table.getAsJsonObject("kwargs").entrySet().stream()
                .filter(argument -> !LEFT_OUT.containsKey(argument.getKey()))
                .forEach(argument -> expected.put(
                        attribute(argument.getKey()), text(argument.getValue().getAsJsonObject())));
        ADDED.forEach((attribute, types) -> {
            if (types.contains(name)) {
                expected.put(attribute, ADDITION);
            }
        });
        Map<String, String> actual = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            String keras = expected.getOrDefault(method.getName(), "no argument");
            actual.put(method.getName(), text(method.getDefaultValue(), keras));
        }
        assertEquals(expected, actual);
    }

    private static String attribute(String argument) {
        return KEYWORDS.contains(argument) ? argument + "_" : SnakeCase.attribute(argument);
    }

    /** Keras' default of an argument; that of several numbers in one list. */
    private static String text(JsonObject argument) {
        if (!argument.has("default")) {
            return NO_DEFAULT;
        }
        JsonElement value = argument.get("default");
        if (value.isJsonNull()) {
            return NONE;
        }
        List<Object> elements = new ArrayList<>();
        flatten(value, elements);
        return elements.toString();
    }

    private static void flatten(JsonElement value, List<Object> elements) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(element -> flatten(element, elements));
        } else if (value.getAsJsonPrimitive().isNumber()) {
            elements.add(value.getAsDouble());
        } else {
            elements.add(value.getAsString());
        }
    }

    /** The default of an attribute, in the words of Keras' where it stands for that. */
    private static String text(@Nullable Object value, String keras) {
        if (value == null) {
            return NO_DEFAULT;
        }
        if (keras.equals(ADDITION)) {
            return ADDITION;
        }
        List<Object> elements = new ArrayList<>();
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(element(Array.get(value, i)));
            }
        } else {
            elements.add(element(value));
        }
        boolean isNone = elements.isEmpty() || NONE_VALUES.contains(elements.get(0));
        return keras.equals(NONE) && isNone ? NONE : elements.toString();
    }

    private static Object element(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof Number number ? number.doubleValue() : value.toString();
    }
}
