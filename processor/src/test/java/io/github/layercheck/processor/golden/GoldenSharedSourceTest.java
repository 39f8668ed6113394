package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.CustomLayers;
import io.github.layercheck.engine.file.KerasModelReader;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.Inferred;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models in which one layer stands in several models, declared in Java: they count as Keras counts them. */
class GoldenSharedSourceTest {

    private record Shared(JsonObject row, ModelDeclaration declaration) {

        String name() {
            return row.get("case").getAsString();
        }
    }

    @TestFactory
    Stream<DynamicTest> onJavac() throws IOException {
        return declared(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> onEcj() throws IOException {
        return declared(TestCompiler.ECJ);
    }

    private static Stream<DynamicTest> declared(TestCompiler compiler) throws IOException {
        List<Shared> models = models();
        Batch batch = new Batch(compiler);
        models.forEach(model -> batch.add(model.name(), JavaSource.of(model.declaration)));
        CompileResult compiled = batch.compile();
        return models.stream()
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> {
                    assertEquals(List.of(), batch.errors(model.name()), "errors");
                    ModelType type = model.declaration.type();
                    ModelSummary ofFile = Inferred.summary(model.declaration);
                    ModelSummary declared = (ModelSummary) compiled.invoke(type.generatedQualifiedName(), "summary");
                    // What a model is trained with is not declared.
                    ModelSummary trained =
                            ofFile.optimizer().map(declared::withOptimizer).orElse(declared);
                    assertEquals(model.row.get("summary_wide").getAsString(), trained.toString());
                    assertEquals(model.row.get("params").getAsLong(), declared.params());
                    assertEquals(ofFile, trained);
                }));
    }

    private static List<Shared> models() throws IOException {
        List<Shared> models = new ArrayList<>();
        for (JsonObject row : GoldenData.lines("shared_layers.jsonl.gz").toList()) {
            String name = row.get("case").getAsString();
            byte[] archive = Base64.getDecoder().decode(row.get("archive").getAsString());
            models.add(new Shared(
                    row,
                    KerasModelReader.read(
                            new Catalogue(),
                            CustomLayers.NONE,
                            new ModelType(name, name + ".M", name + ".M"),
                            new KerasFile(name, Place.of(new Origin() {})),
                            FileBytes.of(new ByteArrayInputStream(archive)))));
        }
        return models;
    }
}
