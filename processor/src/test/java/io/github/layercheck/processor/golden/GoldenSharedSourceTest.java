package io.github.layercheck.processor.golden;

import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models in which one layer stands in several models, declared in Java: they count as their archives do. */
class GoldenSharedSourceTest {

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return files().on(TestCompiler.JAVAC);
    }

    @TestFactory
    Stream<DynamicTest> onEcj() {
        return files().on(TestCompiler.ECJ);
    }

    private static DeclaredFiles files() {
        DeclaredFiles files = new DeclaredFiles();
        GoldenData.lines("shared_layers.jsonl.gz")
                .forEach(row -> files.add(
                        row.get("case").getAsString(),
                        Base64.getDecoder().decode(row.get("archive").getAsString())));
        return files;
    }
}
