package io.github.layercheck.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.JavaFileObjects;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Javac;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
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

    private static final JavaFileObject SOURCE = JavaFileObjects.forSourceString("com.acme.Models", MODELS);

    @ParameterizedTest
    @ValueSource(strings = {"-Xlint:all", "-Xdoclint:all", "-Xdoclint:all/private"})
    void javacHasNothingToSay(String option) {
        assertThat(Javac.withLayercheck()
                        // what Layercheck itself warns of is not the compiler's to say
                        .withOptions(option, "-Xlint:all", "-Werror", "-Alayercheck.lint=off")
                        .compile(SOURCE))
                .succeededWithoutWarnings();
    }

    @EachCompiler
    void defaultsHaveNothingToSay(TestCompiler compiler) {
        assertEquals(
                List.of(),
                compiler.compile("com/acme/Models.java", MODELS).expectSuccess().messages());
    }

    /** The generated sources without the processor, as a build that keeps them has them. */
    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void generatedSourcesCompileInAnyRelease(String release) {
        assumeTrue(Integer.parseInt(release) <= Runtime.version().feature());
        List<JavaFileObject> sources = new ArrayList<>(List.of(SOURCE));
        sources.addAll(Javac.withLayercheck().compile(SOURCE).generatedSourceFiles());
        assertThat(Javac.withoutProcessors()
                        .withOptions("-proc:none", "--release", release, "-Xlint:all", "-Werror")
                        .compile(sources))
                .succeededWithoutWarnings();
    }
}
