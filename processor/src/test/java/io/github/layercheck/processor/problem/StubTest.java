package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model with problems gets a class with all that code can use of the real one. */
final class StubTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    /** Right models, each with {@code units = 7} to make wrong. */
    private static final String SEQUENTIAL = """
            @Model
            @Input({28, 28})
            public interface M {
                @Flatten Tensor flatten();
                @Dense(units = 7) Tensor hidden2Hidden();
            }
            """;

    private static final String SEVERAL_INPUTS_AND_OUTPUTS = """
            @Model(name = "states")
            @Input({5, 3})
            public interface M {
                @Input(4) Tensor other();
                @Named("a/b") @Bidirectional @LSTM(units = 7, returnState = true) Tensor memory(Tensor input);
                @Concatenate Tensor scores(@From("memory:4") Tensor x, Tensor other);
                @Repeat(3) @Named("c/d") @Dense(units = 2) Tensor repeated(Tensor scores);
            }
            """;

    private static final String PARTS = """
            @Model
            @Input({5, 3})
            public interface M {
                @LSTMCell(units = 7) Part first();
                @LSTMCell(units = 2) Part second();
                @RNN(of = {"first", "second"}, returnState = true) Tensor memory();
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {SEQUENTIAL, SEVERAL_INPUTS_AND_OUTPUTS, PARTS})
    void hasAllConstants(String model) {
        Set<String> real = members(TestCompiler.JAVAC, model);
        Set<String> stub = members(TestCompiler.JAVAC, stub(model));
        assertTrue(stub.containsAll(real), () -> {
            real.removeAll(stub);
            return "missing: " + real;
        });
    }

    /** The members of the generated class: compiled by itself, because a model with problems has no class output. */
    private static Set<String> members(TestCompiler compiler, String model) {
        CompileResult result = compiler.compile("com/acme/M.java", HEADER + model);
        CompileResult generated = compiler.compilation()
                .source("com/acme/MSummary.java", result.generatedSource("com.acme.MSummary"))
                .withoutProcessors()
                .compile()
                .expectSuccess();
        Class<?> type = generated.load("com.acme.MSummary");
        Set<String> members = Arrays.stream(type.getFields())
                .map(field -> field.getType().getSimpleName() + " " + field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .forEach(method -> members.add(method.toString()));
        return members;
    }

    private static String stub(String model) {
        return model.replace("units = 7", "units = 0");
    }

    @EachCompiler
    void standsInForTextsAndNumbers(TestCompiler compiler) throws ReflectiveOperationException {
        CompileResult result = compiler.compile("com/acme/M.java", HEADER + stub(SEQUENTIAL));
        String source = result.generatedSource("com.acme.MSummary");
        CompileResult generated = compiler.compilation()
                .source("com/acme/MSummary.java", source)
                .withoutProcessors()
                .compile()
                .expectSuccess();
        for (Field field : generated.load("com.acme.MSummary").getFields()) {
            Object expected = field.getType() == String.class ? "" : field.getType() == int.class ? (Object) 1 : 1L;
            assertEquals(expected, field.get(null), field.getName());
        }
        assertTrue(source.contains("Stands in for the facts of {@code M}, which has errors."), source);
    }
}
