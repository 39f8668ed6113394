package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.CompiledReport;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.GoldenModel;
import io.github.layercheck.engine.golden.GoldenModelCheck;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import javax.tools.StandardLocation;

/** An application of Keras, compiled from Keras' own file of it. */
class GoldenSourceTest {

    @EachCompiler
    void anApplicationIsAModelAndALayer(TestCompiler compiler) {
        GoldenModel model = GoldenModel.all()
                .filter(golden -> golden.id().equals("app_MobileNetV2"))
                .findFirst()
                .orElseThrow();
        CompileResult result = compiler.compilation()
                .source("golden/app_MobileNetV2.java", """
                        package golden;
                        import io.github.layercheck.*;
                        @Model(source = "mobilenet.json")
                        interface app_MobileNetV2 {}
                        """)
                .source("golden/Finetuned.java", """
                        package golden;
                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;
                        @Model
                        @Input({224, 224, 3})
                        interface Finetuned {
                            @Frozen @Layer(app_MobileNetV2.class) Tensor base();
                            @Dense(units = 7) Tensor classes();
                        }
                        """)
                .resource(
                        StandardLocation.CLASS_PATH,
                        "golden/mobilenet.json",
                        model.kerasText().getBytes(UTF_8))
                .compile()
                .expectSuccess();
        String generated = model.type().generatedQualifiedName();
        GoldenModelCheck.checkSummaries(model, (ModelSummary) result.invoke(generated, "summary"));
        GoldenModelCheck.checkReport(
                model, new CompiledReport(result.report(model.type().binaryName())));
        assertEquals(1000 * 7 + 7L, result.constant("golden.FinetunedSummary", "TRAINABLE_PARAMS"));
        assertEquals(model.count("params"), result.constant("golden.FinetunedSummary", "NON_TRAINABLE_PARAMS"));
    }

    @EachCompiler
    void anArchiveThatKerasSavedIsAModel(TestCompiler compiler) throws IOException {
        CompileResult result = compiler.compilation()
                .source("golden/Archived.java", """
                        package golden;
                        @io.github.layercheck.Model(source = "archived.keras")
                        interface Archived {}
                        """)
                .resource(StandardLocation.CLASS_PATH, "golden/archived.keras", GoldenData.bytes("archived.keras"))
                .compile()
                .expectSuccess();
        assertEquals("archived", result.constant("golden.ArchivedSummary", "NAME"));
        assertEquals((4 + 1) * 3 + (3 + 1) * 2L, result.constant("golden.ArchivedSummary", "PARAMS"));
    }
}
