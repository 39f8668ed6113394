package io.github.layercheck.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.PatchedText;
import io.github.layercheck.engine.patch.TextEdit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints the changes that mend problems of a compile as one patch. */
@Command(
        name = "fix",
        description =
                "Prints the changes that mend the problems of a compile, as a patch for git apply or patch -p1. Run it"
                        + " in the folder in which the compiler ran.")
final class FixCommand extends BuildCommand {

    private static final int CONTEXT = 3;

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            converter = Encoding.class,
            description = "Of the sources; UTF-8 without it.")
    private Charset encoding = StandardCharsets.UTF_8;

    /** A source, and what becomes of it. */
    private record Source(String original, PatchedText patched) {}

    @Override
    void write(List<CompileProblems> found, List<String> unread) {
        Map<String, Source> sources = new TreeMap<>();
        for (CompileProblems problems : found) {
            for (LocatedProblem problem : problems.file().problems()) {
                if (problem.fix().isPresent()) {
                    apply(problem.fix().get().edits(), problems, sources, unread);
                }
            }
        }
        sources.forEach(this::print);
    }

    /** Makes the changes of a problem, unless they change what those of an earlier one did: then it has to wait for another compile. */
    private void apply(
            List<TextEdit> edits, CompileProblems problems, Map<String, Source> sources, List<String> unread) {
        Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
        edits.forEach(edit -> byFile.computeIfAbsent(edit.region().file(), file -> new ArrayList<>())
                .add(edit));
        for (Map.Entry<String, List<TextEdit>> entry : byFile.entrySet()) {
            String file = entry.getKey();
            try {
                if (!sources.containsKey(file)) {
                    if (Files.getLastModifiedTime(Path.of(file)).compareTo(problems.written()) > 0) {
                        unread.add(file + ": was changed after the compile; compile again");
                        return;
                    }
                    String text = Files.readString(Path.of(file), encoding);
                    sources.put(file, new Source(text, new PatchedText(text)));
                }
                sources.get(file).patched().add(entry.getValue());
            } catch (IOException e) {
                unread.add(file + ": cannot be read from here (" + e.getClass().getSimpleName()
                        + "); run the command in the folder in which the compiler ran");
                return;
            }
        }
    }

    private void print(String file, Source source) {
        String changed = source.patched().toString();
        if (!changed.equals(source.original())) {
            List<String> before = lines(source.original());
            boolean isRelative = !Path.of(file).isAbsolute();
            List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                    isRelative ? "a/" + file : file,
                    isRelative ? "b/" + file : file,
                    before,
                    DiffUtils.diff(before, lines(changed)),
                    CONTEXT);
            diff.forEach(line -> out().print(line + '\n'));
        }
    }

    /** The lines; one that does not end has the mark of patches behind it, in a line of its own. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    /** The encoding of a name, or a message without Java's exception. */
    private static final class Encoding implements ITypeConverter<Charset> {

        @Override
        public Charset convert(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + name + "' is not the name of a charset");
            }
        }
    }
}
