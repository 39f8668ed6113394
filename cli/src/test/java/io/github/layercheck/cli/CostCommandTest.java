package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models cost, by hand: see the arithmetic at {@link ExplainCommandTest}. */
class CostCommandTest {

    private static final String TOTALS = """

            MACs: 7,000
            Activation bytes: 4,028
            Peak bytes: 4,016 in wide
            Depth: 3
            int8 bytes: 15,088 (47.0 % of the bytes)
            int4 bytes: 17,212 (53.7 % of the bytes)
            float8 bytes: 56,676 (176.7 % of the bytes)
            """;

    private static final String RECURRENT = """
            {"class_name": "Sequential", "config": {"name": "m", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, null, 32], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "wide", "units": 48}},
              {"module": "keras.layers", "class_name": "GlobalAveragePooling1D", "config": {"name": "mean"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "units": 2}}]}}
            """;

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(UTF_8)).toString();
    }

    @Test
    void everyLayerHasItsShare() {
        assertEquals(Run.done("""
                tiny_net (Sequential)

                Layer                      Params           Bytes           MACs          Activation bytes
                norm (BatchNormalization)      16   0.2 %      64   0.2 %      0   0.0 %                16   0.4 %
                wide (Dense)                5,000  62.4 %  20,000  62.4 %  4,000  57.1 %             4,000  99.3 %
                classes/all (Dense)         3,003  37.4 %  12,012  37.4 %  3,000  42.9 %                12   0.3 %
                Total                       8,019          32,076          7,000                     4,028
                """ + TOTALS), Run.of(80, Tiny.FILE, "cost", "-"));
    }

    @Test
    void whatCostsMostStandsFirst() {
        Run run = Run.of(80, Tiny.FILE, "cost", "--sort", "macs", "-");
        assertEquals(
                "wide, classes/all, norm",
                String.join(
                        ", ",
                        run.out()
                                .lines()
                                .filter(line -> line.contains(" ("))
                                .skip(1)
                                .limit(3)
                                .map(line -> line.substring(0, line.indexOf(' ')))
                                .toList()));
    }

    /** 32 × 48 for each step, and 48 × 2. */
    @Test
    void whatIsOpenIsSaid() throws IOException {
        Run run = Run.of("cost", file("a.json", RECURRENT));
        assertTrue(run.out().contains("MACs: open, 96 + 1,536 × steps of wide\n"), run.out());
        assertTrue(run.out().contains("Activation bytes: open\nPeak bytes: open\nDepth: 3\n"), run.out());
    }

    /** 1,000 × 4,000 × 2,000,000 × 2,000,000 is 1.6e19; the largest long is 9.2e18. */
    @Test
    void whatDoesNotFitIsSaid() throws IOException {
        String wide = file(
                "wide.json",
                RECURRENT
                        .replace("null, 32]", "2000000, 2000000, 1000]")
                        .replace("\"units\": 48", "\"units\": 4000")
                        .replace("Pooling1D", "Pooling2D"));
        Run run = Run.of("cost", wide);
        String largest = "9,223,372,036,854,775,807";
        assertTrue(
                run.out()
                        .contains("MACs: more than " + largest + ": 1,000 × 4,000 × 2,000,000 × 2,000,000 > " + largest
                                + " of wide\n"),
                run.out());
        assertTrue(
                run.out().lines().anyMatch(line -> line.startsWith("Total") && line.contains("more than " + largest)),
                run.out());
        assertTrue(
                Run.of("cost", wide, wide)
                        .out()
                        .lines()
                        .anyMatch(line -> line.matches("MACs +more than " + largest + " +more than " + largest)),
                run.out());
        JsonObject json =
                JsonParser.parseString(Run.of("cost", "--json", wide).out()).getAsJsonObject();
        assertTrue(json.get("macs").isJsonNull(), json.toString());
    }

    /** 2 × 2 × 2,000,000 × 2,000,000 × 300,000 is 4.8e18, and twice that more than 9.2e18. */
    @Test
    void whatDoesNotFitInANestedModelIsSaid() throws IOException {
        String largest = "9,223,372,036,854,775,807";
        String one = nested("one.json", "2000000, 2000000, 1000", dense("wide", 4000) + ", " + dense("narrow", 1));
        String sum = nested("sum.json", "2000000, 2000000, 300000, 2", dense("first", 2) + ", " + dense("second", 2));
        String costOfOne = Run.of("cost", one).out();
        assertTrue(
                costOfOne.contains(
                        "MACs: more than " + largest + ": wide + 16,000,000,000,000,000 > " + largest + " of block\n"),
                costOfOne);
        String costOfSum = Run.of("cost", sum).out();
        assertTrue(
                costOfSum.contains("MACs: more than " + largest
                        + ": 4,800,000,000,000,000,000 + 4,800,000,000,000,000,000 > " + largest + " of block\n"),
                costOfSum);
        String both = Run.of("cost", one, sum).out();
        assertTrue(
                both.lines().anyMatch(line -> line.matches("MACs +more than " + largest + " +more than " + largest)),
                both);
    }

    private String nested(String name, String sample, String layers) throws IOException {
        String input = """
                {"class_name": "InputLayer", "config": {"batch_shape": [null, %s], "dtype": "float32", "name": "in"}}
                """.formatted(sample);
        return file(name, """
                {"class_name": "Sequential", "config": {"name": "m", "layers": [%1$s,
                  {"class_name": "Sequential", "config": {"name": "block", "layers": [%1$s, %2$s]}}]}}
                """.formatted(input, layers));
    }

    private static String dense(String name, int units) {
        return "{\"class_name\": \"Dense\", \"config\": {\"name\": \"" + name + "\", \"units\": " + units + "}}";
    }

    @Test
    void severalModelsStandSideBySide() throws IOException {
        String tiny = file("tiny.json", Tiny.FILE);
        String open = file("open.json", RECURRENT);
        Run run = Run.of("cost", tiny, open);
        assertEquals("", run.err());
        assertEquals(
                "MACs 7,000 open",
                run.out()
                        .lines()
                        .filter(line -> line.startsWith("MACs"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(" +", " "));
    }

    @Test
    void json() throws IOException {
        JsonObject tiny = JsonParser.parseString(
                        Run.of(80, Tiny.FILE, "cost", "--json", "-").out())
                .getAsJsonObject();
        assertEquals(7000, tiny.get("macs").getAsLong());
        assertEquals(15088, tiny.getAsJsonObject("quantizedBytes").get("int8").getAsLong());
        assertEquals(
                "4 × 1,000 = 4,000",
                tiny.getAsJsonArray("layers")
                        .get(1)
                        .getAsJsonObject()
                        .get("macsExplanation")
                        .getAsString());
        JsonArray both = JsonParser.parseString(
                        Run.of("cost", "--json", file("tiny.json", Tiny.FILE), file("open.json", RECURRENT))
                                .out())
                .getAsJsonArray();
        assertTrue(both.get(1).getAsJsonObject().get("macs").isJsonNull());
    }

    @Test
    void aSummaryHasColumnsForCosts() {
        String summary = Run.of(200, Tiny.FILE, "summary", "--cost", "-").out();
        assertTrue(summary.lines().anyMatch(line -> line.matches("┃ Layer \\(type\\).*MACs ┃ +Memory ┃")), summary);
        assertTrue(summary.lines().anyMatch(line -> line.matches("│ wide \\(Dense\\).* 4,000 │ +3.91 KB │")), summary);
        assertTrue(summary.endsWith("""
                 MACs: 7,000
                 Activations: 4,028 bytes (3.93 KB)
                 Peak: 4,016 bytes (3.92 KB) in wide
                 Weights in int8: 15,088 bytes (14.73 KB)
                 Weights in int4: 17,212 bytes (16.81 KB)
                """), summary);
    }

    @Test
    void aFileThatIsNoModelLeavesTheOthers() throws IOException {
        Run run = Run.of("cost", file("tiny.json", Tiny.FILE), file("no.json", "{}"));
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("7,000"), run.out());
        assertTrue(run.err().contains("no.json: error: [layercheck:file-format] has no class_name"), run.err());
    }
}
