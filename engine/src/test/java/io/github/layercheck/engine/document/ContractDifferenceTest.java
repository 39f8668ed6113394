package io.github.layercheck.engine.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.contract.ArrayRole;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileArray;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What breaks the code that feeds a model, and what does not. */
class ContractDifferenceTest {

    private static final NamedValue IMAGE = value("image", ElementType.FLOAT32, Dimension.named("batch"), 300, 300, 3);
    private static final NamedValue MASK = value("mask", ElementType.BOOL, Dimension.named("batch"));
    private static final NamedValue SCORES = value("scores", ElementType.FLOAT32, Dimension.named("batch"), 10);
    private static final FileArray ARRAY = new FileArray("w", List.of(4L, 3L), ElementType.FLOAT32, ArrayRole.CONSTANT);
    private static final FileContract OLD = contract(List.of(IMAGE, MASK), List.of(SCORES));

    private static NamedValue value(String name, ElementType dtype, Dimension batch, long... sizes) {
        List<Dimension> shape = new ArrayList<>(List.of(batch));
        for (long size : sizes) {
            shape.add(Dimension.of(size));
        }
        return new NamedValue(name, name, new ValueType.Tensor(dtype, shape));
    }

    private static FileContract contract(List<NamedValue> inputs, List<NamedValue> outputs) {
        return contract(new Signature("", inputs, outputs));
    }

    private static FileContract contract(Signature... signatures) {
        return new FileContract(
                FileKind.TENSORFLOW_LITE, "m", List.of(signatures), List.of(ARRAY), Map.of("version", "3"), Map.of());
    }

    private static void assertDifference(FileContract changed, boolean isBreaking, String... lines) {
        ModelDifference difference = ContractDifference.of(OLD, changed);
        assertEquals(List.of(lines), difference.lines());
        assertEquals(isBreaking, difference.isBreaking());
    }

    @Test
    void nothing() {
        assertDifference(OLD, false, "no difference");
    }

    /** Every export makes up another name for the size of the batch. */
    @Test
    void theNameOfAnOpenSize() {
        NamedValue image = value("image", ElementType.FLOAT32, Dimension.named("N"), 300, 300, 3);
        assertDifference(
                contract(List.of(image, MASK), List.of(SCORES)),
                false,
                "inputs:",
                "  ~ image: float32 (batch, 300, 300, 3) -> float32 (N, 300, 300, 3)");
    }

    @Test
    void sizesAndTypes() {
        NamedValue image = value("image", ElementType.UINT8, Dimension.of(1), 320, 320, 3);
        assertDifference(
                contract(List.of(image, MASK), List.of(SCORES)),
                true,
                "inputs:",
                "  ~ image: float32 (batch, 300, 300, 3) -> uint8 (1, 320, 320, 3)");
    }

    @Test
    void names() {
        NamedValue picture = value("picture", ElementType.FLOAT32, Dimension.named("batch"), 300, 300, 3);
        assertDifference(
                contract(List.of(picture, MASK), List.of(SCORES)),
                true,
                "inputs:",
                "  - image float32 (batch, 300, 300, 3)",
                "  + picture float32 (batch, 300, 300, 3)");
    }

    @Test
    void order() {
        assertDifference(
                contract(List.of(MASK, IMAGE), List.of(SCORES)),
                true,
                "inputs:",
                "  ~ order: image, mask -> mask, image");
    }

    @Test
    void scales() {
        NamedValue scores = new NamedValue(
                "scores", "scores", SCORES.type(), Optional.of(new Quantization(List.of(0.5), List.of(3L), 0)));
        assertDifference(
                contract(List.of(IMAGE, MASK), List.of(scores)),
                true,
                "outputs:",
                "  ~ scores: float32 (batch, 10) -> float32 (batch, 10), scale 0.5, zero point 3");
    }

    @Test
    void signatures() {
        FileContract named = contract(new Signature("score", List.of(IMAGE), List.of(SCORES)));
        FileContract both = contract(
                new Signature("score", List.of(IMAGE), List.of(SCORES)),
                new Signature("train", List.of(IMAGE), List.of(SCORES)));
        ModelDifference more = ContractDifference.of(named, both);
        assertEquals(List.of("signature train is new"), more.lines());
        assertEquals(false, more.isBreaking());
        ModelDifference fewer = ContractDifference.of(both, named);
        assertEquals(List.of("signature train is gone"), fewer.lines());
        assertEquals(true, fewer.isBreaking());
    }

    /** 4 * 3 = 12 and 5 * 3 = 15 elements. */
    @Test
    void arraysAndProperties() {
        FileContract changed = new FileContract(
                OLD.kind(),
                "m",
                OLD.signatures(),
                List.of(new FileArray("w", List.of(5L, 3L), ElementType.FLOAT32, ArrayRole.CONSTANT)),
                Map.of("version", "4"),
                Map.of("author", "a\nb"));
        assertDifference(
                changed,
                false,
                "arrays:",
                "  ~ w: (4, 3) float32, constant -> (5, 3) float32, constant",
                "constants: 1 array, 12 elements -> 1 array, 15 elements",
                "properties:",
                "  ~ version: 3 -> 4",
                "metadata:",
                "  ~ author: none -> a\\u000ab");
    }
}
