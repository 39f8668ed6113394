package io.github.layercheck.processor.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Models of layers with unusual arguments or in unusual calls, declared in Java. */
class GoldenCombinationsSourceTest {

    /** Weights that are whole numbers, which Keras takes where they begin as zeros and ones; in Java they are refused. */
    private static final String WHOLE_WEIGHTS = "whole_batch_normalization_";

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> onJavac() {
        DeclaredFiles files = new DeclaredFiles();
        GoldenData.lines("combinations.jsonl.gz")
                .filter(row -> !row.get("id").getAsString().startsWith(WHOLE_WEIGHTS))
                .forEach(row -> files.add(
                        row.get("id").getAsString(), row.get("json").toString().getBytes(UTF_8)));
        return files.on(TestCompiler.JAVAC);
    }
}
