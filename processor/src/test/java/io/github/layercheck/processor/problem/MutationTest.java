package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.GeneratingProcessor;
import io.github.layercheck.processor.testing.Mutants;
import io.github.layercheck.processor.testing.RightModels;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever becomes of a right model by replacing tokens by others like them, the processor does not fail, also beside a
 * processor that has yet to generate what the model names; and what compiles has its real class.
 */
@Tag("any-jdk")
final class MutationTest {

    private static final int MUTANTS = Integer.getInteger("layercheck.mutants", 150);
    private static final long SEED = Long.getLong("layercheck.seed", 42);

    /** Mutants that compile, of 100. */
    private static final int LEAST_THAT_COMPILE = 10;

    private static final String GENERATED =
            "package com.acme; interface Gen { int THREE = 3; String UNITS = \"units\"; }";

    /** Right models, and the same with constants that another processor generates. */
    private static List<String> models() {
        List<String> models = new ArrayList<>(RightModels.ALL);
        RightModels.ALL.forEach(model -> models.add(model.replace("units = 3", "units = Gen.THREE")
                .replace("{3, 3}", "{Gen.THREE, 3}")
                .replace("\"units\"", "Gen.UNITS")
                .replace("min = 1", "min = Gen.THREE - 2")
                .replace("Input({5", "Input({Gen.THREE + 2")));
        return models;
    }

    @TestFactory
    Stream<DynamicNode> onBothCompilers() {
        return Arrays.stream(TestCompiler.values()).flatMap(MutationTest::on);
    }

    private static Stream<DynamicNode> on(TestCompiler compiler) {
        List<String> mutants = new Mutants(models(), SEED).ofLikeTokens(MUTANTS);
        List<String> compiling = new ArrayList<>();
        Stream<DynamicNode> each = Stream.iterate(0, i -> i < mutants.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(compiler + " " + i, () -> {
                    if (compiles(compiler, mutants.get(i))) {
                        compiling.add(mutants.get(i));
                    }
                }));
        DynamicNode share = DynamicTest.dynamicTest(
                compiler + ": a share compiles",
                () -> assertTrue(
                        compiling.size() * 100 >= mutants.size() * LEAST_THAT_COMPILE,
                        compiling.size() + " of " + mutants.size()));
        return Stream.concat(each, Stream.of(share));
    }

    /** Whether a mutant compiles, after a check of what was said and generated. */
    private static boolean compiles(TestCompiler compiler, String mutant) {
        String source = "package com.acme;\n" + RightModels.HEADER + mutant;
        CompileResult result;
        try {
            result = compiler.compilation()
                    .source("com/acme/M.java", source)
                    .processor(new GeneratingProcessor().source("com.acme.Gen", GENERATED))
                    .compile();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(source, e);
        }
        String said = source + result.log() + result.messages();
        assertFalse(said.contains("Internal compiler error"), said);
        assertFalse(said.contains("[layercheck:internal-error]"), said);
        assertEquals(result.succeeded(), result.errors().isEmpty(), said);
        if (result.succeeded()) {
            result.generatedSources().forEach((path, text) -> assertFalse(text.contains("Stands in for"), said));
        }
        return result.succeeded();
    }
}
