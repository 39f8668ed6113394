package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.PolicyRow;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Layers with policies of files, declared in Java. */
class GoldenPoliciesSourceTest {

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> onJavac() {
        DeclaredFiles files = new DeclaredFiles();
        Stream.of("quantized_layers.jsonl.gz", "policy_maps.jsonl.gz", "category_types.jsonl")
                .flatMap(GoldenData::lines)
                .filter(row -> row.has("json") && !row.get("id").getAsString().endsWith(" string"))
                .filter(row -> !PolicyRow.hasDifferentProjections(row) && !PolicyRow.hasCellWithOtherPolicy(row))
                .forEach(row -> files.add(
                        row.get("id").getAsString(), row.get("json").toString().getBytes(UTF_8)));
        return files.on(TestCompiler.JAVAC);
    }
}
