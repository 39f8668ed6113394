package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's strictest compile has nothing to say of models, of our annotations and of the generated classes. */
final class LintTest {

    private static final String MODELS = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            /** Some models. */
            public final class Models {

                /** No instances. */
                private Models() {}

                /** A block. */
                @Model
                @Input
                public interface Block {
                    /** {@return a layer} */
                    @Dense(units = 4, activation = RELU) Tensor dense();
                }

                /** A graph of everything. */
                @Model(name = "<every>thing & more")
                @Output({"scores", "memory:1"})
                @Precision(DType.FLOAT16)
                public interface Everything {
                    /** {@return an input} */
                    @Input(5) Tensor left();

                    /** {@return an input} */
                    @Input({4, 3}) Tensor right();

                    /** {@return a part} */
                    @LSTMCell(units = 5) Part cell();

                    /**
                     * Remembers.
                     *
                     * @param right the input
                     * @return a layer
                     */
                    @RNN(of = "cell", returnState = true) Tensor memory(Tensor right);

                    /**
                     * Adds.
                     *
                     * @param left an input
                     * @param x a state
                     * @return a layer
                     */
                    @Named("a/b") @Add Tensor sum(Tensor left, @From("memory:2") Tensor x);

                    /** {@return some layers} */
                    @Frozen @Repeat(2) @Dense(units = 5) Tensor chain();

                    /** {@return a layer} */
                    @Shared("chain") Tensor again();

                    /** {@return a layer} */
                    @Layer(value = Block.class, set = "dense.units = 6") Tensor block();

                    /** {@return a layer} */
                    @Dense(units = 2) Tensor scores();
                }
            }
            """;

    private static CompileResult compile(TestCompiler compiler, String... options) {
        return compiler.compilation()
                .source("com/acme/Models.java", MODELS)
                .options(options)
                .compile()
                .expectSuccess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xlint:all", "-Xdoclint:all", "-Xdoclint:all/private"})
    void javacHasNothingToSay(String option) {
        assertEquals(
                List.of(),
                compile(TestCompiler.JAVAC, option, "-Xlint:all", "-Werror").messages());
    }

    @EachCompiler
    void defaultsHaveNothingToSay(TestCompiler compiler) {
        assertEquals(List.of(), compile(compiler).messages());
    }

    /** The generated sources without the processor, as a build that keeps them has them. */
    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void generatedSourcesCompileInAnyRelease(String release) {
        if (Integer.parseInt(release) > Runtime.version().feature()) {
            return;
        }
        CompileResult generated = compile(TestCompiler.JAVAC);
        var compilation = TestCompiler.JAVAC.compilation().source("com/acme/Models.java", MODELS);
        generated.generatedSources().forEach(compilation::source);
        CompileResult result = compilation
                .withoutProcessors()
                .options("--release", release, "-Xlint:all", "-Werror")
                .compile()
                .expectSuccess();
        assertEquals(List.of(), result.messages());
    }
}
