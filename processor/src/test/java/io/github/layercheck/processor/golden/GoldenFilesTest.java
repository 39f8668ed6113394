package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.write.ReportWriter;
import io.github.layercheck.summary.ModelSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Keras' files of the golden models, without a compiler: the engine says of each what Keras says. */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenFilesTest {

    private final Catalogue catalogue = new Catalogue();
    private final Map<GoldenModel, ModelDeclaration> declarations = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new TreeMap<>();

    @BeforeAll
    void readFiles() {
        GoldenModel.all().forEach(model -> {
            try {
                declarations.put(model, model.declaration(catalogue));
            } catch (Fault fault) {
                obstacles.put(model.id(), fault.getMessage());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theEngineSaysWhatKerasSays() {
        return declarations.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().id(),
                        () -> check(entry.getKey(), Inferred.summary(catalogue, entry.getValue()))));
    }

    @Test
    void allOthersAreKnownNotToBeExpressible() {
        assertEquals(GoldenModel.NOT_EXPRESSIBLE, obstacles);
        assertEquals(7, obstacles.size());
        assertEquals(205, declarations.size());
    }

    private static void check(GoldenModel model, ModelSummary summary) {
        GoldenModelCheck.checkSummaries(model, summary);
        assertEquals(model.name(), summary.name());
        assertEquals(model.count("params"), summary.params());
        assertEquals(model.count("trainable"), summary.trainableParams());
        assertEquals(model.count("non_trainable"), summary.nonTrainableParams());
        GoldenModelCheck.checkReport(model, new CompiledReport(ReportWriter.write(model.type(), summary)));
    }
}
