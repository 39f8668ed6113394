package io.github.layercheck.processor.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.pages.PageCode;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages of the documentation show in Java compiles, has the values that stand behind it, and the errors below it. */
final class PageCodeTest {

    /** What a page does not repeat, as a model's file needs it. */
    private static final String IMPORTS = """
            import static io.github.layercheck.layers.ActivationFunction.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    private static final String MODELS =
            "-Alayercheck.models=../example/src/main/resources/io/github/layercheck/example/file";
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public (?:@?interface|class|record) (\\w+)");
    private static final Pattern FIRST_LINE = Pattern.compile("(\\w+)\\.java:(\\d+): error");

    @Test
    void everyBlockIsCompiledSomewhere() {
        assertEquals(PageCode.count(), PageCode.all().size(), "a block is not at the beginning of its lines");
        assertEquals(
                Set.of("processor", "runtime-test"),
                PageCode.all().stream().map(PageCode::module).collect(Collectors.toSet()));
    }

    @EachCompiler
    void itCompiles(TestCompiler compiler) {
        List<PageCode> right = PageCode.of("processor").stream()
                .filter(code -> code.answer().isEmpty())
                .toList();
        Compilation compilation = compiler.compilation().options(MODELS);
        for (int i = 0; i < right.size(); i++) {
            PageCode code = right.get(i);
            compilation.source(path(code, "Block" + i), source(code));
            if (code.isOfValues()) {
                compilation.source(path(code, "Values" + i), values(code, i));
            }
        }
        CompileResult result = compilation.compile().expectSuccess();
        for (int i = 0; i < right.size(); i++) {
            if (right.get(i).isOfValues()) {
                String type = right.get(i).packageName() + ".Values" + i;
                assertArrayEquals(
                        (Object[]) result.invoke(type, "expected"), (Object[]) result.invoke(type, "actual"), type);
            }
        }
    }

    private static String path(PageCode code, String name) {
        Matcher named = PUBLIC.matcher(code.framed());
        return code.packageName() + "/" + (named.find() ? named.group(1) : name) + ".java";
    }

    private static String source(PageCode code) {
        String text = code.isOfValues() ? code.frame() : code.framed();
        boolean saysImports = text.startsWith("import ");
        return "package " + code.packageName() + ";\n\n" + (saysImports ? "" : IMPORTS) + text;
    }

    private static String values(PageCode code, int number) {
        return "package " + code.packageName() + ";\n\nclass Values" + number + " {\n" + array("actual", code, 0)
                + array("expected", code, 1) + "}\n";
    }

    /** What stands before the comments, or in them. */
    private static String array(String method, PageCode code, int part) {
        return code.code()
                .lines()
                .map(line -> line.split(" // ", 2)[part])
                .collect(Collectors.joining(
                        ",\n", "public static Object[] " + method + "() {\nreturn new Object[] {\n", "};\n}\n"));
    }

    @Test
    void whatIsWrongHasTheErrorsBelowIt() {
        List<PageCode> wrong = PageCode.of("processor").stream()
                .filter(code -> !code.answer().isEmpty())
                .toList();
        assertEquals(
                List.of("README.md", "README.zh-CN.md"),
                wrong.stream().map(PageCode::page).toList());
        for (PageCode code : wrong) {
            Matcher first = FIRST_LINE.matcher(code.answer());
            assertEquals(true, first.find(), code.answer());
            String source = source(code);
            CompileResult result = TestCompiler.JAVAC.compile(path(code, first.group(1)), source);
            List<Message> errors = result.errors();
            long before = Long.parseLong(first.group(2)) - errors.get(0).line();
            String shown = errors.stream()
                    .map(error -> shown(error, first.group(1), before, source))
                    .collect(Collectors.joining());
            assertEquals(code.answer(), shown + errors.size() + " errors\n", code.page());
        }
    }

    /** As javac prints it: the line of the source stands below the first line of the message. */
    private static String shown(Message error, String file, long before, String source) {
        String line = source.lines().toList().get((int) error.line() - 1);
        List<String> text = error.text().lines().toList();
        return file + ".java:" + (error.line() + before) + ": error: " + text.get(0) + "\n" + line + "\n"
                + " ".repeat((int) error.column() - 1) + "^\n"
                + text.stream().skip(1).map(more -> "  " + more + "\n").collect(Collectors.joining());
    }
}
