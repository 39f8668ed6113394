package io.github.layercheck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.layers.ZeroPadding1D;
import io.github.layercheck.layers.ZeroPadding2D;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KerasArgumentsTest {

    @Test
    void readsANumberForAllSides() {
        assertEquals(List.of(2), padding(ZeroPadding2D.class, 2));
    }

    @Test
    void readsANumberForEachAxis() {
        assertEquals(List.of(1, 2), padding(ZeroPadding2D.class, List.of(1, 2)));
    }

    @Test
    void readsPairsNestedAsKerasHasThem() {
        assertEquals(List.of(1, 2, 3, 4), padding(ZeroPadding2D.class, List.of(List.of(1, 2), List.of(3, 4))));
    }

    @Test
    void readsANumberBesideAPairAsTwo() {
        assertEquals(List.of(1, 2, 3, 3), padding(ZeroPadding2D.class, List.of(List.of(1, 2), 3)));
    }

    @Test
    void readsOnePairForOneAxis() {
        assertEquals(List.of(1, 2), padding(ZeroPadding1D.class, List.of(1, 2)));
    }

    @Test
    void refusesPairsThatAreNotNested() {
        Fault fault = assertThrows(Fault.class, () -> padding(ZeroPadding2D.class, List.of(1, 2, 3, 4)));

        assertEquals("padding has 4 elements", fault.getMessage());
    }

    private static Object padding(Class<? extends Annotation> layer, Object value) {
        return KerasArguments.read(LayerType.of(layer), Map.of("padding", value))
                .get("padding");
    }
}
