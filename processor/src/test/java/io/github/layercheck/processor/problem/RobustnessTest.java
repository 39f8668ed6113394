package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.Javac;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.Mutants;
import io.github.layercheck.processor.testing.RightModels;
import io.github.layercheck.processor.testing.TestCompiler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A token of a right source is deleted or doubled, or two are exchanged. Nothing makes the processor fail. Where the
 * compiler has an error of one change, there is nothing to add; where it has none, the model is right and has its class, or
 * it has a problem that says why it is not.
 */
@Tag("any-jdk")
final class RobustnessTest {

    private static final int ON_JAVAC = Integer.getInteger("layercheck.robustness.javac", 5_000);
    private static final int ON_ECJ = Integer.getInteger("layercheck.robustness.ecj", 1_000);
    private static final long SEED = Long.getLong("layercheck.seed", 42);

    private static final String OURS = "[layercheck:";
    private static final String INTERNAL = OURS + "internal-error]";

    /** Mutants that compile without the processor, of 100. */
    private static final int LEAST_THAT_COMPILE = 3;

    /** A mutant, and what was said of it. */
    private record Refused(String text, List<String> errors) {}

    private final Set<String> oneChange = new HashSet<>();

    @Test
    void onJavac(TestReporter reporter) throws IOException {
        Map<String, String> all = mutants(ON_JAVAC);
        Map<String, String> parsed = withoutSyntaxErrors(all);
        Map<String, List<Message>> refused = errors(compile(TestCompiler.JAVAC, parsed, "-proc:none"));
        checkCompiling(TestCompiler.JAVAC, without(parsed, refused.keySet()), all.size(), reporter);
        // A file with errors can keep javac from running processors over others, so each is compiled by itself.
        checkRefused(refused.keySet().stream()
                .map(path -> new Refused(all.get(path), errorsOf(path, all.get(path))))
                .toList());
    }

    private static List<String> errorsOf(String path, String text) {
        return Javac.withLayercheck().compile(file(path, text)).errors().stream()
                .map(error -> error.getMessage(Locale.ENGLISH))
                .toList();
    }

    @Test
    void onEcj(TestReporter reporter) {
        Map<String, String> all = mutants(ON_ECJ);
        Map<String, List<Message>> refused = errors(compile(TestCompiler.ECJ, all, "-proc:none"));
        CompileResult result = compile(TestCompiler.ECJ, all);
        assertTrue(!result.log().contains("Internal compiler error"), result.log());
        Map<String, List<Message>> errors = errors(result);
        checkRefused(refused.keySet().stream()
                .map(path -> new Refused(
                        all.get(path),
                        errors.get(path).stream().map(Message::text).toList()))
                .toList());
        checkCompiling(TestCompiler.ECJ, without(all, refused.keySet()), all.size(), reporter);
    }

    /** Checks mutants of which the compiler has errors. */
    private void checkRefused(List<Refused> mutants) {
        List<Refused> wrong = mutants.stream()
                .filter(mutant -> mutant.errors().isEmpty()
                        || mutant.errors().stream().anyMatch(error -> isTooMuch(error, mutant)))
                .toList();
        assertEquals(List.of(), wrong.subList(0, Math.min(wrong.size(), 10)), wrong.size() + " mutants");
    }

    private boolean isTooMuch(String error, Refused mutant) {
        return error.startsWith(OURS) && (oneChange.contains(mutant.text()) || error.startsWith(INTERNAL));
    }

    /** The files of that many mutants: those of one change, as far as there is room for both, and others. */
    private Map<String, String> mutants(int count) {
        Mutants mutants = new Mutants(RightModels.ALL, SEED);
        List<String> texts = new ArrayList<>(mutants.withOneChange());
        Collections.shuffle(texts, new Random(SEED));
        texts = new ArrayList<>(texts.subList(0, Math.min(texts.size(), count / 2)));
        int numberOfOneChange = texts.size();
        texts.addAll(mutants.withTokensExchanged(count - texts.size()));
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String text = "package m" + i + ";\n" + RightModels.HEADER + texts.get(i);
            if (i < numberOfOneChange) {
                oneChange.add(text);
            }
            files.put("m" + i + "/M.java", text);
        }
        return files;
    }

    /** Checks mutants of which the compiler has no error: those without one of ours have their real classes. */
    private static void checkCompiling(
            TestCompiler compiler, Map<String, String> files, int all, TestReporter reporter) {
        CompileResult result = compile(compiler, files);
        Map<String, List<Message>> problems = errors(result);
        problems.forEach((path, errors) -> errors.forEach(error -> {
            assertTrue(error.text().startsWith(OURS), files.get(path) + error);
            assertTrue(!error.text().startsWith(INTERNAL), files.get(path) + error);
        }));
        Map<String, String> right = without(files, problems.keySet());
        CompileResult compiled = compile(compiler, right).expectSuccess();
        compiled.generatedSources().forEach((path, text) -> assertTrue(!text.contains("Stands in for"), path + text));
        reporter.publishEntry(
                "of " + all, files.size() + " compile without the processor, " + right.size() + " with it");
        assertTrue(files.size() * 100 >= all * LEAST_THAT_COMPILE, files.size() + " compile");
        assertTrue(!right.isEmpty() && right.size() < files.size(), right.size() + " are right");
    }

    private static CompileResult compile(TestCompiler compiler, Map<String, String> files, String... options) {
        Compilation compilation = compiler.compilation().options(options);
        if (options.length > 0) {
            compilation.withoutProcessors();
        }
        if (compiler == TestCompiler.JAVAC) {
            compilation.options("-Xmaxerrs", "100000");
        }
        files.forEach(compilation::source);
        return compilation.compile();
    }

    private static Map<String, List<Message>> errors(CompileResult result) {
        return result.errors().stream()
                .collect(Collectors.groupingBy(Message::path, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, String> without(Map<String, String> files, Set<String> paths) {
        Map<String, String> others = new LinkedHashMap<>(files);
        others.keySet().removeAll(paths);
        return others;
    }

    /** The files that javac can parse: it runs no processor where it cannot. */
    private static Map<String, String> withoutSyntaxErrors(Map<String, String> files) throws IOException {
        Map<JavaFileObject, String> paths = new LinkedHashMap<>();
        files.forEach((path, text) -> paths.put(file(path, text), path));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none", "-Xmaxerrs", "100000"), null, paths.keySet());
        task.parse();
        Set<String> wrong = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                wrong.add(paths.get(diagnostic.getSource()));
            }
        }
        return without(files, wrong);
    }

    private static JavaFileObject file(String path, String text) {
        return JavaFileObjects.forSourceString(
                path.substring(0, path.length() - ".java".length()).replace('/', '.'), text);
    }
}
