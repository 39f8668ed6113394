package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;

/** Moves a problem from the layer that breaks to the input that is at fault. */
final class Cause {

    private static final String THE_LAYER = "The layer ";
    private static final String TAKES = "The layer takes ";

    private Cause() {}

    /** The problem where its cause is, if that is clear from what mends it. */
    static Problem at(Problem problem, Fix fix, Case found) {
        if (fix.edits().size() != 1 || !(fix.edits().get(0) instanceof Edit.Value value)) {
            return problem;
        }
        if (problem.id() == ProblemId.COUNT_OVERFLOW) {
            return problem.at(Place.of(value.origin(), value.argument().attribute()));
        }
        if (found.sides().isEmpty()) {
            return problem;
        }
        Way way = found.sides().get(0).way();
        if (found.sides().size() != 1
                || !(way.start().call().layer().content() instanceof Node.InputNode node)
                || !node.input().origin().equals(value.origin())) {
            return problem;
        }
        return switch (problem.id()) {
            case INPUT_RANK -> ofRank(problem, node.input(), way);
            case UNKNOWN_DIMENSION -> way.start().axis() < 1 ? problem : ofDimension(problem, node.input(), way);
            default -> problem;
        };
    }

    private static Problem ofRank(Problem problem, InputDeclaration input, Way way) {
        TensorShape shape = way.start().shape();
        int dimensions = shape.rank() - 1;
        String given = way.end().shape().rank() == shape.rank()
                ? ""
                : " is given " + way.end().shape() + " and";
        String why = problem.why().startsWith(TAKES)
                ? problem.subject() + given + " " + problem.why().substring(THE_LAYER.length())
                : problem.subject() + given + ": " + problem.why();
        return moved(
                problem,
                Place.of(input.origin(), "value"),
                input,
                "has " + dimensions + (dimensions == 1 ? " dimension" : " dimensions") + " besides the batch: " + shape,
                why);
    }

    private static Problem ofDimension(Problem problem, InputDeclaration input, Way way) {
        int axis = way.start().axis();
        return moved(
                problem,
                new Place(input.origin(), "value", axis - 1),
                input,
                "axis " + axis + " of " + way.start().shape() + " is NONE",
                problem.subject() + " needs its size. " + problem.why());
    }

    private static Problem moved(Problem problem, Place place, InputDeclaration input, String what, String why) {
        return new Problem(
                problem.id(),
                problem.severity(),
                place,
                input.name(),
                what,
                why,
                problem.advice(),
                "",
                problem.fix(),
                problem.evidence());
    }
}
