package io.github.layercheck.engine.constant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConstantsTest {

    /** Of a model: its name, four counts, shape and size of its input and its output, and its summary. */
    private static final int OF_MODEL = 10;

    /** Of a layer but for its shapes: its type, four counts, formula and explanation. */
    private static final int OF_LAYER = 7;

    /** A model whose layers have so many outputs each, all of different shapes. */
    private static List<Constant> constants(int layers, int outputs) {
        ModelSummary.Builder model = ModelSummary.builder("large", Kind.SEQUENTIAL)
                .input("input", "(None, 8)", DType.FLOAT32)
                .output("layer1[0][0]", "(None, 8)", DType.FLOAT32);
        for (int i = 1; i <= layers; i++) {
            LayerSummary.Builder layer = model.layer("layer" + i, "Dense").call("input[0][0]");
            for (int output = 1; output <= outputs; output++) {
                layer.output("(None, " + i + ", " + output + ")");
            }
        }
        return Constants.of(model.build());
    }

    @Test
    void layersHaveConstantsUpTo2000() {
        assertEquals(OF_MODEL + 2_000 * (OF_LAYER + 1), constants(2_000, 1).size());
        assertEquals(OF_MODEL, constants(2_001, 1).size());
    }

    /** A class file has 65,535 entries: a name for each constant, and two for each string. */
    @Test
    void layersHaveNoneWhereNoClassFileHoldsTheirValues() {
        assertTrue(1_000 * (OF_LAYER + 17 + 2 * 17) < 65_535);
        assertEquals(OF_MODEL + 1_000 * (OF_LAYER + 17), constants(1_000, 17).size());
        assertTrue(1_000 * (OF_LAYER + 20 + 2 * 20) > 65_535);
        assertEquals(OF_MODEL, constants(1_000, 20).size());
    }

    @Test
    void theNameOfALayerIsNotAPlaceholder() {
        ModelSummary.Builder model =
                ModelSummary.builder("model", Kind.SEQUENTIAL).input("input", "(None, 8)", DType.FLOAT32);
        model.layer("{params} {macs} {}", "Dense").call("input[0][0]").output("(None, 3)");
        List<String> meanings =
                Constants.of(model.build()).stream().map(Constant::meaning).toList();
        assertTrue(meanings.contains("The type of {params} {macs} {} (Dense)."), meanings.toString());
    }
}
