package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
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
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Models in files, declared in Java and compiled together: what is generated says what is known of the files. */
final class DeclaredFiles {

    private final Map<String, ModelDeclaration> models = new LinkedHashMap<>();

    /** Adds a file. */
    void add(String name, byte[] content) {
        String packageName = "golden" + models.size();
        try {
            models.put(
                    name,
                    KerasModelReader.read(
                            CustomLayers.NONE,
                            new ModelType(packageName, packageName + ".M", packageName + ".M"),
                            new KerasFile(name, Place.of(new Origin() {})),
                            FileBytes.of(new ByteArrayInputStream(content))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A test for each file. */
    Stream<DynamicTest> on(TestCompiler compiler) {
        Batch batch = new Batch(compiler);
        models.forEach((name, model) -> batch.add(name, JavaSource.of(model)));
        CompileResult compiled = batch.compile();
        return models.entrySet().stream()
                .map(model -> DynamicTest.dynamicTest(model.getKey(), () -> {
                    assertEquals(List.of(), batch.errors(model.getKey()), "errors");
                    ModelSummary ofFile = Inferred.summary(model.getValue());
                    String generated = model.getValue().type().generatedQualifiedName();
                    ModelSummary declared = (ModelSummary) compiled.invoke(generated, "summary");
                    // What a model is trained with is not declared.
                    assertEquals(
                            ofFile,
                            ofFile.optimizer().map(declared::withOptimizer).orElse(declared));
                }));
    }
}
