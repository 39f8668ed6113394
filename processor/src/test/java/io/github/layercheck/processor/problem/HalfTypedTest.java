package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.GeneratingProcessor;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Half-typed source has the errors that the compiler has of it, and no other: not from us, and not in code that uses the
 * generated class, where the compiler lets us write one.
 */
final class HalfTypedTest {

    private static final String HEADER = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final String CLIENT = """
            package com.acme;

            class Client {
                long params = MSummary.PARAMS + MSummary.BYTES + MSummary.HIDDEN_PARAMS + MSummary.SCORES_PARAMS;
                String texts = MSummary.NAME + MSummary.SUMMARY + MSummary.HIDDEN_EXPLANATION;
                Object summary = MSummary.summary();
            }
            """;

    private static final String MODEL = """
            @Model
            @Input({8, 8, 3})
            interface M {
                @Conv2D(filters = 4, kernelSize = {3, 3}) Tensor hidden();
                @Flatten Tensor flat();
                @Dense(units = 10, activation = SOFTMAX, useBias = true, kernelInitializer = "he_normal") Tensor scores();
            }
            """;

    /** What of the model is replaced by what. */
    private record Edit(String from, String to) {

        static Edit of(String from, String to) {
            assertTrue(MODEL.contains(from), from);
            return new Edit(from, to);
        }

        String applied() {
            return MODEL.replace(from, to);
        }

        @Override
        public String toString() {
            return to;
        }
    }

    static Stream<Arguments> onBothCompilers() {
        return edits().flatMap(
                        edit -> Arrays.stream(TestCompiler.values()).map(compiler -> Arguments.of(edit, compiler)));
    }

    private static Stream<Edit> edits() {
        return Stream.of(missing(), unknownConstants(), unknownTypes(), wrongTypes(), cutOff(), nextDoor())
                .flatMap(List::stream);
    }

    private static List<Edit> missing() {
        return List.of(
                Edit.of("units = 10, ", ""),
                Edit.of("filters = 4, ", ""),
                Edit.of("@Conv2D(filters = 4, kernelSize = {3, 3})", "@Conv2D"),
                Edit.of("@Conv2D(filters = 4, kernelSize = {3, 3})", "@Named @Conv2D(filters = 4, kernelSize = 3)"),
                Edit.of("@Flatten", "@TimeDistributed @Dense"));
    }

    private static List<Edit> unknownConstants() {
        return List.of(
                Edit.of("10", "MISSING"),
                Edit.of("10", "2 * MISSING"),
                Edit.of("10", "Input.MISSING"),
                Edit.of("10", "Missing.UNITS"),
                Edit.of("10", "MSummary.INPUT_SIZE"),
                Edit.of("10", "MSummary.MISSING"),
                Edit.of("{3, 3}", "{3, MISSING}"),
                Edit.of("{3, 3}", "MISSING"),
                Edit.of("{8, 8, 3}", "{MISSING, 8, 3}"),
                Edit.of("SOFTMAX", "SOFTMAXX"),
                Edit.of("SOFTMAX", "ActivationFunction.SOFTMAXX"),
                Edit.of("SOFTMAX", "Missing.SOFTMAX"),
                Edit.of("true", "MISSING"),
                Edit.of("\"he_normal\"", "MISSING"),
                Edit.of("\"he_normal\"", "\"he_\" + MISSING"),
                Edit.of("@Flatten", "@Dropout(rate = MISSING)"),
                Edit.of("@Flatten", "@Named(MISSING) @Flatten"),
                Edit.of("@Flatten", "@Repeat(MISSING) @ReLU"),
                Edit.of("@Flatten", "@Frozen(MISSING) @ReLU"),
                Edit.of("@Flatten", "@Shared(MISSING)"),
                Edit.of("@Flatten", "@LSTMCell(units = MISSING) Part cell(); @RNN(of = \"cell\") Tensor a(); @Flatten"),
                Edit.of("@Model", "@Model(name = MISSING)"),
                Edit.of("@Model", "@Model @Output(MISSING)"),
                Edit.of("@Model", "@Model @Precision(MISSING)"),
                Edit.of("flat()", "flat(@From(MISSING) Tensor x)"),
                Edit.of("flat()", "flat(@From(value = \"hidden\", argument = MISSING) Tensor x)"),
                Edit.of("@Conv2D", "int A = MISSING; int B = A + 1; @Dropout(rate = B) Tensor less(); @Conv2D"));
    }

    private static List<Edit> unknownTypes() {
        return List.of(
                Edit.of("@Model", "@Modell"),
                Edit.of("@Model", "@com.missing.Model"),
                Edit.of("@Conv2D", "@Conv2DD"),
                Edit.of("@Flatten", "@Flaten"),
                Edit.of("@Flatten", "@Flatten @Missing"),
                Edit.of("@Flatten", "@TimeDistributed @Flaten"),
                Edit.of("@Flatten", "@Layer(Missing.class)"),
                Edit.of("@Input({8, 8, 3})", "@Inputt({8, 8, 3})"),
                Edit.of("@Input({8, 8, 3})\ninterface M {", "interface M { @Inputt({8, 8, 3}) Tensor image();"),
                Edit.of("hidden()", "hidden(@Fromm(\"input\") Tensor x)"),
                Edit.of("Tensor flat()", "Tnsor flat()"),
                Edit.of("Tensor flat()", "com.missing.Tensor flat()"),
                Edit.of("@Flatten", "@LSTMCell(units = 3) Prt cell(); @RNN(of = \"cell\") Tensor memory(); @Flatten"),
                Edit.of("flat()", "flat(Tnsor hidden)"),
                Edit.of("flat()", "flat(Tensor hidden, Tnsor input)"),
                Edit.of("interface M", "interface M extends Missing"),
                Edit.of("interface M", "interface M extends com.missing.Base<String>"));
    }

    private static List<Edit> wrongTypes() {
        return List.of(
                Edit.of("10", "\"ten\""),
                Edit.of("10", "true"),
                Edit.of("10", "10.5"),
                Edit.of("10", "10L"),
                Edit.of("10", "{10}"),
                Edit.of("10", "null"),
                Edit.of("10", "3000000000"),
                Edit.of("10", "Integer.parseInt(\"10\")"),
                Edit.of("10", "1 / 0"),
                Edit.of("10", "@Flatten"),
                Edit.of("10", "int.class"),
                Edit.of("{3, 3}", "{3, \"three\"}"),
                Edit.of("{3, 3}", "\"three\""),
                Edit.of("{3, 3}", "{{3, 3}}"),
                Edit.of("SOFTMAX", "VALID"),
                Edit.of("SOFTMAX", "\"softmax\""),
                Edit.of("SOFTMAX", "null"),
                Edit.of("SOFTMAX", "{SOFTMAX}"),
                Edit.of("true", "1"),
                Edit.of("true", "'t'"),
                Edit.of("{3, 3}", "true"),
                Edit.of("{3, 3}", "{9, true}"),
                Edit.of("{3, 3}", "{9L, 9.5}"),
                Edit.of("{8, 8, 3}", "{true, 8, 3}"),
                Edit.of("{8, 8, 3}", "2.5"),
                Edit.of("@Flatten", "@Repeat(false) @ReLU"),
                Edit.of("@Flatten", "@Frozen(1) @Dropout(rate = true)"),
                Edit.of("@Flatten", "@Dropout(rate = false) @Flatten"),
                Edit.of("@Flatten", "@Shared(1)"),
                Edit.of("@Model", "@Model @Output(1)"),
                Edit.of("@Model", "@Model @Precision(1)"),
                Edit.of("@Model", "@Model(name = true, source = 1)"),
                Edit.of("flat()", "flat(@From(1) Tensor x)"),
                Edit.of("@Conv2D", "int A = true; int B = A + 1; @Dropout(rate = B) Tensor less(); @Conv2D"),
                Edit.of("\"he_normal\"", "7"),
                Edit.of("\"he_normal\"", "{\"he_normal\"}"),
                Edit.of("{8, 8, 3}", "\"image\""),
                Edit.of("@Flatten", "@Named(3) @Flatten"),
                Edit.of("@Flatten", "@Layer(\"Block\")"),
                Edit.of("units = 10", "units = 10, units = 11"),
                Edit.of("units = 10", "units = 10, unit = 11"),
                Edit.of("{3, 3}", "{9, 9}, pading = SAME"),
                Edit.of("@Flatten", "@Bidirectional @RNN(off = \"hidden\")"),
                Edit.of("flat()", "flat(@From(vlue = \"hidden\") Tensor x)"),
                Edit.of("@Input({8, 8, 3})", "@Input(vlue = {8, 8, 3})"),
                Edit.of("@Flatten", "@Flatten @Flatten"),
                Edit.of("@Flatten", "@Flatten(3)"),
                Edit.of("@Model", "@Model @Model"),
                Edit.of("@Model", "@Model @Flatten"),
                Edit.of("flat()", "flat(@Flatten Tensor hidden)"));
    }

    private static List<Edit> cutOff() {
        return List.of(
                Edit.of("= 10", "="),
                Edit.of("= 10", "= 1."),
                Edit.of("= 10, ", "= 10 "),
                Edit.of("units = 10,", "units"),
                Edit.of("kernelSize = {3, 3}", "kernelSize = {3, "),
                Edit.of("@Flatten", "@Flatten("),
                Edit.of("@Flatten", "@"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat("),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat()"),
                Edit.of("@Flatten Tensor flat();", "@Flatten flat();"),
                Edit.of("@Flatten Tensor flat();", "@Flatten flat(); @ReLU Tensor active(Tensor flat);"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat(hidden);"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat(Tensor);"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat(Tensor hidden, );"),
                Edit.of("@Flatten Tensor flat();", "@Flatten Tensor flat(@From(\"hid"),
                Edit.of("Tensor scores();\n}", ""),
                Edit.of("interface M {", "interface M"),
                Edit.of("interface M {", "interface {"));
    }

    private static List<Edit> nextDoor() {
        return List.of(
                Edit.of("@Model", "class Other { Missing field; int number = \"text\"; }\n@Model"),
                Edit.of("@Model", "class Other { int number = ; }\n@Model"),
                Edit.of("@Model", "class Other { @Dense int number; }\n@Model"),
                Edit.of("@Model", "import com.missing.Missing;\n@Model"),
                Edit.of("Tensor flat();", "Tensor flat(); Tensor flat();"),
                Edit.of(
                        "Tensor flat();",
                        "Tensor flat(); @ReLU Tensor flat(); @Conv1D(filters = 1, kernelSize = 1) Tensor a(Tensor flat);"),
                Edit.of("@Flatten Tensor flat()", "@Add Tensor flat(Tensor hidden, Tensor hidden)"),
                Edit.of(
                        "@Model",
                        "@Model @Input(4) interface M { @ReLU Tensor hidden(); @ReLU Tensor scores(); }\n@Model"));
    }

    @ParameterizedTest
    @MethodSource("onBothCompilers")
    void hasErrorsOfCompilerOnly(Edit edit, TestCompiler compiler) {
        String model = HEADER + edit.applied();
        CompileResult result = with(compiler, model).compile();
        Optional<String> stub = Optional.ofNullable(result.generatedSources().get("com/acme/MSummary.java"));
        GeneratingProcessor writesStubOnly = new GeneratingProcessor();
        stub.ifPresent(text -> writesStubOnly.source("com.acme.MSummary", text));
        CompileResult own = with(compiler, model).onlyProcessor(writesStubOnly).compile();
        assertFalse(result.succeeded());
        assertEquals(described(own), described(result));
        if (stub.isPresent()) {
            assertTrue(result.errors().stream().noneMatch(error -> error.path().endsWith("Client.java")));
        }
    }

    private static Compilation with(TestCompiler compiler, String model) {
        return compiler.compilation().source("com/acme/M.java", model).source("com/acme/Client.java", CLIENT);
    }

    private static List<String> described(CompileResult result) {
        assertFalse(result.log().contains("Internal compiler error"), result.log());
        return result.errors().stream().map(HalfTypedTest::described).toList();
    }

    /** The compiler's own text can differ with when it finds the generated class. */
    private static String described(Message error) {
        String text = error.text().startsWith("[layercheck:") ? error.text() : "";
        return error.path() + ":" + error.line() + ": " + text;
    }
}
