package io.github.layercheck.documents.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Item.Entry;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
    private final Map<String, String> declarations = new HashMap<>();
    private String last = "x";

    RepeatsTest() {
        model.input("x", "(None, 8)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, 8)");
    }

    @Test
    void residualBlocksAreDrawnOnce() {
        layer("stem", 8);
        for (int i = 1; i <= 3; i++) {
            residual("block" + i, 8);
        }
        layer("head", 8);

        assertEquals(
                "x stem [block1 \u2026 block3 \u00d7 3, 216 params: (stem) block1_wide block1_relu block1_sum] head",
                drawn());
    }

    /** The rows of the table that a box is drawn for: that of its own layer, and those of the layers that are not drawn. */
    @Test
    void aBoxStandsForTheLayersThatAreNotDrawn() {
        layer("stem", 8);
        for (int i = 1; i <= 3; i++) {
            residual("block" + i, 8);
        }

        Cluster cluster = (Cluster) scene().items().get(2);
        assertEquals(
                List.of(List.of(), List.of(2, 5, 8), List.of(3, 6, 9), List.of(4, 7, 10)),
                cluster.level().items().stream().map(Item::rows).toList());
    }

    @Test
    void blocksOfOtherSizesAreDrawnOnceOnlyIfTheyAreMany() {
        layer("stem", 8);
        for (int i = 1; i <= 6; i++) {
            residual("block" + i, 8 + i);
        }

        assertEquals(
                "x stem [block1 \u2026 block6 \u00d7 6, 600 params, alike: (stem) block1_wide block1_relu block1_sum]",
                drawn());
    }

    /** Dilated convolutions have the same weights and shapes; only their declarations differ. */
    @Test
    void whatIsDeclaredInAnotherWayIsNotTheSame() {
        for (int i = 0; i < 6; i++) {
            declarations.put("conv" + i, "@Conv1D(filters = 8, kernelSize = 2, dilationRate = " + (1 << i) + ")");
            layer("conv" + i, 8);
        }

        assertEquals("x conv0 conv1 conv2 conv3 conv4 conv5", drawn());
    }

    /** What follows the blocks takes something from within the last one. */
    @Test
    void whatIsTakenFromWithinIsDrawn() {
        layer("stem", 8);
        for (int i = 1; i <= 3; i++) {
            residual("block" + i, 8);
        }
        model.layer("both", "Add").call("block3_relu[0][0]", last + "[0][0]").output("(None, 8)");

        assertEquals(
                "x stem [block1 \u2026 block2 \u00d7 2, 144 params: (stem) block1_wide block1_relu block1_sum]"
                        + " block3_wide block3_relu block3_sum both",
                drawn());
    }

    /** Each of the blocks takes the mask. */
    @Test
    void whatAllOfThemTakeComesIn() {
        model.input("mask", "(None, 8)", DType.FLOAT32);
        model.layer("mask", "InputLayer").call().output("(None, 8)");
        layer("stem", 8);
        for (int i = 1; i <= 4; i++) {
            String before = last;
            add("attend" + i, "Multiply", 0, before, "mask");
            add("relu" + i, "ReLU", 0, "attend" + i);
        }

        assertEquals("x mask stem [attend1 \u2026 relu4 \u00d7 4, 0 params: (stem) (mask) attend1 relu1]", drawn());
    }

    private void residual(String name, int units) {
        String before = last;
        layer(name + "_wide", units);
        layer(name + "_relu", 0);
        add(name + "_sum", "Add", 0, before, last);
    }

    private void layer(String name, int units) {
        add(name, units == 0 ? "ReLU" : "Dense", units, last);
    }

    private void add(String name, String type, int units, String... inputs) {
        String[] tensors = new String[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            tensors[i] = inputs[i] + "[0][0]";
        }
        LayerSummary.Builder layer = model.layer(name, type).call(tensors).output("(None, 8)");
        if (units > 0) {
            layer.weight("kernel", "(8, " + units + ")").weight("bias", "(8)");
            declarations.putIfAbsent(name, "@Dense");
        } else {
            declarations.put(name, "");
        }
        last = name;
    }

    private Level scene() {
        ModelSummary summary = model.build();
        return SceneBuilder.of(summary, Row.of(summary.layers()), declarations);
    }

    private String drawn() {
        return drawn(scene());
    }

    private static String drawn(Level level) {
        return String.join(" ", level.items().stream().map(RepeatsTest::drawn).toList());
    }

    private static String drawn(Item item) {
        if (item instanceof Cluster cluster) {
            return "[" + cluster.name() + " \u00d7 " + cluster.count() + ", " + cluster.params() + " params"
                    + (cluster.isExact() ? ": " : ", alike: ") + drawn(cluster.level()) + "]";
        }
        return item instanceof Entry ? "(" + item.name() + ")" : item.name();
    }
}
