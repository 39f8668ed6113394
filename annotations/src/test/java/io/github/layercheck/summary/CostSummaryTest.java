package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CostSummaryTest {

    private static final RecordComponent[] COMPONENTS = CostSummary.class.getRecordComponents();

    @Test
    void nothingIsKnown() {
        assertFalse(CostSummary.UNKNOWN.isAnyKnown());
    }

    /** The text of a summary leaves the cost out if nothing of it is known: no component may be forgotten. */
    @TestFactory
    Stream<DynamicTest> oneComponentIsKnown() {
        return IntStream.range(0, COMPONENTS.length)
                .mapToObj(known -> DynamicTest.dynamicTest(
                        COMPONENTS[known].getName(),
                        () -> assertTrue(withOnly(known).isAnyKnown())));
    }

    private static CostSummary withOnly(int known) throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[COMPONENTS.length];
        for (int i = 0; i < COMPONENTS.length; i++) {
            values[i] =
                    i == known ? some(types[i]) : COMPONENTS[i].getAccessor().invoke(CostSummary.UNKNOWN);
        }
        return CostSummary.class.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object some(Class<?> type) {
        if (type == OptionalLong.class) {
            return OptionalLong.of(0);
        }
        return type == String.class ? "encoder/dense" : (Object) 1L;
    }
}
