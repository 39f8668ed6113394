package io.github.layercheck.engine.file.keras2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.golden.Inferred;
import org.junit.jupiter.api.Test;

/**
 * Shapes that a model of Keras 2 computes of the sizes of a tensor (None, 6, 4). What is expected is the static shape of TensorFlow
 * 2.21 for the same functions, but for the product, which Keras 2 knows and a graph of TensorFlow does not.
 */
class ComputedShapesTest {

    private static final String INPUT =
            layer("InputLayer", "x", "", "\"batch_input_shape\": [SHAPE], \"dtype\": \"float32\"");
    private static final String SIZES = function("s", "compat.v1.shape", "[[\"x\", 0, 0, {\"out_type\": \"int32\"}]]");
    private static final String S0 = item("s0", "s", "0");
    private static final String S1 = item("s1", "s", "1");
    private static final String S2 = item("s2", "s", "2");

    private static String layer(String className, String name, String nodes, String config) {
        return "{\"class_name\": \"" + className + "\", \"name\": \"" + name + "\", \"inbound_nodes\": [" + nodes
                + "], \"config\": {\"name\": \"" + name + "\", " + config + "}}";
    }

    private static String function(String name, String function, String node) {
        return layer("TFOpLambda", name, node, "\"function\": \"" + function + "\"");
    }

    private static String item(String name, String of, String spec) {
        return layer(
                "SlicingOpLambda",
                name,
                "[[\"" + of + "\", 0, 0, {\"slice_spec\": " + spec + "}]]",
                "\"function\": \"__operators__.getitem\"");
    }

    private static String reshape(String shape) {
        return function("r", "reshape", "[[\"x\", 0, 0, {\"shape\": " + shape + "}]]");
    }

    private static String tensor(String name) {
        return "[\"" + name + "\", 0, 0]";
    }

    private static String model(String shape, String... layers) {
        return "{\"class_name\": \"Functional\", \"keras_version\": \"2.15.0\", \"config\": {\"name\": \"m\", \"layers\": ["
                + INPUT.replace("SHAPE", shape) + ", " + String.join(", ", layers)
                + "], \"input_layers\": [[\"x\", 0, 0]], \"output_layers\": [[\"r\", 0, 0]]}}";
    }

    private static String outputOf(String shape, String... layers) {
        return Inferred.summary(FileText.declaration(model(shape, layers).getBytes(UTF_8)))
                .outputs()
                .get(0)
                .shape()
                .toString();
    }

    private static String output(String... layers) {
        return outputOf("null, 6, 4", layers);
    }

    private static String times(String left, String right) {
        return function("t", "math.multiply", "[[\"" + left + "\", 0, 0, {\"y\": " + right + "}]]");
    }

    @Test
    void sizesAndProductsOfThem() {
        assertEquals(
                "(None, " + 6 * 4 + ")",
                output(
                        SIZES,
                        S0,
                        S1,
                        S2,
                        times("s1", tensor("s2")),
                        reshape("[" + tensor("s0") + ", " + tensor("t") + "]")));
        assertEquals(
                "(None, 4)",
                output(
                        SIZES,
                        S0,
                        S1,
                        S2,
                        times("s0", tensor("s1")),
                        reshape("[" + tensor("t") + ", " + tensor("s2") + "]")));
    }

    @Test
    void numbersBesideTensors() {
        String half = function("t", "math.floordiv", "[[\"s1\", 0, 0, {\"y\": 2}]]");
        assertEquals(
                "(None, 3, 8)", output(SIZES, S0, S1, half, reshape("[" + tensor("s0") + ", " + tensor("t") + ", 8]")));
        assertEquals("(None, 4)", output(SIZES, S2, reshape("[-1, " + tensor("s2") + "]")));
        assertEquals("(12, 6)", outputOf("3, 6, 4", SIZES, S1, reshape("[-1, " + tensor("s1") + "]")));
        assertEquals("(None, None)", outputOf("null, null, 4", SIZES, S0, reshape("[" + tensor("s0") + ", -1]")));
    }

    @Test
    void aVectorOfSizes() {
        String first = item("f", "s", "{\"start\": null, \"stop\": 1, \"step\": null}");
        String stack = function("k", "stack", "[[\"s2\", 0, 0, {\"axis\": 0}], [\"s1\", 0, 0, {\"axis\": 0}]]");
        String all = function("a", "concat", "[[\"f\", 0, 0, {\"axis\": 0}], [\"k\", 0, 0, {\"axis\": 0}]]");
        assertEquals("(None, 4, 6)", output(SIZES, first, S1, S2, stack, all, reshape(tensor("a"))));
    }

    @Test
    void aProductOfAVector() {
        String rest = item("f", "s", "{\"start\": 1, \"stop\": null, \"step\": null}");
        String product = function("p", "math.reduce_prod", "[[\"f\", 0, 0, {}]]");
        assertEquals(
                "(None, " + 6 * 4 + ")",
                output(SIZES, S0, rest, product, reshape("[" + tensor("s0") + ", " + tensor("p") + "]")));
    }

    @Test
    void aShapeThatDoesNotFit() {
        assertEquals(
                "[layercheck:reshape-size] r: the input (2, 6, 4) has 48 elements, the new shape has 60"
                        + " (config.layers[5] in some.json)\n    No element is added or left out.",
                FileText.outcome(model(
                        "2, 6, 4",
                        SIZES,
                        S0,
                        S1,
                        times("s1", "5"),
                        reshape("[" + tensor("s0") + ", " + tensor("t") + "]"))));
    }
}
