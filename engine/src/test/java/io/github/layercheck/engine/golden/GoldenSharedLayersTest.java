package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.carried.DeclarationReader;
import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.Declare;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.Explanation;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.file.weights.WeightsCheck;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Archives of models in which one layer stands in several models: its weights count as Keras counts them. */
class GoldenSharedLayersTest {

    private static final String FILE = "shared_layers.jsonl.gz";

    @TestFactory
    Stream<DynamicTest> countsAsKeras() {
        return GoldenData.lines(FILE)
                .map(row -> DynamicTest.dynamicTest(text(row, "case"), () -> check(row, summary(row))));
    }

    private static void check(JsonObject row, ModelSummary summary) {
        assertEquals(text(row, "summary_wide"), summary.toString());
        assertEquals(
                text(row, "summary_expanded_wide"), summary.toString(SummaryOptions.DEFAULT.withExpandNested(true)));
        assertEquals(row.get("params").getAsLong(), summary.params());
        assertEquals(row.get("trainable").getAsLong(), summary.trainableParams());
        assertEquals(row.get("non_trainable").getAsLong(), summary.nonTrainableParams());
        assertEquals(row.get("bytes").getAsLong(), summary.bytes());
        assertEquals(summary, ModelSummary.fromText(summary.toText()));
    }

    /** A declaration that another module uses says the same. */
    @TestFactory
    Stream<DynamicTest> isCarried() {
        return GoldenData.lines(FILE)
                .map(row -> DynamicTest.dynamicTest(text(row, "case"), () -> {
                    ModelDeclaration carried = DeclarationReader.read(
                            "Some",
                            DeclarationWriter.write(declaration(row)),
                            name -> new Catalogue().findDeclared(name).orElseThrow());
                    assertEquals(
                            row.get("params").getAsLong(),
                            Inferred.summary(carried).params());
                }));
    }

    /** Keras finds no weights for a layer that it reads as two, of which the file has one. */
    @TestFactory
    Stream<DynamicTest> theWeightsAreThoseThatKerasLoads() {
        return GoldenData.lines(FILE)
                .map(row -> DynamicTest.dynamicTest(
                        text(row, "case"),
                        () -> assertEquals(
                                text(row, "load_model").isEmpty(),
                                WeightsCheck.differences(
                                                summary(row),
                                                ModelFormats.weightsOfModel(FileText.FILE, bytes(row))
                                                        .orElseThrow(),
                                                "file")
                                        .isEmpty())));
    }

    @Test
    void eachPlaceSaysWhereTheLayerIsFirst() {
        assertEquals(
                List.of("shared: shared", "encoder/shared: shared"),
                places("", summary(row("outer_and_nested")).layers()));
        assertEquals(
                List.of("tower/h: tower/h", "tower/n: tower/n", "decoder/tower/h: tower/h", "decoder/tower/n: tower/n"),
                places("", summary(row("whole_model")).layers()));
        assertEquals(
                List.of("b/shared: b/shared", "c/shared: b/shared"),
                places("", summary(row("three_towers")).layers()));
        assertEquals(
                List.of("shared: shared", "encoder/each: shared"),
                places("", summary(row("wrapped")).layers()));
    }

    @Test
    void theFormulaOfAModelSubtractsWhatIsCountedTwice() {
        LayerSummary middle = summary(row("inside_one_row")).layers().get(0);
        assertEquals("shared + a - shared weights", middle.formula());
        assertEquals("20 + 40 - 20 = 40", middle.explanation());
    }

    @Test
    void aModelThatIsUsedTwiceHasWeightsOfItsOwnInEachPlace() {
        ModelDeclaration file = declaration(row("outer_and_nested"));
        ModelSummary summary = Engine.compile(
                        Declare.sequential(Declare.used("a", "com.acme.File"), Declare.used("b", "com.acme.File")),
                        name -> file)
                .summary()
                .orElseThrow();
        assertEquals(2 * 40, summary.params());
        assertEquals(
                List.of(
                        "a/shared: a/shared",
                        "a/encoder/shared: a/shared",
                        "b/shared: b/shared",
                        "b/encoder/shared: b/shared"),
                places("", summary.layers()));
    }

    @Test
    void theReportAndTheExplanationSayIt() {
        ModelSummary summary = summary(row("outer_and_nested"));
        String report = ReportWriter.write(new ModelType("", "Some", "Some"), summary, List.of());
        assertEquals(2, report.split("\"shared\": \"shared\"", -1).length - 1);
        String explanation = Explanation.of(summary);
        assertEquals(
                2, explanation.split("one layer in several places, first shared, which counts once", -1).length - 1);
    }

    private static List<String> places(String prefix, List<LayerSummary> layers) {
        List<String> places = new ArrayList<>();
        for (LayerSummary layer : layers) {
            String path = prefix + layer.name();
            layer.shared().ifPresent(first -> places.add(path + ": " + first));
            places.addAll(places(path + "/", layer.layers()));
        }
        return places;
    }

    private static JsonObject row(String name) {
        return GoldenData.lines(FILE)
                .filter(row -> text(row, "case").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ModelSummary summary(JsonObject row) {
        return Inferred.summary(declaration(row));
    }

    private static ModelDeclaration declaration(JsonObject row) {
        return FileText.declaration(archive(row));
    }

    private static FileBytes bytes(JsonObject row) throws IOException {
        return FileBytes.of(new ByteArrayInputStream(archive(row)));
    }

    private static byte[] archive(JsonObject row) {
        return Base64.getDecoder().decode(text(row, "archive"));
    }

    private static String text(JsonObject row, String name) {
        return row.get(name).getAsString();
    }
}
