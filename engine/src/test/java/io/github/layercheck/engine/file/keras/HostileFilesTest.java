package io.github.layercheck.engine.file.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Files that are made to cost time or memory: each ends soon, with a model or with one located error. Files that cannot
 * be read are in {@code ModelFormatsTest}.
 */
class HostileFilesTest {

    /** Many times what it takes on a slow machine, and far less than what grows with the square. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String NO_PARAMETERS = "0 parameters";

    private static String input(String shape) {
        return """
                {"module": "keras.layers", "class_name": "InputLayer", "inbound_nodes": [],
                 "config": {"batch_shape": %s, "dtype": "float32", "name": "in"}}
                """.formatted(shape);
    }

    private static String layer(String className, String name, String config) {
        return "{\"module\":\"keras.layers\",\"class_name\":\"" + className + "\",\"config\":{\"name\":\"" + name + "\""
                + config + "}}";
    }

    private static String flatten(String name) {
        return layer("Flatten", name, "");
    }

    private static String called(String layer, String... nodes) {
        return layer.substring(0, layer.length() - 1) + ",\"inbound_nodes\":[" + String.join(",", nodes) + "]}";
    }

    private static String node(String tensors) {
        return "{\"args\":[" + tensors + "],\"kwargs\":{}}";
    }

    private static String tensor(String layer, int call) {
        return "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"" + layer + "\"," + call
                + ",0]}}";
    }

    private static String joined(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String sequential(String shape, String layers) {
        return "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"some\",\"layers\":[" + input(shape) + "," + layers
                + "]}}";
    }

    private static String functional(String shape, String layers, String output, int call) {
        return "{\"class_name\":\"Functional\",\"config\":{\"name\":\"m\",\"layers\":[" + input(shape) + "," + layers
                + "],\"input_layers\":[[\"in\",0,0]],\"output_layers\":[[\"" + output + "\"," + call + ",0]]}}";
    }

    private static void assertSoon(String expected, String json) {
        assertEquals(expected, assertTimeoutPreemptively(LIMIT, () -> FileText.outcome(json)));
    }

    private static void assertSoonOfLayer(String expected, String layer) {
        assertSoon(expected, sequential("[null, 2]", layer));
    }

    @Test
    void manyLayersOfTheSameNameInJava() {
        assertSoon(NO_PARAMETERS, sequential("[null, 2]", joined(40_000, i -> flatten(marks(i)))));
    }

    /** A name of characters that are not part of an identifier, another for each number. */
    private static String marks(int number) {
        return Integer.toString(number + 1_000_000, 16)
                .chars()
                .mapToObj(digit -> Character.toString("!#$%&'()*+,-./:;".charAt(Character.digit(digit, 16))))
                .collect(Collectors.joining());
    }

    @Test
    void aChainInReverseOrder() {
        int last = 40_000 - 1;
        String layers = joined(
                last + 1, i -> called(flatten("x" + i), node(i == last ? tensor("in", 0) : tensor("x" + (i + 1), 0))));
        assertSoon(NO_PARAMETERS, functional("[null, 2]", layers, "x0", 0));
    }

    @Test
    void aLayerThatIsCalledAgainAndAgain() {
        String[] nodes = IntStream.range(0, 40_000)
                .mapToObj(i -> node(i == 0 ? tensor("in", 0) : tensor("x", i - 1)))
                .toArray(String[]::new);
        assertSoon(NO_PARAMETERS, functional("[null, 2]", called(flatten("x"), nodes), "x", nodes.length - 1));
    }

    @Test
    void aLayerOfAHundredThousandTensors() {
        String layer = called(layer("Concatenate", "x", ""), node("[" + joined(100_000, i -> tensor("in", 0)) + "]"));
        assertSoon(NO_PARAMETERS, functional("[null, 2]", layer, "x", 0));
    }

    @Test
    void aMillionCallsAreMoreThanAFileCanHave() {
        String json = functional("[null, 2]", called(flatten("x"), (node("") + ",").repeat(1_000_000)), "x", 0);
        assertEquals("""
                [layercheck:file-limit] Some: some.json is larger than a model can be
                    The text of a model has at most 16 MiB.""", assertTimeoutPreemptively(LIMIT, () -> FileText.outcome(json)));
    }

    private static String nested(int levels, String... nodes) {
        String model = functional("[null, null]", called(flatten("x"), node(tensor("in", 0))), "x", 0);
        for (int i = 0; i < levels; i++) {
            model = functional("[null, null]", called(model, nodes), "m", nodes.length);
        }
        return model;
    }

    @Test
    void modelsWithinModels() {
        assertSoon(NO_PARAMETERS, nested(300, node(tensor("in", 0))));
        assertSoon(NO_PARAMETERS, nested(300, node(tensor("in", 0)), node(tensor("m", 0))));
    }

    /** Each level is called with two shapes for each that it has itself. */
    @Test
    void modelsThatAreCalledWithMoreShapesAtEachLevel() {
        String model = functional("[null, null, 1]", called(layer("Identity", "x", ""), node(tensor("in", 0))), "x", 0);
        for (int i = 0; i < 40; i++) {
            String layers =
                    called(layer("ZeroPadding1D", "p", ",\"padding\":" + (1 << Math.min(i, 20))), node(tensor("in", 0)))
                            + "," + called(model, node(tensor("in", 0)), node(tensor("p", 0))) + ","
                            + called(
                                    layer("Concatenate", "c", ",\"axis\":1"),
                                    node("[" + tensor("m", 0) + "," + tensor("m", 1) + "]"));
            model = functional("[null, null, 1]", layers, "c", 0);
        }
        String all = model.replaceFirst("\\[null, null, 1](?!.*\\[null, null, 1])", "[null, 8, 1]");
        String message = assertTimeoutPreemptively(LIMIT, () -> FileText.outcome(all));
        assertTrue(message.startsWith("[layercheck:model-limit] "), message);
        assertTrue(message.contains(": nested models have more than 500,000 calls of layers (config.layers["), message);
        assertEquals(2, message.lines().count(), message);
    }

    @Test
    void wrappersWithinWrappers() {
        assertSoon(NO_PARAMETERS, sequential("[null" + ",2".repeat(250) + "]", deep(200)));
        assertSoon("""
                [layercheck:input-rank] x: the input (None, 2) has 1 dimension besides the batch (config.layers[1].config.layer in some.json)
                    The layer in it is applied at each place of axis 1, to what the other axes hold.
                    Without @TimeDistributed the layer is applied to the whole input.""", sequential("[null, 2, 2]", deep(300)));
    }

    private static String deep(int levels) {
        String layer = layer("Identity", "x", "");
        for (int i = 0; i < levels; i++) {
            layer = layer("TimeDistributed", "x", ",\"layer\":" + layer);
        }
        return layer;
    }

    /** 16 MiB of text can be so many values that no memory is left for anything else. */
    @Test
    void moreValuesThanAModelHas() {
        assertSoon(
                "[layercheck:file-limit] Some: some.json has more than 1000000 JSON values",
                "[" + "{},".repeat(5_000_000) + "{}]");
    }

    @Test
    void aShapeOfManyDimensions() {
        String limit = "\n    A tensor has at most 254.";
        assertSoon(
                "[layercheck:tensor-rank] input: a tensor would have 900001 dimensions"
                        + " (config.layers[0].config.batch_shape in some.json)" + limit,
                sequential("[null" + ",0".repeat(900_000) + "]", flatten("x")));
        String reshape = layer("Reshape", "r", ",\"target_shape\":[1" + ",1".repeat(900_000) + "]");
        assertSoon(
                "[layercheck:tensor-rank] r: a tensor would have 900002 dimensions (config.layers[1] in some.json)"
                        + limit,
                sequential("[null, 1]", reshape + "," + joined(10_000, i -> flatten("x" + i))));
    }

    @Test
    void hugeNames() {
        String name = "x".repeat(60_000);
        String limit = "\n    A name has at most 1000.";
        assertSoon(
                "[layercheck:file-limit] Some: some.json has a string of 10000000 characters",
                sequential("[null, 2]", flatten("x".repeat(10_000_000))));
        assertSoonOfLayer(
                "[layercheck:file-limit] Some: is a string of 60000 characters (config.layers[1].config.name in"
                        + " some.json)" + limit,
                flatten(name));
        assertSoonOfLayer(
                "[layercheck:file-limit] Some: is a string of 60000 characters (config.layers[1].class_name in"
                        + " some.json)" + limit,
                layer(name, "x", ""));
    }

    /** Of a word, with its quotation mark, 200 characters. */
    @Test
    void hugeTextsAreShownInPart() {
        String text = "x".repeat(60_000);
        assertSoonOfLayer(
                "[layercheck:argument-type] Some: use_bias is \"" + "x".repeat(200 - "\"".length())
                        + "… (config.layers[1].config.use_bias in some.json)\n    It takes True or False.",
                layer("Dense", "x", ",\"units\":2,\"use_bias\":\"" + text + "\""));
        assertSoonOfLayer(
                "[layercheck:unknown-argument] Some: Dense has no argument '"
                        + "x".repeat(200 - "'".length())
                        + "… (config.layers[1] in some.json)",
                layer("Dense", "x", ",\"units\":2,\"" + text + "\":2"));
    }

    @Test
    void hugeNumbers() {
        String integer = "\n    It takes an integer.";
        assertSoonOfLayer(
                "[layercheck:argument-type] Some: units is 1.0E26 (config.layers[1].config.units in some.json)"
                        + integer,
                layer("Dense", "x", ",\"units\":100000000000000000000000000"));
        assertSoonOfLayer(
                "[layercheck:argument-type] Some: units is Infinity (config.layers[1].config.units in some.json)"
                        + integer,
                layer("Dense", "x", ",\"units\":1e999999999"));
        assertSoon(
                "[layercheck:file-format] Some: is 99999999999, not an integer of 32 bits"
                        + " (config.layers[0].config.batch_shape[1] in some.json)",
                sequential("[null, 99999999999]", flatten("x")));
        assertSoon(
                "[layercheck:count-overflow] x: 2,147,483,647 × 2,147,483,647 × 2,147,483,647 does not fit 64 bits"
                        + " (config.layers[1] in some.json)\n"
                        + "    Sizes and counts are exact numbers of at most 9,223,372,036,854,775,807.",
                sequential("[null" + ",2147483647".repeat(4) + "]", flatten("x")));
        String message =
                FileText.message(sequential("[null, 2]", layer("Dense", "x", ",\"units\":" + "9".repeat(1 << 20))));
        assertTrue(message.startsWith("[layercheck:file-syntax] Some: some.json is not JSON at line "), message);
    }
}
