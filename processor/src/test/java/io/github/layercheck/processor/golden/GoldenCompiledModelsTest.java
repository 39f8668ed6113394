package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.source.Inexpressible;
import io.github.layercheck.processor.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
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

    private static final SummaryOptions TERMINAL = SummaryOptions.DEFAULT.withColumns(80);
    private static final SummaryOptions EXPANDED =
            SummaryOptions.DEFAULT.withExpandNested(true).withShowTrainable(true);

    /** The models with layers that have no annotation type, and the first such layer of each. */
    private static final Map<String, String> NOT_EXPRESSIBLE = Map.of(
            "app_ConvNeXtBase", "the class keras.src.applications.convnext.LayerScale",
            "app_ConvNeXtSmall", "the class keras.src.applications.convnext.LayerScale",
            "app_ConvNeXtTiny", "the class keras.src.applications.convnext.LayerScale",
            "app_ConvNeXtXLarge", "the class keras.src.applications.convnext.LayerScale",
            "app_InceptionResNetV2", "the class keras.src.applications.inception_resnet_v2.CustomScaleLayer",
            "app_MobileNetV3Large", "the class keras.src.ops.numpy.Add",
            "block_decoder", "the class keras.src.ops.numpy.Add");

    private final List<GoldenModel> models = GoldenModel.all().toList();
    private final Map<GoldenModel, Map<String, String>> sources = new LinkedHashMap<>();
    private final Map<String, String> obstacles = new TreeMap<>();

    @BeforeAll
    void writeSources() {
        Catalogue catalogue = new Catalogue();
        for (GoldenModel model : models) {
            try {
                sources.put(model, JavaSource.of(model.declaration(catalogue)));
            } catch (Inexpressible e) {
                obstacles.put(model.id(), e.reason());
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
        assertEquals(NOT_EXPRESSIBLE, obstacles);
        assertEquals(212, sources.size() + obstacles.size());
    }

    private static void check(GoldenModel model, CompileResult result) {
        String generated = model.type().generatedQualifiedName();
        ModelSummary summary = (ModelSummary) result.invoke(generated, "summary");
        assertEquals(model.text("summary_wide"), result.constant(generated, "SUMMARY"));
        assertEquals(model.text("summary"), summary.toString(TERMINAL));
        if (model.has("summary_expanded")) {
            assertEquals(model.text("summary_expanded_wide"), summary.toString(EXPANDED));
            assertEquals(model.text("summary_expanded"), summary.toString(EXPANDED.withColumns(80)));
        }
        assertEquals(model.name(), result.constant(generated, "NAME"));
        assertEquals(model.count("params"), result.constant(generated, "PARAMS"));
        assertEquals(model.count("trainable"), result.constant(generated, "TRAINABLE_PARAMS"));
        assertEquals(model.count("non_trainable"), result.constant(generated, "NON_TRAINABLE_PARAMS"));
        checkReport(model, new CompiledReport(result.report(model.type().binaryName())));
    }

    private static void checkReport(GoldenModel model, CompiledReport report) {
        assertEquals(model.kind(), report.text("kind"));
        assertEquals(model.shapes("input_shapes"), report.shapes("inputs"), "inputs");
        assertEquals(model.shapes("output_shapes"), report.shapes("outputs"), "outputs");
        assertEquals(model.layers(), report.layers(), "layers");
    }
}
