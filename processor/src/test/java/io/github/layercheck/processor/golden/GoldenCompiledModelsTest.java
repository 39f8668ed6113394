package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.golden.CompiledReport;
import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.golden.GoldenModelCheck;
import io.github.layercheck.engine.golden.Inferred;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Whole golden models, declared in Java and compiled: what is generated says what Keras says, and the report is that of
 * the model's file, to the last byte.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenCompiledModelsTest {

    /** A file that is a model, and that cannot be declared: an input that nothing takes is an error there. */
    private static final Set<String> NOT_TO_BE_DECLARED = Set.of("io_unused_input");

    private final List<GoldenModel> models = GoldenModel.all()
            .filter(model -> !NOT_TO_BE_DECLARED.contains(model.id()))
            .toList();
    private final Map<GoldenModel, ModelDeclaration> declarations = new LinkedHashMap<>();

    @BeforeAll
    void readFiles() {
        models.forEach(model -> declarations.put(model, model.declaration()));
    }

    @TestFactory
    Stream<DynamicTest> inOneFileOnJavac() {
        return compiled(TestCompiler.JAVAC, declaration -> {
            String path = JavaSource.of(declaration).keySet().iterator().next();
            return Map.of(path, JavaSource.inOneFile(declaration));
        });
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> inFilesOfTheirOwnOnEcj() {
        return compiled(TestCompiler.ECJ, JavaSource::of);
    }

    private Stream<DynamicTest> compiled(
            TestCompiler compiler, Function<ModelDeclaration, Map<String, String>> source) {
        Batch batch = new Batch(compiler);
        declarations.forEach((model, declaration) -> batch.add(model.id(), source.apply(declaration)));
        CompileResult result = batch.compile();
        return declarations.keySet().stream()
                .map(model -> DynamicTest.dynamicTest(model.id(), () -> {
                    assertEquals(List.of(), batch.errors(model.id()), "errors");
                    check(model, result);
                }));
    }

    private void check(GoldenModel model, CompileResult result) {
        String generated = model.type().generatedQualifiedName();
        ModelSummary summary = (ModelSummary) result.invoke(generated, "summary");
        assertEquals(summary.toString(), result.constant(generated, "SUMMARY"));
        // What a model is trained with is not declared.
        ModelSummary trained = model.optimizer().map(summary::withOptimizer).orElse(summary);
        GoldenModelCheck.checkSummaries(model, trained);
        assertEquals(model.name(), result.constant(generated, "NAME"));
        assertEquals(model.count("params"), result.constant(generated, "PARAMS"));
        assertEquals(model.count("trainable"), result.constant(generated, "TRAINABLE_PARAMS"));
        assertEquals(model.count("non_trainable"), result.constant(generated, "NON_TRAINABLE_PARAMS"));
        String report = result.report(model.type().binaryName());
        GoldenModelCheck.checkReport(model, new CompiledReport(report));
        ModelSummary ofFile = Inferred.summary(declarations.get(model));
        assertEquals(ofFile, trained);
        if (model.optimizer().isEmpty()) {
            assertEquals(ReportWriter.write(model.type(), ofFile, List.of()), report);
        }
    }
}
