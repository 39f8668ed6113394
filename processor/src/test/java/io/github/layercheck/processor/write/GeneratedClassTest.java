package io.github.layercheck.processor.write;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.layercheck.processor.testing.Javac;
import java.io.IOException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The form of generated classes. */
final class GeneratedClassTest {

    private static final String IMPORTS = """
            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static JavaFileObject source(String name, String source) {
        return JavaFileObjects.forSourceString(name, source);
    }

    @Test
    void blockHasItsNameOnly() throws IOException {
        Compilation compilation = Javac.withLayercheck()
                .compile(source("Block", IMPORTS + "@Model @Input interface Block { @Dense(units = 4) Tensor a(); }"));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("BlockSummary")
                .hasSourceEquivalentTo(source("BlockSummary", """
                        import io.github.layercheck.CompiledModel;
                        import java.lang.String;
                        import javax.annotation.processing.Generated;

                        @Generated("io.github.layercheck.processor.LayercheckProcessor")
                        @CompiledModel(
                                value = "Block",
                                declaration = {"DECLARATION"})
                        final class BlockSummary {
                            public static final String NAME = "block";

                            private BlockSummary() {
                            }
                        }
                        """.replace("DECLARATION", declaration(compilation))));
    }

    /** The declaration in the generated source; what is in it is for the tests of those who read it. */
    private static String declaration(Compilation compilation) throws IOException {
        String source = compilation
                .generatedSourceFile("BlockSummary")
                .orElseThrow()
                .getCharContent(false)
                .toString();
        String before = "declaration = {\"";
        return source.substring(source.indexOf(before) + before.length(), source.indexOf("\"}\n)"));
    }

    /** Each constant says what it is of, where an editor shows it. */
    @Test
    void eachConstantHasItsOwnComment() {
        Compilation compilation =
                Javac.withLayercheck().compile(source("com.acme.Mnist", "package com.acme;" + IMPORTS + """
                @Model
                @Input({28, 28})
                interface Mnist {
                    @Flatten Tensor flatten();
                    @Named("a*/b") @Dense(units = 30) Tensor hidden();
                    @LSTM(units = 2, returnState = true) Tensor memory(@From("input") Tensor x);
                    @Concatenate Tensor scores(Tensor hidden, Tensor memory);
                }
                """));
        assertThat(compilation).succeededWithoutWarnings();
        var source = assertThat(compilation)
                .generatedSourceFile("com.acme.MnistSummary")
                .contentsAsUtf8String();
        source.contains("""
                    /**
                     * The formula of the parameters of a&#42;/b (Dense).
                     */
                    public static final String HIDDEN_FORMULA = "features \\u00d7 units + units";
                """);
        source.contains("""
                    /**
                     * The number of parameters of a&#42;/b (Dense): 784 \\u00d7 30 + 30 = 23,550.
                     */
                    public static final long HIDDEN_PARAMS = 23_550L;
                """);
        source.contains("""
                    /**
                     * The shape of output 2 of memory (LSTM).
                     */
                    public static final String MEMORY_OUTPUT_SHAPE_2 = "(None, 2)";
                """);
    }

    /** Nothing of the model's package stands in place of what the class uses. */
    @Test
    void namesOfUsersDoNotMatter() {
        Compilation compilation = Javac.withLayercheck()
                .withOptions("-Xlint:all", "-Werror")
                .compile(
                        source("com.acme.Model", "package com.acme;" + IMPORTS + """
                                @io.github.layercheck.Model
                                @Input(4)
                                interface Model {
                                    @Dense(units = 3) Tensor ModelSummary();
                                }
                                """),
                        source("com.acme.String", "package com.acme; class String {}"),
                        source("com.acme.Generated", "package com.acme; class Generated {}"),
                        source("com.acme.CompiledModel", "package com.acme; class CompiledModel {}"),
                        source("com.acme.Client", """
                                package com.acme;

                                class Client {
                                    long params = ModelSummary.PARAMS + ModelSummary.summary().params();
                                }
                                """));
        assertThat(compilation).succeededWithoutWarnings();
    }
}
