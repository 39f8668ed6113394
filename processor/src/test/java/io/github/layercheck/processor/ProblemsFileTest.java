package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.TestProcessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** What the option {@code layercheck.problems} writes. */
class ProblemsFileTest {

    private static final String OPTION = "-Alayercheck.problems=true";

    private static final String WRONG = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            class Outer {
            \t@Model
            \t@Input(8)
            \tinterface Wrong {
            \t\t@Dense(units = 3) Tensor a();
            \t\t@Dense(units = /* none */ 0) Tensor b(Tensor c);
            \t}
            }
            """;

    private static List<LocatedProblem> problems(CompileResult result, String type) {
        byte[] file = result.classOutput().get("META-INF/layercheck/" + type + ".problems.json");
        return ProblemsFile.parse(new String(file, UTF_8)).orElseThrow().problems();
    }

    private static CompileResult compile(TestCompiler compiler, String name, String source, String... options) {
        return compiler.compilation().source(name, source).options(options).compile();
    }

    /** Gradle's environment has the compiler's in a field. */
    @Test
    void placesAreFoundBehindTheEnvironmentOfABuildTool() {
        LayercheckProcessor processor = new LayercheckProcessor();
        CompileResult result = TestCompiler.JAVAC
                .compilation()
                .source("com/acme/Outer.java", WRONG)
                .options(OPTION)
                .onlyProcessor(new TestProcessor() {
                    @Override
                    public Set<String> getSupportedOptions() {
                        return processor.getSupportedOptions();
                    }

                    @Override
                    public void init(ProcessingEnvironment environment) {
                        processor.init(new OfBuildTool(new OfBuildTool(environment)));
                    }

                    @Override
                    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                        return processor.process(annotations, round);
                    }
                })
                .compile();
        assertEquals(
                List.of("11:29-11:30", "11:48-11:49"),
                problems(result, "com.acme.Outer$Wrong").stream()
                        .map(LocatedProblem::region)
                        .map(Optional::orElseThrow)
                        .map(ProblemsFileTest::text)
                        .toList());
    }

    private record OfBuildTool(ProcessingEnvironment delegate) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    @EachCompiler
    void anOptionThatIsNeitherTrueNorFalseIsAnError(TestCompiler compiler) {
        for (String option : List.of("layercheck.problems", "layercheck.stackTraces")) {
            CompileResult result = compile(compiler, "com/acme/Outer.java", WRONG, "-A" + option + "=yes");
            assertEquals(
                    "[layercheck:attribute-range] -A" + option + ": 'yes' is not a value of it",
                    result.errors().get(0).text().lines().findFirst().orElseThrow());
        }
    }

    /** In columns a tabulator is one character: the 0 is behind 2 + 26 of them, the name of the parameter behind 2 + 45. */
    @Test
    void problemsAreThereWhereTheModelFails() {
        List<LocatedProblem> found =
                problems(compile(TestCompiler.JAVAC, "com/acme/Outer.java", WRONG, OPTION), "com.acme.Outer$Wrong");
        assertEquals(
                List.of("attribute-range", "unknown-name"),
                found.stream().map(LocatedProblem::id).toList());
        assertEquals(
                List.of("11:29-11:30", "11:48-11:49"),
                found.stream()
                        .map(LocatedProblem::region)
                        .map(Optional::orElseThrow)
                        .map(ProblemsFileTest::text)
                        .toList());
        assertEquals(
                "[layercheck:attribute-range] b: units is 0\n    It must be at least 1.",
                found.get(0).message());
    }

    private static String text(Region region) {
        return region.line() + ":" + region.column() + "-" + region.endLine() + ":" + region.endColumn();
    }

    /** ecj does not say where its sources are. */
    @EachCompiler
    void theTextsAreThoseOfTheCompiler(TestCompiler compiler) {
        CompileResult result = compile(compiler, "com/acme/Outer.java", WRONG, OPTION);
        assertEquals(
                result.errors().stream().map(message -> message.text().strip()).toList(),
                problems(result, "com.acme.Outer$Wrong").stream()
                        .map(LocatedProblem::message)
                        .toList());
    }

    @EachCompiler
    void aRightModelHasAFileWithoutProblems(TestCompiler compiler) {
        String right = WRONG.replace("/* none */ 0", "2").replace("Tensor c", "Tensor a");
        assertEquals(
                List.of(),
                problems(
                        compile(compiler, "com/acme/Outer.java", right, OPTION).expectSuccess(),
                        "com.acme.Outer$Wrong"));
    }

    @EachCompiler
    void withoutTheOptionThereIsNone(TestCompiler compiler) {
        CompileResult result = compile(compiler, "com/acme/Outer.java", WRONG);
        assertFalse(result.classOutput().keySet().stream().anyMatch(path -> path.endsWith(".problems.json")));
    }

    /** The advice of a warning is a change that was tried, if it is about one: of two ways to read all of an input, none is it. */
    @Test
    void warningsHaveTheirChanges() {
        String source = """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Input({9, 9, 3})
                interface M {
                    @Conv2D(filters = 4, kernelSize = 3, strides = 4) Tensor conv();
                    @BatchNormalization Tensor norm();
                    @Flatten Tensor flat();
                    @Dense(units = 1, activation = ActivationFunction.SOFTMAX) Tensor last();
                }
                """;
        CompileResult result = TestCompiler.JAVAC
                .compilation()
                .lints()
                .source("com/acme/M.java", source)
                .options(OPTION)
                .compile()
                .expectSuccess();
        List<LocatedProblem> found = problems(result, "com.acme.M");
        assertEquals(
                List.of("bias-before-normalization", "unread-input", "softmax-of-one"),
                found.stream().map(LocatedProblem::id).toList());
        assertEquals(
                List.of(true, false, true),
                found.stream().map(problem -> problem.fix().isPresent()).toList());
        assertEquals(
                result.warnings().stream()
                        .map(message -> message.text().strip())
                        .toList(),
                found.stream().map(LocatedProblem::message).toList());
    }
}
