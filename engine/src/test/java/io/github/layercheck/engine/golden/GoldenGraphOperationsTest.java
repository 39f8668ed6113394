package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.problem.Fault;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operations in functional graphs, as Keras' files have them: their outputs are those of Keras. */
class GoldenGraphOperationsTest {

    /**
     * Operations whose first operand's shape Keras declares as that of the result, where it may be another one, and
     * {@code slogdet}, whose sign it declares to be one number for all matrices.
     */
    private static final Pattern DECLARED_WRONG =
            Pattern.compile("bitwise_(and|or|xor|(left|right)_shift)|(left|right)_shift|slogdet");

    /** What Keras accepts, and only a tensor without elements comes of it, which is an error here. */
    private static final Set<String> EMPTY = Set.of("operator x[:,10:]", "operator x[:,0:0]", "diff", "split");

    @TestFactory
    Stream<DynamicTest> outputsAreThoseOfKeras() {
        return GoldenGraphOperation.all()
                .map(operation -> DynamicTest.dynamicTest(operation.label(), () -> check(operation)));
    }

    private void check(GoldenGraphOperation operation) {
        JsonArray outputs;
        try {
            outputs = GoldenGraphOperation.outputs(Inferred.summary(operation.declaration()));
        } catch (Fault | AssertionError refused) {
            assertTrue(mayBeRefused(operation), refused.toString());
            return;
        }
        if (operation.isDeclaredWrong()) {
            assertTrue(operation.isComputed(outputs), outputs.toString());
        } else if (!DECLARED_WRONG.matcher(operation.operation()).matches()) {
            assertEquals(operation.declared(), outputs);
        }
    }

    private static boolean mayBeRefused(GoldenGraphOperation operation) {
        return !operation.status().matches("agrees|differs") || EMPTY.contains(operation.operation());
    }

    @TestFactory
    Stream<DynamicTest> whatKerasRefusesIsRefused() {
        return GoldenGraphOperation.refused()
                .map(operation -> DynamicTest.dynamicTest(operation.label(), () -> assertFalse(isAccepted(operation))));
    }

    private boolean isAccepted(GoldenGraphOperation operation) {
        try {
            return Engine.compile(operation.declaration(), name -> {
                        throw new AssertionError("looks for " + name);
                    })
                    .problems()
                    .isEmpty();
        } catch (Fault refused) {
            return false;
        }
    }
}
