package io.github.layercheck.processor.report;

import io.github.layercheck.engine.file.content.FileOrigin;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The warnings of a model in a file, all of which stand where the source names the file: one of each kind is enough there. */
final class FileWarnings {

    private FileWarnings() {}

    /** The first of each kind, with the number of the others; the problems of a source as they are. */
    static List<Problem> shortened(List<Problem> problems) {
        Map<ProblemId, Integer> numbers = new EnumMap<>(ProblemId.class);
        for (Problem problem : problems) {
            if (isOfFile(problem)) {
                numbers.merge(problem.id(), 1, Integer::sum);
            }
        }
        List<Problem> shortened = new ArrayList<>();
        for (Problem problem : problems) {
            Integer number = isOfFile(problem) ? numbers.remove(problem.id()) : Integer.valueOf(1);
            if (number != null) {
                shortened.add(number == 1 ? problem : withNumber(problem, number - 1));
            }
        }
        return shortened;
    }

    private static boolean isOfFile(Problem problem) {
        return !problem.isError() && problem.place().origin() instanceof FileOrigin;
    }

    private static Problem withNumber(Problem problem, int others) {
        return new Problem(
                problem.id(),
                problem.severity(),
                problem.place(),
                problem.subject(),
                problem.what() + ", and " + others + " more like it",
                problem.why(),
                problem.advice());
    }
}
