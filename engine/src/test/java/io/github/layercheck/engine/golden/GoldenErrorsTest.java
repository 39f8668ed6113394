package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.layercheck.engine.golden.Decisions.Decision;
import io.github.layercheck.engine.problem.Fault;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every wrong configuration and input of the golden data is rejected, with a problem that says what is wrong. */
class GoldenErrorsTest {

    private final GoldenCheck check = new GoldenCheck();

    @TestFactory
    Stream<DynamicTest> everythingThatKerasRefusesIsRejected() {
        return Stream.concat(
                tests("errors.jsonl", this::checkRejected), tests("keras_tests/errors.jsonl", this::checkRejected));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseThatKerasAcceptsIsRejected() {
        return tests("accepted_nonsense.jsonl", row -> {
            List<Decision> decisions = Decisions.NONSENSE.on(row);
            if (decisions.isEmpty()) {
                checkRejected(row);
            } else {
                check.asDecided(row, decisions);
            }
        });
    }

    private static Stream<DynamicTest> tests(String file, Consumer<JsonObject> check) {
        return GoldenData.rows(file).stream()
                .filter(row -> Decisions.OTHERWISE_IN_JAVA.on(row).isEmpty())
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").getAsString()
                                + (row.has("mutation")
                                        ? " " + row.get("mutation").getAsString()
                                        : ""),
                        () -> check.accept(row)));
    }

    private void checkRejected(JsonObject row) {
        if (GoldenLayer.isInput(row)) {
            JsonArray shapes = new JsonArray();
            shapes.add(row.getAsJsonObject("config").get("shape"));
            assertThrows(Fault.class, GoldenLayer.inputs(row, shapes)::checkSizes);
        } else {
            check.rejected(row);
        }
    }
}
