package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whole golden models, declared in Java and compiled: what is generated says what Keras says. */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenCompiledModelsTest {

    private final List<GoldenModel> models = GoldenModel.all().toList();
    private final Map<GoldenModel, Map<String, String>> sources = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new TreeMap<>();

    @BeforeAll
    void writeSources() {
        Catalogue catalogue = new Catalogue();
        for (GoldenModel model : models) {
            try {
                sources.put(model, JavaSource.of(model.declaration(catalogue)));
            } catch (Fault e) {
                obstacles.put(model.id(), e.getMessage());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return onCompiler(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> onEcj() {
        return onCompiler(TestCompiler.ECJ);
    }

    private Stream<DynamicTest> onCompiler(TestCompiler compiler) {
        Batch batch = new Batch(compiler);
        sources.forEach((model, files) -> batch.add(model.id(), files));
        CompileResult result = batch.compile();
        return sources.keySet().stream()
                .map(model -> DynamicTest.dynamicTest(model.id(), () -> {
                    assertEquals(List.of(), batch.errors(model.id()), "errors");
                    check(model, result);
                }));
    }

    @Test
    void allOthersAreKnownNotToBeExpressible() {
        assertEquals(GoldenModel.NOT_EXPRESSIBLE, obstacles);
        assertEquals(212, sources.size() + obstacles.size());
    }

    private static void check(GoldenModel model, CompileResult result) {
        String generated = model.type().generatedQualifiedName();
        ModelSummary summary = (ModelSummary) result.invoke(generated, "summary");
        assertEquals(model.text("summary_wide"), result.constant(generated, "SUMMARY"));
        GoldenModelCheck.checkSummaries(model, summary);
        assertEquals(model.name(), result.constant(generated, "NAME"));
        assertEquals(model.count("params"), result.constant(generated, "PARAMS"));
        assertEquals(model.count("trainable"), result.constant(generated, "TRAINABLE_PARAMS"));
        assertEquals(model.count("non_trainable"), result.constant(generated, "NON_TRAINABLE_PARAMS"));
        GoldenModelCheck.checkReport(
                model, new CompiledReport(result.report(model.type().binaryName())));
    }
}
