package io.github.layercheck.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.Decisions;
import io.github.layercheck.engine.golden.GoldenData;
import io.github.layercheck.engine.golden.GoldenLayer;
import io.github.layercheck.engine.golden.Inexpressible;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.processor.testing.Batch;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The wrong configurations of the golden data that Java can express, in real compiles: one error, at the attribute that
 * the row says is wrong. Where the compiler refuses the source itself, it has the only word.
 */
class GoldenCompiledErrorsTest {

    /** What of the arguments of Keras is wrong in Java for the compiler itself. */
    private static final Set<ProblemId> COMPILERS =
            Set.of(ProblemId.UNKNOWN_ARGUMENT, ProblemId.MISSING_ARGUMENT, ProblemId.ARGUMENT_TYPE);

    private record Case(JsonObject row, WrongSource source, boolean isCompilers) {

        String id() {
            return row.get("id").getAsString();
        }

        String mutation() {
            return row.get("mutation").getAsString();
        }

        /** Where an error can stand: where the row has what is wrong, and if no attribute is, on all of the layer. */
        List<WrongSource.Written> places() {
            if (row.has("at")) {
                return row.getAsJsonArray("at").asList().stream()
                        .flatMap(name -> source.attribute(name.getAsString()).stream())
                        .toList();
            }
            return hasImpossibleInput() ? source.inputs() : source.layer();
        }

        private boolean hasImpossibleInput() {
            return row.getAsJsonArray("inputs").asList().stream()
                    .flatMap(shape -> shape.getAsJsonArray().asList().stream())
                    .anyMatch(size -> !size.isJsonNull() && size.getAsLong() < 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> onJavac() {
        return onCompiler(TestCompiler.JAVAC);
    }

    @Tag("any-jdk")
    @TestFactory
    Stream<DynamicTest> onEcj() {
        return onCompiler(TestCompiler.ECJ);
    }

    private static Stream<DynamicTest> onCompiler(TestCompiler compiler) {
        List<Case> cases = cases(new TreeMap<>());
        Batch own =
                batch(compiler, cases.stream().filter(row -> !row.isCompilers()).toList());
        Batch compilers =
                batch(compiler, cases.stream().filter(Case::isCompilers).toList());
        return cases.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.id() + " " + row.mutation(),
                        () -> check(row, (row.isCompilers() ? compilers : own).errors(row.id()), compiler)));
    }

    private static Batch batch(TestCompiler compiler, List<Case> cases) {
        Batch batch = new Batch(compiler);
        batch.add("right", Map.of("Right.java", "interface Right {}"));
        cases.forEach(row ->
                batch.add(row.id(), Map.of(row.source().path(), row.source().text())));
        batch.compile();
        return batch;
    }

    private static void check(Case row, List<Message> errors, TestCompiler compiler) {
        assertEquals(1, errors.size(), errors::toString);
        Message error = errors.get(0);
        assertEquals(!row.isCompilers(), error.text().startsWith("[layercheck:"), errors::toString);
        assertTrue(
                row.places().stream().anyMatch(place -> isAt(place, error, row, compiler)) || isOfInput(error, row),
                () -> error + "\n" + row.source().text());
    }

    private static boolean isAt(WrongSource.Written value, Message error, Case row, TestCompiler compiler) {
        boolean isExact = !row.isCompilers() && compiler == TestCompiler.JAVAC;
        return error.line() == value.line()
                && (!isExact || (value.first() <= error.column() && error.column() <= value.last()));
    }

    /** No layer is before the one that fails, so that a wrong rank, or a size that is open, is that of the input. */
    private static boolean isOfInput(Message error, Case row) {
        boolean isOfShape = error.text().startsWith("[layercheck:input-rank]")
                || error.text().startsWith("[layercheck:unknown-dimension]");
        String line = row.source().text().split("\n", -1)[(int) error.line() - 1];
        return isOfShape && line.contains("@Input");
    }

    /** The rows that Java can express; the others are counted by their reasons. */
    private static List<Case> cases(Map<String, Integer> others) {
        List<Case> cases = new ArrayList<>();
        for (JsonObject row : GoldenData.rows("errors.jsonl")) {
            List<Decisions.Decision> otherwise = Decisions.OTHERWISE_IN_JAVA.on(row);
            if (!otherwise.isEmpty()) {
                others.merge(otherwise.get(0).reason(), 1, Integer::sum);
            } else if (GoldenLayer.isInput(row)) {
                others.merge("an input, which is not a layer", 1, Integer::sum);
            } else {
                try {
                    cases.add(aCase(row));
                } catch (Inexpressible e) {
                    others.merge(e.reason(), 1, Integer::sum);
                }
            }
        }
        return cases;
    }

    private static Case aCase(JsonObject row) {
        Problems problems = new Problems();
        boolean isConfiguration = GoldenLayer.config(row, problems) != null;
        boolean isCompilers =
                !isConfiguration && COMPILERS.contains(problems.all().get(0).id());
        if (!isConfiguration && problems.all().get(0).id() == ProblemId.ATTRIBUTE_LENGTH) {
            throw new Inexpressible("a tuple of another form, which Java has flattened");
        }
        return new Case(row, WrongSource.of(row), isCompilers);
    }

    @Test
    void everyRowIsCompiledOrHasAReason() {
        Map<String, Integer> others = new TreeMap<>();
        List<Case> cases = cases(others);
        int compilers = (int) cases.stream().filter(Case::isCompilers).count();
        if (GoldenData.isAllTested()) {
            assertEquals(410, compilers, "refused by the compiler");
            assertEquals(797, cases.size() - compilers, "refused by the processor");
            assertEquals(
                    Map.ofEntries(
                            Map.entry("-1 is Input.NONE, which is None", 1),
                            Map.entry("None or an object within a value", 1),
                            Map.entry("a number is an array of one number", 1),
                            Map.entry("a tuple of another form, which Java has flattened", 2),
                            Map.entry("an input, which is not a layer", 1),
                            Map.entry("javac refuses it", 2),
                            Map.entry("the query alone attends to itself", 5),
                            Map.entry("{} is not a vocabulary, which adapt() will learn", 1)),
                    others);
        }
    }
}
