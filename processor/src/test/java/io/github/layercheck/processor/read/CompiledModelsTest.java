package io.github.layercheck.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;
import java.util.List;

/** Models that are used as layers and are there as classes, as in a jar or in Eclipse's incremental build. */
class CompiledModelsTest {

    private static final String HEADER = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    /** Names that are not in alphabetical order, as a class file of ecj has them, and all that a declaration can say. */
    private static final String BLOCK = HEADER + """
            @Model
            @Output({"zeta", "encoded:2", "again"})
            public interface Block {
                @Input Tensor words();
                @Input(value = {Input.NONE, 4}, dtype = DType.FLOAT32) Tensor image();
                @Input(value = Input.NONE, dtype = DType.BOOL) Tensor mask();
                @LSTM(units = 4, returnState = true, returnSequences = true)
                Tensor encoded(Tensor words, @From(argument = "mask") Tensor mask);
                @LSTMCell(units = 4) @Named("a/b") Part zelle();
                @LSTMCell(units = 6) Part cell();
                @TimeDistributed @Dense(units = 3) Tensor mapped(Tensor encoded);
                @RNN(of = {"zelle", "cell"}) Tensor deep(Tensor mapped);
                @Repeat(2) @Dense(units = 4) Tensor chain(Tensor image);
                @Frozen @Precision(DType.FLOAT16) @Dense(units = 3) Tensor attention(Tensor chain);
                @Shared("attention") Tensor again(@From("chain_1") Tensor first);
                @TimeDistributed
                @Layer(value = Inner.class,
                        set = {"dense.units = 5", "dense.activation = RELU", "dense.useBias = false"})
                Tensor steps(Tensor attention);
                @Named("mean/of_steps") @GlobalAveragePooling1D Tensor average(Tensor steps);
                @Concatenate Tensor zeta(Tensor deep, Tensor average, @From("average") Tensor twice);
            }
            """;

    private static final String INNER = HEADER + """
            @Model
            @Input
            public interface Inner {
                @Dense(units = 1) Tensor dense();
            }
            """;
    private static final String USER = HEADER + """
            @Model
            @Output({"block", "block:1", "block:2"})
            interface User {
                @Input({6, 5}) Tensor text();
                @Input({7, 4}) Tensor image();
                @Input(value = 6, dtype = DType.BOOL) Tensor mask();
                @Layer(value = Block.class, set = {"encoded.units = 8", "steps.dense.units = 2"})
                Tensor block(Tensor text, Tensor image, Tensor mask);
            }
            """;

    private static ModelSummary summary(CompileResult result) {
        return (ModelSummary) result.expectSuccess().invoke("com.acme.UserSummary", "summary");
    }

    private static String expanded(ModelSummary summary) {
        return summary.toString(SummaryOptions.DEFAULT.withExpandNested(true).withShowTrainable(true));
    }

    @EachCompiler
    void saysTheSameAsItsSource(TestCompiler compiler) {
        ModelSummary together = summary(compiler.compilation()
                .source("com/acme/Block.java", BLOCK)
                .source("com/acme/Inner.java", INNER)
                .source("com/acme/User.java", USER)
                .compile());
        for (TestCompiler other : TestCompiler.values()) {
            CompileResult blocks = other.compilation()
                    .source("com/acme/Block.java", BLOCK)
                    .source("com/acme/Inner.java", INNER)
                    .compile()
                    .expectSuccess();
            ModelSummary apart = summary(compiler.compilation()
                    .source("com/acme/User.java", USER)
                    .classPath(blocks)
                    .compile());
            assertEquals(expanded(together), expanded(apart));
            assertEquals(together, apart);
        }
    }

    @EachCompiler
    void aSourceWinsOverAnOlderClass(TestCompiler compiler) {
        String user = HEADER + """
                @Model
                @Input(4)
                interface User {
                    @Layer(Inner.class) Tensor inner();
                }
                """;
        CompileResult older = compiler.compile("com/acme/Inner.java", INNER).expectSuccess();
        CompileResult newer = compiler.compilation()
                .source("com/acme/User.java", user)
                .source("com/acme/Inner.java", INNER.replace("units = 1", "units = 3"))
                .classPath(older)
                .compile();
        CompileResult userOnly = compiler.compilation()
                .source("com/acme/User.java", user)
                .classPath(older)
                .compile()
                .expectSuccess();
        assertEquals(4 * 1 + 1L, userOnly.constant("com.acme.UserSummary", "PARAMS"));
        assertTrue(newer.generatedSource("com.acme.UserSummary").contains(" long PARAMS = 15L;"), "4 * 3 + 3");
        String notReplaced = "[layercheck:generated-name-taken] Inner: an older InnerSummary is on the class path\n"
                + "    The compiler does not let a processor generate a class that already exists.\n"
                + "    Take the output of the earlier compilation off the class path, or delete it.";
        assertEquals(
                compiler == TestCompiler.ECJ ? List.of(notReplaced) : List.of(),
                newer.errors().stream().map(Message::text).toList());
    }

    /** The next compile has generated sources among its own where nothing says that they go elsewhere. */
    @EachCompiler
    void anOlderSourceIsNotReplaced(TestCompiler compiler) {
        String older =
                compiler.compile("com/acme/Inner.java", INNER).expectSuccess().generatedSource("com.acme.InnerSummary");
        CompileResult again = compiler.compilation()
                .source("com/acme/Inner.java", INNER)
                .source("com/acme/InnerSummary.java", older)
                .compile();
        assertEquals(
                List.of("[layercheck:generated-name-taken] Inner: an older InnerSummary is among the sources that are"
                        + " compiled\n"
                        + "    The compiler does not let a processor generate a class that already exists.\n"
                        + "    Delete it, or leave the folder of generated sources out of the sources."),
                texts(again));
    }

    /** In the round that generates a class anew, a model still sees the constants of the older one. */
    @EachCompiler
    void aConstantOfAnOlderClassIsOutOfDate(TestCompiler compiler) {
        String user = HEADER + """
                @Model
                @Input(4)
                interface User {
                    @Dense(units = InnerSummary.OUTPUT_SIZE) Tensor same();
                }
                """;
        String inner = INNER.replace("@Input", "@Input(4)");
        CompileResult older = compiler.compile("com/acme/Inner.java", inner).expectSuccess();
        CompileResult unchanged = compiler.compilation()
                .source("com/acme/User.java", user)
                .source("com/acme/Inner.java", inner)
                .classPath(older)
                .compile();
        CompileResult changed = compiler.compilation()
                .source("com/acme/User.java", user)
                .source("com/acme/Inner.java", inner.replace("units = 1", "units = 3"))
                .classPath(older)
                .compile();
        String outOfDate =
                "[layercheck:generated-name-taken] User: uses a constant of a generated class that is out of date\n"
                        + "    That class is on the class path from an earlier compilation; this one generates it anew.\n"
                        + "    Take the output of the earlier compilation off the class path, or delete it.";
        String notReplaced = "[layercheck:generated-name-taken] Inner: an older InnerSummary is on the class path\n"
                + "    The compiler does not let a processor generate a class that already exists.\n"
                + "    Take the output of the earlier compilation off the class path, or delete it.";
        boolean isJavac = compiler == TestCompiler.JAVAC;
        assertEquals(isJavac ? List.of() : List.of(notReplaced), texts(unchanged));
        assertEquals(List.of(isJavac ? outOfDate : notReplaced), texts(changed));
    }

    private static List<String> texts(CompileResult result) {
        return result.errors().stream().map(Message::text).toList();
    }

    @EachCompiler
    void aModelHasToBeCompiledWithTheProcessor(TestCompiler compiler) {
        CompileResult inner = compiler.compilation()
                .source("com/acme/Inner.java", INNER)
                .withoutProcessors()
                .compile()
                .expectSuccess();
        assertProblem(
                compiler,
                inner,
                "[layercheck:not-a-model] inner: com.acme.Inner was not compiled with Layercheck\n"
                        + "    Layercheck reads a compiled model from the class that it generates for it.\n"
                        + "    Compile it with the annotation processor.");
    }

    private static CompileResult carrying(TestCompiler compiler, String declaration) {
        return compiler.compilation()
                .source("com/acme/Inner.java", INNER)
                .source("com/acme/InnerSummary.java", HEADER + """
                        @CompiledModel(value = "com.acme.Inner", declaration = "%s")
                        public final class InnerSummary {}
                        """.formatted(declaration.replace("\"", "\\\"")))
                .withoutProcessors()
                .compile()
                .expectSuccess();
    }

    /** As a compiler leaves it that writes classes in spite of errors, ecj with {@code -proceedOnError}. */
    @EachCompiler
    void aModelThatHasErrorsIsNoLayer(TestCompiler compiler) {
        CompileResult inner = compiler.compilation()
                .source("com/acme/Inner.java", INNER)
                .source("com/acme/InnerSummary.java", HEADER + """
                        @CompiledModel("com.acme.Inner")
                        public final class InnerSummary {}
                        """)
                .withoutProcessors()
                .compile()
                .expectSuccess();
        assertProblem(
                compiler,
                inner,
                "[layercheck:not-a-model] inner: com.acme.Inner has errors\n"
                        + "    Only a model without errors can be used as a layer.\n"
                        + "    Fix them first.");
    }

    @EachCompiler
    void aModelHasToBeCompiledWithThisVersion(TestCompiler compiler) {
        String fix = "    Compile the module of com.acme.Inner again, with this version.";
        for (String older : List.of("{\"name\": \"inner\", \"methods\": []}", "some text", "")) {
            assertProblem(
                    compiler,
                    carrying(compiler, older),
                    "[layercheck:not-a-model] inner: com.acme.Inner was compiled with an older version of Layercheck\n"
                            + "    Its generated class holds the declaration in a form without a version; this Layercheck"
                            + " reads version 1.\n" + fix);
        }
        for (String version : List.of("2", "0", "1.5", "\"1\"")) {
            assertProblem(
                    compiler,
                    carrying(compiler, "{\"version\": " + version + ", \"model\": {}}"),
                    "[layercheck:not-a-model] inner: com.acme.Inner was compiled with another version of Layercheck\n"
                            + "    Its generated class holds the declaration in version " + version
                            + "; this Layercheck reads version 1.\n" + fix);
        }
    }

    @EachCompiler
    void aKindOfLayerHasToBeOnTheClassPath(TestCompiler compiler) {
        String declaration = """
                {"version": 1, "name": "inner", "interface": "com.acme.Inner", "binaryName": "com.acme.Inner",\
                 "package": "com.acme", "inputs": [{"name": "input", "batch": -1, "dtype": "FLOAT32"}],\
                 "methods": [{"method": "own", "layer": {"type": "com.acme.LowRank"}}]}""";
        assertProblem(
                compiler,
                carrying(compiler, declaration),
                "[layercheck:not-a-model] inner: com.acme.Inner has a layer of the kind com.acme.LowRank\n"
                        + "    There is no such type on the class path.\n"
                        + "    Add it to the class path, or compile the module of com.acme.Inner again.");
    }

    private static CompileResult use(TestCompiler compiler, CompileResult inner) {
        return compiler.compilation()
                .source("com/acme/User.java", HEADER + """
                        @Model
                        @Input(4)
                        interface User {
                            @Layer(Inner.class) Tensor inner();
                        }
                        """)
                .source("com/acme/Client.java", """
                        package com.acme;

                        class Client {
                            String name = UserSummary.NAME + UserSummary.INNER_FORMULA;
                        }
                        """)
                .classPath(inner)
                .compile();
    }

    private static void assertProblem(TestCompiler compiler, CompileResult inner, String text) {
        CompileResult result = use(compiler, inner);
        assertEquals(List.of(text), result.errors().stream().map(Message::text).toList());
        assertEquals(9, result.errors().get(0).line());
        if (compiler == TestCompiler.JAVAC) {
            assertEquals(
                    "    @Layer(Inner.class) Tensor inner();".indexOf(".class") + 1,
                    result.errors().get(0).column());
        }
    }
}
