package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.CompiledReport;
import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.golden.GoldenModelCheck;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The applications of Keras, each an empty interface that names Keras' own file of it. */
class GoldenApplicationsTest {

    private final List<GoldenModel> models = GoldenModel.applications().toList();

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return compiled(TestCompiler.JAVAC);
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> onEcj() {
        return compiled(TestCompiler.ECJ);
    }

    /** As many as {@code keras.applications} of Keras 3.15.1 has functions for; ConvNeXt is what is behind five of them. */
    @Test
    void allAreThere() {
        Set<String> names = models.stream()
                .map(model -> model.id().split("_")[1])
                .filter(name -> !name.equals("ConvNeXt"))
                .collect(Collectors.toSet());
        assertEquals(40, names.size(), names::toString);
    }

    private Stream<DynamicTest> compiled(TestCompiler compiler) {
        Compilation compilation = compiler.compilation();
        models.forEach(model -> compilation
                .source("golden/" + model.id() + ".java", """
                        package golden;
                        @io.github.layercheck.Model(source = "%1$s.json")
                        interface %1$s {}
                        """.formatted(model.id()))
                .resource(
                        StandardLocation.CLASS_PATH,
                        "golden/" + model.id() + ".json",
                        model.kerasText().getBytes(UTF_8)));
        CompileResult result = compilation.compile().expectSuccess();
        return models.stream().map(model -> DynamicTest.dynamicTest(model.id(), () -> check(model, result)));
    }

    private static void check(GoldenModel model, CompileResult result) {
        String generated = model.type().generatedQualifiedName();
        assertEquals(model.text("summary_wide"), result.constant(generated, "SUMMARY"));
        assertEquals(model.count("params"), result.constant(generated, "PARAMS"));
        assertEquals(model.count("trainable"), result.constant(generated, "TRAINABLE_PARAMS"));
        assertEquals(model.count("non_trainable"), result.constant(generated, "NON_TRAINABLE_PARAMS"));
        GoldenModelCheck.checkSummaries(model, (ModelSummary) result.invoke(generated, "summary"));
        GoldenModelCheck.checkReport(
                model, new CompiledReport(result.report(model.type().binaryName())));
    }
}
