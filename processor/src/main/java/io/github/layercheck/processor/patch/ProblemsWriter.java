package io.github.layercheck.processor.patch;

import com.sun.source.util.Trees;
import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.engine.patch.TextFix;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.processor.read.SyntaxTrees;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems for other tools. Where they are, and what changes, is known by the trees of javac; another compiler has none,
 * and then a problem has neither.
 */
public final class ProblemsWriter {

    private final @Nullable Trees trees;

    public ProblemsWriter(ProcessingEnvironment environment) {
        this.trees = trees(environment);
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return SyntaxTrees.of(environment);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return null;
        }
    }

    /** The file of a type's problems, in the order in which they are reported. */
    public ProblemsFile file(String binaryName, List<Problem> problems) {
        return new ProblemsFile(binaryName, problems.stream().map(this::located).toList());
    }

    private LocatedProblem located(Problem found) {
        Problem problem = FileOrigin.shown(found);
        return new LocatedProblem(
                problem.id().text(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.subject(),
                problem.message(),
                region(problem),
                fix(problem.fix()));
    }

    private Optional<Region> region(Problem problem) {
        return trees == null ? Optional.empty() : Locator.region(problem.place(), trees);
    }

    private Optional<TextFix> fix(@Nullable Fix fix) {
        return trees == null || fix == null ? Optional.empty() : EditWriter.write(fix, trees);
    }
}
