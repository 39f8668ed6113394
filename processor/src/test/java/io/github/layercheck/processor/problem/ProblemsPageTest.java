package io.github.layercheck.processor.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.lint.Lint;
import io.github.layercheck.engine.lint.Lints;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Severity;
import io.github.layercheck.processor.problem.ProblemsPage.Section;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WithoutDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/**
 * That the page of problems is true: each wrong model has exactly the message that stands below it, and the mended one has
 * none. Where a message has changed, {@code target/problems.md} is the page as it has to be.
 */
final class ProblemsPageTest {

    private static final String HEADER = """
            package %s;

            import static io.github.layercheck.Input.NONE;
            import static io.github.layercheck.Loss.*;
            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.DataFormat.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import io.github.layercheck.ops.GetItem;
            %s
            %s""";

    /** What no model of a page can show, with the reason. */
    private static final Map<ProblemId, String> WITHOUT_EXAMPLE = Map.of(
            ProblemId.INTERNAL_ERROR, "no model is known that has it",
            ProblemId.INCOMPLETE_MODEL,
                    "what is missing in a source, the compiler reports; it takes a class without another");

    private static final Pattern ID = Pattern.compile("\\[layercheck:([a-z0-9-]+)]");
    private static final String WRONG = "wrong";
    private static final String MENDED = "mended";

    @Test
    void eachProblemHasASection() throws IOException {
        assertEquals(
                Stream.of(ProblemId.values()).map(ProblemId::text).sorted().toList(),
                ProblemsPage.read().sections().stream()
                        .map(Section::id)
                        .sorted()
                        .toList());
    }

    @Test
    void theSectionOfAWarningIsThatOfItsLint() throws IOException {
        ProblemsPage page = ProblemsPage.read();
        for (Lint lint : Lints.all()) {
            Section section = page.section(lint.id().text());
            assertEquals(
                    List.of(unwrapped(lint.reason()), lint.before(), lint.after()),
                    List.of(unwrapped(section.meaning()), section.wrongModel(), section.mendedModel()),
                    section.id());
        }
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void errorsStandBeforeWarnings() throws IOException {
        String text = ProblemsPage.read().text();
        int warnings = text.indexOf("\n## Warnings\n");
        for (ProblemId id : ProblemId.values()) {
            boolean isInWarnings = text.indexOf("\n### " + id.text() + "\n") > warnings;
            assertEquals(id.severity() == Severity.WARNING, isInWarnings, id.text());
        }
    }

    @Test
    void thePageLinksEachSection() throws IOException {
        String text = ProblemsPage.read().text();
        for (ProblemId id : ProblemId.values()) {
            assertTrue(text.contains("(#" + id.text() + ")"), id.text());
        }
    }

    @Test
    void onlyWhatCannotBeShownHasNoExample() throws IOException {
        assertEquals(
                WITHOUT_EXAMPLE.keySet().stream().map(ProblemId::text).sorted().toList(),
                ProblemsPage.read().sections().stream()
                        .filter(section -> !section.hasExample())
                        .map(Section::id)
                        .sorted()
                        .toList());
    }

    @Test
    void messagesAreThoseOfTheCompiler() throws IOException {
        ProblemsPage page = ProblemsPage.read();
        CompileResult result = compile(page);
        assertEquals("", mendedMessages(page, result), "what is mended has no message");
        List<Section> sections = page.sections().stream()
                .map(section -> section.hasExample() ? section.withMessage(message(section, result)) : section)
                .toList();
        if (!sections.equals(page.sections())) {
            Files.writeString(Path.of("target/problems.md"), page.with(sections).text(), UTF_8);
        }
        assertEquals(
                changed(sections, page.sections()),
                changed(page.sections(), sections),
                "Messages have changed: if they are right, copy processor/target/problems.md to docs/problems.md");
    }

    /** The sections of a list that are others in another one. */
    private static String changed(List<Section> sections, List<Section> others) {
        return sections.stream()
                .filter(section -> !others.contains(section))
                .map(ProblemsPage::withHeading)
                .collect(Collectors.joining());
    }

    private static String mendedMessages(ProblemsPage page, CompileResult result) {
        return page.sections().stream()
                .map(section -> messages(result, packageName(section, MENDED)))
                .collect(Collectors.joining());
    }

    /** Without its id, a message would be that of another section. */
    @Test
    void messagesHaveTheIdOfTheirSection() throws IOException {
        for (Section section : ProblemsPage.read().sections()) {
            assertEquals(
                    section.hasExample() ? Set.of(section.id()) : Set.of(),
                    ID.matcher(section.text()).results().map(id -> id.group(1)).collect(Collectors.toSet()));
        }
    }

    /** All examples in one compile. */
    private static CompileResult compile(ProblemsPage page) {
        Compilation compilation =
                TestCompiler.JAVAC.compilation().lints().options("-Xmaxerrs", "10000", "-Xmaxwarns", "10000");
        for (Section section : page.sections()) {
            if (section.hasExample()) {
                add(compilation, packageName(section, MENDED), section.mendedModel(), section.mendedFiles());
                addWrong(compilation, section);
            }
        }
        return compilation.compile();
    }

    private static void addWrong(Compilation compilation, Section section) {
        add(compilation, packageName(section, WRONG), section.wrongModel(), section.wrongFiles());
    }

    /** What is wrong with the wrong model, of that compile, or of one with its options where nothing makes documents. */
    private static String message(Section section, CompileResult result) {
        if (section.options().isEmpty()) {
            return messages(result, packageName(section, WRONG));
        }
        Compilation compilation = TestCompiler.JAVAC
                .compilation()
                .onlyProcessor(WithoutDocuments.processor())
                .options(section.options().toArray(String[]::new));
        addWrong(compilation, section);
        return texts(compilation.compile().messages().stream(), packageName(section, WRONG));
    }

    private static String messages(CompileResult result, String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        return texts(result.messages().stream().filter(message -> message.path().startsWith(folder)), packageName);
    }

    /** As of a model in com.acme. Warnings of lints only: what else the compiler warns of is not about the model. */
    private static String texts(Stream<Message> messages, String packageName) {
        return messages.filter(message -> message.kind() == Diagnostic.Kind.ERROR
                        || message.text().startsWith("[layercheck:"))
                .map(message -> message.text()
                                .replace(packageName, "com.acme")
                                .replace(packageName.replace('.', '/'), "com/acme")
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String packageName(Section section, String form) {
        return "p." + section.id().replace('-', '_') + "." + form;
    }

    private static void add(Compilation compilation, String packageName, String model, Map<String, String> files) {
        Map<Boolean, String> lines = model.lines()
                .collect(Collectors.partitioningBy(
                        line -> line.startsWith("import "), Collectors.joining("\n", "", "\n")));
        String folder = packageName.replace('.', '/') + "/";
        compilation.source(
                folder + "Models.java", String.format(HEADER, packageName, lines.get(true), lines.get(false)));
        files.forEach((name, content) ->
                compilation.resource(StandardLocation.SOURCE_PATH, folder + name, content.getBytes(UTF_8)));
    }
}
