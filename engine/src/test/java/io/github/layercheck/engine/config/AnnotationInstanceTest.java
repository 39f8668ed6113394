package io.github.layercheck.engine.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.layers.Conv2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An instance has the values of its configuration, and keeps them whatever is done to those of others. */
class AnnotationInstanceTest {

    private static final LayerType TYPE = LayerType.of(Conv2D.class);

    @Test
    void whatARuleDoesToAnArrayIsNotSeenByOthers() {
        int[] strides = conv2D().strides();
        strides[0] = 7;
        assertArrayEquals(new int[] {1, 1}, conv2D().strides());
        int[] kernelSize = conv2D().kernelSize();
        kernelSize[0] = 7;
        assertArrayEquals(new int[] {3, 5}, conv2D().kernelSize());
    }

    @Test
    void valuesAreThoseThatWereGivenOrTheDefaults() {
        assertEquals(8, conv2D().filters());
        assertEquals(true, conv2D().useBias());
    }

    private static Conv2D conv2D() {
        return AnnotationInstance.of(Conv2D.class, TYPE, Map.of("filters", 8, "kernelSize", List.of(3, 5)));
    }
}
