package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keras' files of the golden models, without a compiler: the engine says of each what Keras says. */
class GoldenFilesTest {

    @TestFactory
    Stream<DynamicTest> theEngineSaysWhatKerasSays() {
        return GoldenModel.all()
                .map(model ->
                        DynamicTest.dynamicTest(model.id(), () -> check(model, Inferred.summary(model.declaration()))));
    }

    @Test
    void noModelIsMissing() {
        if (GoldenData.isAllTested()) {
            assertEquals(212 + 24 + 186 + 64 + 50, GoldenModel.all().count());
        }
    }

    @TestFactory
    Stream<DynamicTest> anArchiveSaysTheSame() {
        return GoldenModel.all()
                .filter(model -> model.has("archive"))
                .map(model -> DynamicTest.dynamicTest(
                        model.id(),
                        () -> check(
                                model,
                                Inferred.summary(model.declarationInArchive().orElseThrow()))));
    }

    private static void check(GoldenModel model, ModelSummary summary) {
        GoldenModelCheck.checkSummaries(model, summary);
        assertEquals(model.name(), summary.name());
        assertEquals(model.count("params"), summary.params());
        assertEquals(model.count("trainable"), summary.trainableParams());
        assertEquals(model.count("non_trainable"), summary.nonTrainableParams());
        assertEquals(summary, ModelSummary.fromText(summary.toText()));
        assertEquals(model.optimizer(), summary.optimizer());
        GoldenModelCheck.checkReport(model, new CompiledReport(ReportWriter.write(model.type(), summary, List.of())));
    }
}
