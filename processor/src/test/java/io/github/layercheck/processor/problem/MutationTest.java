package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whatever becomes of a right model by deleting, repeating, exchanging and replacing tokens, the processor does not fail;
 * and what compiles has its real class.
 */
final class MutationTest {

    private static final int MUTANTS = Integer.getInteger("layercheck.mutants", 150);
    private static final long SEED = Long.getLong("layercheck.seed", 42);

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|\\w+|\"[^\"]*\"|\\S");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "7", "-1", "-9", "1000000", "Integer.MAX_VALUE", "Integer.MIN_VALUE");

    private static final String HEADER = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final List<String> MODELS = List.of("""
            @Model(name = "images")
            @Input({28, 28, 1})
            interface M {
                int UNITS = 10;
                @Conv2D(filters = 4, kernelSize = {3, 3}, padding = SAME) Tensor features();
                @MaxPooling2D(poolSize = 2) Tensor smaller();
                @Flatten Tensor flat();
                @Dense(units = UNITS, activation = SOFTMAX, kernelInitializer = "he_normal") Tensor scores();
            }
            """, """
            @Model
            @Output({"scores", "memory:1"})
            interface M {
                @Input(5) Tensor left();
                @Input(value = {4, 3}, dtype = DType.FLOAT16) Tensor right();
                @LSTM(units = 5, returnState = true) Tensor memory(Tensor right);
                @Named("a/b") @Add Tensor sum(Tensor left, @From("memory:2") Tensor x);
                @Frozen @Repeat(2) @Dense(units = 5) Tensor chain();
                @Shared("chain") Tensor again();
                @Concatenate(axis = 1) Tensor scores(Tensor again, Tensor sum);
            }
            """, """
            @Model
            @Input
            interface Block {
                @Dense(units = 3) Tensor dense();
                @Dropout(rate = 0.5) Tensor less();
            }

            @Model
            @Input({6, 3})
            @Precision(DType.FLOAT16)
            interface M {
                @LSTMCell(units = 3) Part cell();
                @TimeDistributed @Dense(units = 2) Tensor each();
                @Bidirectional @RNN(of = "cell", returnSequences = true) Tensor both();
                @Layer(value = Block.class, set = {"dense.units = 4", "less.rate = 0.25"}) Tensor block();
                @Reshape(targetShape = {Input.NONE, 8}) Tensor rows();
            }
            """);

    @EachCompiler
    void processorDoesNotFail(TestCompiler compiler) {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(MODELS.get(i % MODELS.size()), random);
            check(compiler, HEADER + mutant);
        }
    }

    private static void check(TestCompiler compiler, String source) {
        CompileResult result;
        try {
            result = compiler.compile("com/acme/M.java", source);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(source, e);
        }
        String said = result.log() + result.messages();
        assertFalse(said.contains("Internal compiler error"), () -> source + said);
        assertFalse(said.contains("[layercheck:internal-error]"), () -> source + said);
        if (result.errors().isEmpty()) {
            boolean hasStub =
                    result.generatedSources().values().stream().anyMatch(text -> text.contains("Stands in for"));
            assertFalse(hasStub, source);
            assertEquals(true, result.succeeded(), () -> source + said);
        }
    }

    private static String mutant(String model, Random random) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(model);
        while (token.find()) {
            tokens.add(token.group());
        }
        int mutations = 1 + random.nextInt(2);
        for (int i = 0; i < mutations; i++) {
            mutate(tokens, random);
        }
        return String.join(" ", tokens) + "\n";
    }

    private static void mutate(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size() - 1);
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.add(at, tokens.remove(at + 1));
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            default -> replace(tokens, random);
        }
    }

    /** Replaces a number by a number, a string by a string, or a word by a word, so that much of it compiles. */
    private static void replace(List<String> tokens, Random random) {
        int at = random.nextInt(tokens.size());
        char first = tokens.get(at).charAt(0);
        if (Character.isDigit(first)) {
            tokens.set(at, NUMBERS.get(random.nextInt(NUMBERS.size())));
            return;
        }
        List<String> alike = tokens.stream()
                .filter(other -> first == '"'
                        ? other.charAt(0) == '"'
                        : Character.isJavaIdentifierStart(other.charAt(0))
                                && Character.isUpperCase(other.charAt(0)) == Character.isUpperCase(first))
                .toList();
        if (first == '"' || Character.isJavaIdentifierStart(first)) {
            tokens.set(at, alike.get(random.nextInt(alike.size())));
        }
    }
}
