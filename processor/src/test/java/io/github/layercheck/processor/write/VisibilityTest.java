package io.github.layercheck.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;

/** A generated class can be seen where its model can be seen. */
final class VisibilityTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final String LAYER = "{ @Dense(units = 1) Tensor a(); }\n";

    @EachCompiler
    void classIsAsVisibleAsItsModel(TestCompiler compiler) {
        CompileResult result = compiler.compilation()
                .source("com/acme/Open.java", HEADER + "@Model @Input(4) public interface Open " + LAYER)
                .source("com/acme/Closed.java", HEADER + "@Model @Input(4) interface Closed " + LAYER)
                .source("com/acme/Block.java", HEADER + "@Model @Input interface Block " + LAYER)
                .source(
                        "com/acme/Outer.java",
                        HEADER + "public class Outer {\n"
                                + "@Model @Input(4) public interface Open " + LAYER
                                + "@Model @Input(4) protected interface Inherited " + LAYER
                                + "@Model @Input(4) interface Closed " + LAYER
                                + "@Model @Input(4) private interface Hidden " + LAYER
                                + "public interface Member { @Model @Input(4) interface Open " + LAYER + "}\n}\n")
                .source(
                        "com/acme/Around.java",
                        HEADER + "class Around { @Model @Input(4) public interface Open " + LAYER + "}\n")
                .compile()
                .expectSuccess();
        Map<String, Boolean> isPublic = new TreeMap<>();
        for (String name : result.generatedSources().keySet()) {
            String className = name.replace('/', '.').replace(".java", "");
            int modifiers = result.load(className).getModifiers();
            assertTrue(Modifier.isFinal(modifiers), name);
            isPublic.put(className.replace("com.acme.", ""), Modifier.isPublic(modifiers));
        }
        assertEquals(
                new TreeMap<>(Map.of(
                        "OpenSummary", true,
                        "ClosedSummary", false,
                        "BlockSummary", false,
                        "Outer_OpenSummary", true,
                        "Outer_InheritedSummary", false,
                        "Outer_ClosedSummary", false,
                        "Outer_HiddenSummary", false,
                        "Outer_Member_OpenSummary", true,
                        "Around_OpenSummary", false)),
                isPublic);
    }

    @EachCompiler
    void standInIsAsVisibleAsItsModel(TestCompiler compiler) {
        String wrong = LAYER.replace("units = 1", "units = 0");
        CompileResult result = compiler.compilation()
                .source("com/acme/Open.java", HEADER + "@Model @Input(4) public interface Open " + wrong)
                .source("com/acme/Closed.java", HEADER + "@Model @Input(4) interface Closed " + wrong)
                .compile();
        assertTrue(result.generatedSource("com.acme.OpenSummary").contains("\npublic final class OpenSummary"));
        assertFalse(result.generatedSource("com.acme.ClosedSummary").contains("public final class"));
    }
}
