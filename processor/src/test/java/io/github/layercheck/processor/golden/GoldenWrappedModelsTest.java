package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.file.keras.FileText;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.Inferred;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Models within several wrappers of one kind: read from files, declared by parts, and used from another compilation. */
class GoldenWrappedModelsTest {

    private static Stream<JsonObject> rows() {
        return GoldenData.lines("wrapped_models.jsonl.gz");
    }

    private static byte[] text(JsonObject row) {
        return row.get("json").toString().getBytes(UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> areReadAsByKeras() {
        return rows().map(row -> DynamicTest.dynamicTest(row.get("id").getAsString(), () -> {
            ModelSummary summary = Inferred.summary(FileText.declaration(text(row)));
            assertEquals(row.get("params").getAsLong(), summary.params());
            assertEquals(row.get("trainable").getAsLong(), summary.trainableParams());
            assertEquals(
                    row.getAsJsonArray("weights").asList().stream()
                            .map(weight -> weight.getAsJsonObject().get("dtype").getAsString())
                            .toList(),
                    summary.layers().stream()
                            .flatMap(layer -> layer.weights().stream())
                            .map(weight -> weight.dtype().kerasName())
                            .toList());
            assertEquals(
                    texts(row, "output_dtypes"),
                    summary.outputs().stream()
                            .map(output -> output.dtype().kerasName())
                            .toList());
            assertEquals(
                    texts(row, "output_shapes"),
                    summary.outputs().stream()
                            .map(output -> output.shape().toString().replaceAll("[()]", ""))
                            .toList());
        }));
    }

    private static List<String> texts(JsonObject row, String member) {
        return row.getAsJsonArray(member).asList().stream()
                .map(JsonElement::toString)
                .map(text ->
                        text.replaceAll("[\\[\\]\"]", "").replace(",", ", ").replace("null", "None"))
                .toList();
    }

    private static DeclaredFiles files() {
        DeclaredFiles files = new DeclaredFiles();
        rows().forEach(row -> files.add(row.get("id").getAsString(), text(row)));
        return files;
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> areDeclaredOnJavac() {
        return files().on(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> areDeclaredOnEcj() {
        return files().on(TestCompiler.ECJ);
    }

    /** 4 × 3 + 3 + 3 × 2 + 2 = 23 of the model, of which 3 × 2 + 2 = 8 are trained, and 2 × 5 + 5 = 15. */
    @EachCompiler
    void anotherModuleUsesOne(TestCompiler compiler) {
        CompileResult library = compiler.compile("com/acme/Far.java", """
                        package com.acme;

                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;

                        @Model
                        @Input(4)
                        interface Inner {
                            @Frozen @Dense(units = 3) Tensor d();
                            @Dense(units = 2) Tensor e();
                        }

                        @Model
                        @Input({5, 6, 4})
                        public interface Far {
                            @TimeDistributed @Layer(Inner.class) Part near();
                            @TimeDistributed(of = "near") Tensor far();
                        }
                        """).expectSuccess();
        CompileResult user = compiler.compilation()
                .classPath(library)
                .source("com/acme/User.java", """
                        package com.acme;

                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;

                        @Model
                        @Input({5, 6, 4})
                        interface User {
                            @Layer(Far.class) Tensor inner();
                            @Dense(units = 5) Tensor out();
                        }
                        """)
                .compile()
                .expectSuccess();
        assertEquals("(None, 5, 6, 5)", user.constant("com.acme.UserSummary", "OUTPUT_SHAPE"));
        assertEquals(23L + 15, user.constant("com.acme.UserSummary", "PARAMS"));
        assertEquals(8L + 15, user.constant("com.acme.UserSummary", "TRAINABLE_PARAMS"));
    }
}
