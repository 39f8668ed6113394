package io.github.layercheck.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of Java that a page of the documentation shows. What is not a whole file has what belongs around it, or beside it, in a comment
 * before it, which names the module whose test compiles it, and which no reader of the page sees:
 *
 * <pre>
 * &lt;!-- compiled by runtime-test in
 * class Example {
 *     void run() {
 *         ...
 *     }
 * }
 * --&gt;
 * </pre>
 *
 * @param page the file, from the folder of the project
 * @param module whose test compiles it
 * @param frame what is around the block, with {@code ...} on a line of its own in its place, or what is beside it; empty if it is whole
 * @param answer the block of text that follows, if a message of the compiler follows; or empty
 */
public record PageCode(String page, String module, String frame, String code, String answer) {

    private static final Path ROOT = Path.of("..");

    /** It has a test of its own. */
    private static final String PROBLEMS = "docs/problems.md";

    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)(?:^<!-- compiled by ([\\w-]+) in\n(.*?)^-->\n\n?)?^```java\n(.*?)^```\n(?:[^`]*?^```text\n([^`]*?error: \\[layercheck:.*?)^```)?");

    private static final Pattern PLACE = Pattern.compile("(?m)^ *\\.\\.\\.\n");
    private static final Pattern FENCE = Pattern.compile("(?m)^ *```java");

    /** The blocks that the test of a module compiles. */
    public static List<PageCode> of(String module) {
        return all().stream().filter(code -> code.module.equals(module)).toList();
    }

    /** Those of all pages. */
    public static List<PageCode> all() {
        List<PageCode> all = new ArrayList<>();
        for (String page : pages()) {
            String text = read(page);
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                all.add(new PageCode(
                        page,
                        block.group(1) == null ? "processor" : block.group(1),
                        block.group(2) == null ? "" : block.group(2),
                        block.group(3),
                        block.group(4) == null ? "" : block.group(4)));
            }
        }
        return all;
    }

    /** How many blocks there are, however they are written. */
    public static long count() {
        return pages().stream()
                .mapToLong(page -> FENCE.matcher(read(page)).results().count())
                .sum();
    }

    private static List<String> pages() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "README.zh-CN.md"), docs.map(page -> "docs/" + page.getFileName()))
                    .filter(page -> page.endsWith(".md") && !page.equals(PROBLEMS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String page) {
        try {
            return Files.readString(ROOT.resolve(page), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a package for the page. */
    public String packageName() {
        return page.replaceAll("^docs/|\\.md$", "").replaceAll("\\W", "_").toLowerCase(Locale.ROOT);
    }

    /** Whether each line is an expression, with its value behind it in a comment. */
    public boolean isOfValues() {
        return code.lines().allMatch(line -> line.matches("[^;{}]+ // .+"));
    }

    /** The block within its frame, or beside it. */
    public String framed() {
        return PLACE.matcher(frame).find()
                ? PLACE.matcher(frame).replaceFirst(Matcher.quoteReplacement(code))
                : frame + code;
    }
}
