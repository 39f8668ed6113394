package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.ReadFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.engine.source.JavaSource;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The models in files of every age, declared in Java and compiled: the report is that of the file. */
class GoldenOldFilesTest {

    /** Declared in Java, an input that nothing takes is an error. */
    private static final Set<String> NOT_TO_BE_DECLARED = Set.of("keras2-json/unused_inputs");

    @TestFactory
    Stream<DynamicTest> declaredInJava() throws IOException {
        Map<String, Engine.Result> models = new LinkedHashMap<>();
        Batch batch = new Batch(TestCompiler.JAVAC);
        for (JsonElement element : GoldenData.array("files/files.json")) {
            JsonObject row = element.getAsJsonObject();
            String id = row.get("id").getAsString();
            if (row.has("class") && !NOT_TO_BE_DECLARED.contains(id)) {
                Engine.Result result = read(row, models.size());
                if (result != null) {
                    models.put(id, result);
                    String source = JavaSource.inOneFile(result.declaration());
                    batch.add(
                            id,
                            Map.of(result.declaration().type().canonicalName().replace('.', '/') + ".java", source));
                }
            }
        }
        CompileResult compiled = batch.compile();
        return models.entrySet().stream()
                .map(model -> DynamicTest.dynamicTest(model.getKey(), () -> {
                    assertEquals(List.of(), batch.errors(model.getKey()), "errors");
                    ModelType type = model.getValue().declaration().type();
                    assertEquals(
                            ReportWriter.write(type, model.getValue().summary().orElseThrow(), List.of()),
                            compiled.report(type.binaryName()));
                }));
    }

    /** What comes of a file; null if it is refused, as GoldenModelFilesTest says. */
    private static Engine.Result read(JsonObject row, int number) throws IOException {
        String packageName = "golden" + number;
        try {
            Engine.Result result = ReadFile.model(
                    GoldenData.path("files/" + row.get("file").getAsString()),
                    new ModelType(packageName, packageName + ".M", packageName + ".M"));
            return result.summary().isPresent() ? result : null;
        } catch (Fault fault) {
            return null;
        }
    }
}
