package io.github.layercheck.engine.repair;

import static io.github.layercheck.engine.declaration.Declare.dense;
import static io.github.layercheck.engine.declaration.Declare.functional;
import static io.github.layercheck.engine.declaration.Declare.input;
import static io.github.layercheck.engine.declaration.Declare.lstm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which problems of a model remain when some have one cause. */
class RepairsTest {

    private static final Models NONE = name -> {
        throw new AssertionError("looks for " + name);
    };

    /** Two layers do not take the input; a change between them mends only the first, so that the other one is still said. */
    @Test
    void whatAChangeDoesNotMendIsSaid() {
        ModelDeclaration model =
                functional(input("x"), lstm("first", "x"), dense("between", -4, "x"), lstm("last", "x"));
        Engine.Result result = Engine.compile(model, NONE);
        List<Problem> problems = result.problems();
        assertEquals(
                List.of("first INPUT_RANK", "between ATTRIBUTE_RANGE", "last INPUT_RANK"),
                problems.stream().map(RepairsTest::text).toList());
        Trial trial = (changed, models) ->
                new Trial.Outcome(units(changed) == 4 ? problems.subList(2, 3) : problems, result.model());
        List<Problem> explained = repairs(result, trial).explain(problems);
        assertEquals(
                List.of("between ATTRIBUTE_RANGE", "last INPUT_RANK"),
                explained.stream().map(RepairsTest::text).toList());
        assertEquals(
                "units = 4 fits", Objects.requireNonNull(explained.get(0).fix()).sentence());
    }

    /** What nothing mends is said once for all layers that do not take the same tensor. */
    @Test
    void oneOfEachBeginIsSaid() {
        Engine.Result result = Engine.compile(functional(input("x"), lstm("first", "x"), lstm("last", "x")), NONE);
        List<Problem> problems = result.problems();
        Trial trial = (changed, models) -> new Trial.Outcome(problems, result.model());
        assertEquals(
                List.of("first INPUT_RANK"),
                repairs(result, trial).explain(problems).stream()
                        .map(RepairsTest::text)
                        .toList());
    }

    /** That a trial does not find a problem of the reader proves nothing: it looks for no such problem. */
    @Test
    void aProblemThatNoTrialFindsIsNotMended() {
        Engine.Result result = Engine.compile(functional(input("x"), dense("between", -4, "x")), NONE);
        List<Problem> problems = result.problems();
        Trial trial = (changed, models) -> new Trial.Outcome(List.of(), result.model());
        Fix fix = repairs(result, trial).explain(problems).get(0).fix();
        assertNull(fix);
    }

    private static Repairs repairs(Engine.Result result, Trial trial) {
        return new Repairs(
                result.declaration(), result.model(), NONE, Dependents.among(List.of()), new Catalogue(), trial);
    }

    private static int units(ModelDeclaration model) {
        return model.methods().stream()
                .filter(method -> method.name().equals("between"))
                .map(method -> ((Content.OfLayer) method.content()).layer().value("units"))
                .map(Integer.class::cast)
                .findFirst()
                .orElse(0);
    }

    private static String text(Problem problem) {
        ProblemId id = problem.id();
        return problem.subject() + " " + id;
    }
}
