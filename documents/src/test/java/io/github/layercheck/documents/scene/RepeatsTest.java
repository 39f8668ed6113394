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
import org.junit.jupiter.api.Timeout;

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

    /**
     * What c0, c1 and c2 have in common is not a name, and c2 would be that of another layer than those of the last block. Ten times
     * (64 + 8) + (72 + 8) + (80 + 8) = 240 parameters.
     */
    @Test
    void aCommonLetterIsNotAName() {
        for (int i = 0; i < 30; i++) {
            layer("c" + i, 8 + i % 3);
        }

        assertEquals("x [c0 \u2026 c29 \u00d7 10, 2400 params: (x) c0 c1 c2]", drawn());
    }

    /** Twice (64 + 8) + (72 + 8) + (80 + 8) + (88 + 8) = 336 parameters. */
    @Test
    void theNameOfALayerIsNotThatOfABlock() {
        layer("stem", 0);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 4; j++) {
                layer((i == 0 ? "stem_" : "other_") + j, 8 + j);
            }
        }

        assertEquals(
                "x stem [stem_0 \u2026 other_3 \u00d7 2, 672 params: (stem) stem_0 stem_1 stem_2 stem_3]", drawn());
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

    /** Each block takes the ends of the two before it, as a cell of NASNet does; what leads to the equal ones gets a frame. */
    @Test
    void blocksThatOverlapAreDrawnOnce() {
        layer("stem", 8);
        String before = last;
        String beforeThat = last;
        for (int i = 1; i <= 5; i++) {
            String end = cell("cell" + i, before, beforeThat, i == 1 ? 9 : 8);
            beforeThat = before;
            before = end;
        }
        layer("head", 8);

        assertEquals(
                "x stem [cell1_sum \u00d7 1, 320 params: (stem) cell1_a cell1_b cell1_c cell1_d cell1_e cell1_f"
                        + " cell1_g cell1_sum]"
                        + " [cell2 \u2026 cell5 \u00d7 4, 1152 params: (cell1_sum) (stem) cell2_a cell2_b cell2_c"
                        + " cell2_d cell2_e cell2_f cell2_g cell2_sum] head",
                drawn());
    }

    /** Behind the blocks, only the last two can be taken: the third from the end is drawn, and those after it. */
    @Test
    void anEarlierBlockThatIsTakenBehindEndsThem() {
        layer("stem", 8);
        for (int i = 1; i <= 4; i++) {
            residual("block" + i, 8);
        }
        model.layer("both", "Add").call("block2_sum[0][0]", last + "[0][0]").output("(None, 8)");

        assertEquals(
                "x stem [block1 \u2026 block2 \u00d7 2, 144 params: (stem) block1_wide block1_relu block1_sum]"
                        + " block3_wide block3_relu block3_sum block4_wide block4_relu block4_sum both",
                drawn());
    }

    /** The first layers of the blocks are equal as well, and come first. */
    @Test
    void largerBlocksAreDrawnOnceInPlaceOfSmallerOnes() {
        layer("a1", 8);
        layer("b1", 0);
        layer("a2", 8);
        layer("b2", 0);
        for (int i = 3; i <= 5; i++) {
            residual("block" + i, 8);
        }

        assertEquals(
                "x a1 b1 a2 b2 [block3 \u2026 block5 \u00d7 3, 216 params: (b2) block3_wide block3_relu block3_sum]",
                drawn());
    }

    /** Ten thousand equal layers, of which one in the middle is taken at the end. */
    @Test
    @Timeout(10)
    void aLongChainIsFoldedInTime() {
        for (int i = 0; i < 10_000; i++) {
            layer("dense" + i, 8);
        }
        model.layer("both", "Add").call("dense5000[0][0]", last + "[0][0]").output("(None, 8)");

        assertEquals(
                List.of("x", "dense0 \u2026 dense5000", "dense5001"),
                scene().items().subList(0, 3).stream().map(Item::name).toList());
    }

    /** A chain of six layers beside two that take what the block before takes. */
    private String cell(String name, String before, String beforeThat, int units) {
        add(name + "_a", "Dense", units, before);
        add(name + "_b", "ReLU", 0, name + "_a");
        add(name + "_c", "Dense", units, beforeThat);
        add(name + "_d", "Dense", units, name + "_c");
        add(name + "_e", "ReLU", 0, name + "_d");
        add(name + "_f", "Dense", units, name + "_b");
        add(name + "_g", "Add", 0, name + "_e", name + "_f");
        add(name + "_sum", "Add", 0, name + "_g", name + "_c");
        return name + "_sum";
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
        return SceneBuilder.of(summary, Row.of(summary), declarations);
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
