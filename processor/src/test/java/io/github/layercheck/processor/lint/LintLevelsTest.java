package io.github.layercheck.processor.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.lint.Lint;
import io.github.layercheck.engine.lint.Lints;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** How a user turns warnings off, or makes errors of them. */
final class LintLevelsTest {

    private static final String PATH = "com/acme/M.java";

    private static final String DROPOUT = "[layercheck:dropout-rate] some: rate is 0.8: more is dropped than kept\n"
            + "    The rate is the share of the elements that is dropped, not the share that is kept.\n"
            + "    If 0.8 was to be kept, the rate is 0.2.";
    private static final String SOFTMAX = "[layercheck:softmax-of-one] last: softmax over one element of (None, 1) is"
            + " always 1\n"
            + "    Softmax divides each element by the sum over its axis.\n"
            + "    activation = SIGMOID makes a probability of one element; softmax takes a unit for each class.";

    private static String model(String ofModel, String ofDropout) {
        return """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model @Input(4) %s
                interface M {
                    @Dense(units = 3, activation = ActivationFunction.RELU) Tensor first();
                    @Dropout(rate = 0.8) %s Tensor some();
                    @Dense(units = 1, activation = ActivationFunction.SOFTMAX) Tensor last();
                }
                """.formatted(ofModel, ofDropout);
    }

    private static CompileResult compile(TestCompiler compiler, String source, String... options) {
        return compiler.compilation()
                .lints()
                .source(PATH, source)
                .options(options)
                .compile();
    }

    private static List<String> texts(CompileResult result) {
        return result.messages().stream().map(Message::text).toList();
    }

    @EachCompiler
    void allAreWarningsByDefault(TestCompiler compiler) {
        CompileResult result = compile(compiler, model("", "")).expectSuccess();
        assertEquals(
                List.of(DROPOUT, SOFTMAX),
                result.warnings().stream().map(Message::text).toList());
        assertEquals(
                List.of(9L, 10L), result.warnings().stream().map(Message::line).toList());
    }

    @EachCompiler
    void allowTurnsAWarningOff(TestCompiler compiler) {
        assertEquals(List.of(SOFTMAX), texts(compile(compiler, model("", "@Allow(\"dropout-rate\")"))));
        assertEquals(List.of(SOFTMAX), texts(compile(compiler, model("@Allow(\"dropout-rate\")", ""))));
        String both = "@Allow({\"dropout-rate\", \"softmax-of-one\"})";
        assertEquals(List.of(SOFTMAX), texts(compile(compiler, model("", both))), "of this layer only");
        assertEquals(List.of(), texts(compile(compiler, model(both, ""))));
    }

    @EachCompiler
    void anOptionTurnsAWarningOff(TestCompiler compiler) {
        assertEquals(
                List.of(SOFTMAX),
                texts(compile(compiler, model("", ""), "-Alayercheck.lint.dropout_rate=off")
                        .expectSuccess()));
        assertEquals(
                List.of(),
                texts(compile(compiler, model("", ""), "-Alayercheck.lint=off").expectSuccess()));
        assertEquals(
                List.of(DROPOUT),
                texts(compile(compiler, model("", ""), "-Alayercheck.lint=off", "-Alayercheck.lint.dropout_rate=warn")
                        .expectSuccess()));
    }

    /** What {@code -Xlint:all -Werror} asks of a right model: the options are known, and nothing is left to say. */
    @EachCompiler
    void aBuildWithoutWarningsStaysPossible(TestCompiler compiler) {
        Stream<String> strict = compiler == TestCompiler.JAVAC ? Stream.of("-Xlint:all", "-Werror") : Stream.of();
        String[] options = Stream.concat(
                        strict, Stream.of("-Alayercheck.lint.dropout_rate=off", "-Alayercheck.lint.softmax_of_one=off"))
                .toArray(String[]::new);
        assertEquals(List.of(), texts(compile(compiler, model("", ""), options).expectSuccess()));
    }

    @EachCompiler
    void anOptionMakesAnError(TestCompiler compiler) {
        CompileResult result = compile(compiler, model("", ""), "-Alayercheck.lint.softmax_of_one=error");
        assertFalse(result.succeeded());
        assertEquals(
                List.of(DROPOUT), result.warnings().stream().map(Message::text).toList());
        assertEquals(
                List.of(SOFTMAX), result.errors().stream().map(Message::text).toList());
        assertTrue(result.generatedSources().containsKey("com/acme/MSummary.java"), "a stub");
        String allowed = model("@Allow(\"softmax-of-one\")", "");
        assertEquals(
                List.of(DROPOUT),
                texts(compile(compiler, allowed, "-Alayercheck.lint=error", "-Alayercheck.lint.dropout_rate=warn")
                        .expectSuccess()));
    }

    @EachCompiler
    void anOptionThatSaysNothingIsAnError(TestCompiler compiler) {
        Message unknown = compile(compiler, model("", ""), "-Alayercheck.lint.dropout_rat=off")
                .errors()
                .get(0);
        assertEquals(Diagnostic.Kind.ERROR, unknown.kind());
        assertEquals(
                "[layercheck:unknown-name] -Alayercheck.lint.dropout_rat: no warning 'dropout-rat'; did you mean"
                        + " 'dropout-rate'?",
                unknown.text().lines().findFirst().orElseThrow());
        Message level = compile(compiler, model("", ""), "-Alayercheck.lint.dropout_rate=none")
                .errors()
                .get(0);
        assertEquals(
                "[layercheck:attribute-range] -Alayercheck.lint.dropout_rate: 'none' is not a level of a lint\n"
                        + "    A lint is off, warn or error.",
                level.text().replace("\n  ", "\n").replace("\n  ", "\n    "));
    }

    @EachCompiler
    void allowOfAnUnknownIdIsAnError(TestCompiler compiler) {
        new WrongModel("""
                @Model @Input(4)
                interface M {
                    @Allow({"dropout-rate", ▸"drop-out-rate"})
                    @Dropout(rate = 0.8) Tensor some();
                    @Allow(▸"input-rank")
                    @Dense(units = 2) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:unknown-name] some: no warning 'drop-out-rate'; did you mean 'dropout-rate'?",
                        "The warnings are " + warnings() + ".")
                .problem(
                        "[layercheck:unknown-name] last: 'input-rank' is an error, not a warning",
                        "Only warnings can be turned off: a model with an error does not work.")
                .assertOn(compiler);
    }

    private static String warnings() {
        return Lints.all().stream().map(Lint::id).sorted().map(ProblemId::text).collect(Collectors.joining(", "));
    }

    /** A warning that follows from an error would only distract from it. */
    @EachCompiler
    void aModelWithErrorsHasNoWarnings(TestCompiler compiler) {
        CompileResult result = compile(compiler, model("", "").replace("units = 3", "units = 0"));
        assertEquals(1, result.errors().size());
        assertEquals(List.of(), result.warnings());
    }

    @EachCompiler
    void theReportHasTheWarnings(TestCompiler compiler) {
        String report = compile(compiler, model("", "")).expectSuccess().report("com.acme.M");
        JsonArray problems = JsonParser.parseString(report).getAsJsonObject().getAsJsonArray("problems");
        assertEquals(2, problems.size());
        assertEquals(JsonParser.parseString("""
                        {"id": "dropout-rate", "severity": "warning", "layer": "some",
                         "message": "rate is 0.8: more is dropped than kept\\n    The rate is the share of the elements \
                        that is dropped, not the share that is kept.\\n    If 0.8 was to be kept, the rate is 0.2."}"""), problems.get(0));
    }
}
