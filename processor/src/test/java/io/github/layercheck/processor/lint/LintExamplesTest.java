package io.github.layercheck.processor.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.lint.Lint;
import io.github.layercheck.engine.lint.Lints;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the examples of each lint are what the documentation says of them. */
final class LintExamplesTest {

    private static final String IMPORTS = """

            import static io.github.layercheck.Input.NONE;
            import static io.github.layercheck.Loss.*;
            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.DataFormat.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import io.github.layercheck.ops.GetItem;

            """;

    @Test
    void eachWarningHasALint() {
        Set<ProblemId> warnings = EnumSet.noneOf(ProblemId.class);
        for (ProblemId id : ProblemId.values()) {
            if (id.severity() == Severity.WARNING) {
                warnings.add(id);
            }
        }
        assertEquals(
                List.copyOf(warnings),
                Lints.all().stream().map(Lint::id).sorted().toList());
    }

    /** Exactly its own warnings of the example, and nothing at all of the one that is mended. */
    @EachCompiler
    void examplesShowTheirLint(TestCompiler compiler) {
        Compilation compilation = compiler.compilation().lints();
        for (Lint lint : Lints.all()) {
            compilation.source(path(lint, "before"), source(lint, "before", lint.before()));
            compilation.source(path(lint, "after"), source(lint, "after", lint.after()));
        }
        CompileResult result = compilation.compile().expectSuccess();
        assertAll(Lints.all().stream()
                .flatMap(lint -> Stream.of(
                        () -> assertEquals(
                                Set.of("[layercheck:" + lint.id().text() + "]"), ids(result, path(lint, "before"))),
                        () -> assertEquals(Set.of(), ids(result, path(lint, "after"))))));
    }

    private static Set<String> ids(CompileResult result, String path) {
        return result.messages().stream()
                .filter(message -> message.path().equals(path))
                .map(Message::text)
                // ecj warns of imports that an example does not need
                .filter(text -> text.startsWith("[layercheck:"))
                .map(text -> text.substring(0, text.indexOf(']') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(Lint lint, String form) {
        return packageName(lint, form).replace('.', '/') + "/Models.java";
    }

    private static String packageName(Lint lint, String form) {
        return lint.id().text().replace('-', '_') + "." + form;
    }

    private static String source(Lint lint, String form, String body) {
        return "package " + packageName(lint, form) + ";\n" + IMPORTS + body;
    }
}
