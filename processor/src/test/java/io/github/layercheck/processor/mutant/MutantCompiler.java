package io.github.layercheck.processor.mutant;

import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.PatchedText;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.patch.TextFix;
import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles mutants, many in one compilation, each in a package of its own. */
final class MutantCompiler {

    private static final int IN_ONE_COMPILATION = 500;

    private MutantCompiler() {}

    static List<CompiledMutant> compile(List<Mutant> mutants) {
        List<CompiledMutant> compiled = new ArrayList<>();
        List<Mutant> together = new ArrayList<>();
        for (Mutant mutant : mutants) {
            if (mutant.kind().isOfCompiler()) {
                // An error of javac's keeps the processor from all models of a compilation.
                compiled.addAll(compileTogether(List.of(mutant)));
            } else {
                together.add(mutant);
            }
        }
        compiled.addAll(inParts(together, MutantCompiler::compileTogether));
        return compiled;
    }

    /** Which of these sources compile. */
    static Set<String> compiling(List<String> texts) {
        return Set.copyOf(inParts(texts, part -> {
            Map<String, List<Message>> errors = errors(compilation(part).compile());
            return IntStream.range(0, part.size())
                    .filter(i -> !errors.containsKey(path(i)))
                    .mapToObj(part::get)
                    .toList();
        }));
    }

    private static <T, R> List<R> inParts(List<T> all, Function<List<T>, List<R>> compile) {
        List<R> results = new ArrayList<>();
        for (int i = 0; i < all.size(); i += IN_ONE_COMPILATION) {
            results.addAll(compile.apply(all.subList(i, Math.min(i + IN_ONE_COMPILATION, all.size()))));
        }
        return results;
    }

    private static List<CompiledMutant> compileTogether(List<Mutant> mutants) {
        GraphProcessor graphs = new GraphProcessor();
        CompileResult result = compilation(mutants.stream().map(Mutant::text).toList())
                .processor(graphs)
                .options("-Alayercheck.problems=true")
                .compile();
        Map<String, List<Message>> errors = errors(result);
        Map<String, List<LocatedProblem>> problems = problems(result);
        List<CompiledMutant> compiled = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            List<Message> ofMutant = errors.getOrDefault(path(i), List.of());
            String source = source(i, mutant.text());
            Optional<String> fixed = ofMutant.stream()
                    .limit(1)
                    .flatMap(error -> fix(error, problems.getOrDefault(packageName(error.path()), List.of())))
                    .flatMap(fix -> patched(source, fix))
                    .findFirst();
            compiled.add(new CompiledMutant(mutant, ofMutant, graphs.graphs("m" + i), fixed));
        }
        return compiled;
    }

    private static Compilation compilation(List<String> texts) {
        Compilation compilation = TestCompiler.JAVAC.compilation().options("-Xmaxerrs", "100000");
        for (int i = 0; i < texts.size(); i++) {
            compilation.source(path(i), source(i, texts.get(i)));
        }
        return compilation;
    }

    private static String source(int number, String text) {
        return "package m" + number + ";" + text;
    }

    private static String path(int number) {
        return "m" + number + "/M.java";
    }

    private static Map<String, List<Message>> errors(CompileResult result) {
        return result.errors().stream().collect(Collectors.groupingBy(Message::path));
    }

    /** What a compilation wrote of its problems, by package. */
    private static Map<String, List<LocatedProblem>> problems(CompileResult result) {
        return result.classOutput().entrySet().stream()
                .filter(file -> file.getKey().endsWith(ClassOutput.PROBLEMS))
                .map(file -> ProblemsFile.parse(new String(file.getValue(), StandardCharsets.UTF_8)))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        file -> file.type().split("\\.", -1)[0],
                        Collectors.flatMapping(file -> file.problems().stream(), Collectors.toList())));
    }

    private static String packageName(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private static Stream<TextFix> fix(Message error, List<LocatedProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.message().equals(error.text()))
                .filter(problem -> problem.region()
                        .filter(region -> region.line() == error.line())
                        .isPresent())
                .flatMap(problem -> problem.fix().stream());
    }

    /** The source with a change, without its package. */
    private static Stream<String> patched(String source, TextFix fix) {
        PatchedText patched = new PatchedText(source);
        return patched.add(fix.edits())
                ? Stream.of(patched.toString().replaceFirst("\\Apackage m\\d+;", ""))
                : Stream.empty();
    }
}
