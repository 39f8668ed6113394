package io.github.layercheck.engine.catalogue;

import static io.github.layercheck.Input.NONE;
import static io.github.layercheck.engine.catalogue.LayerCall.config;
import static io.github.layercheck.engine.catalogue.LayerCall.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Layers of several tensors: what users read of tensors that do not go together, batches and element types. */
class MergingLayersTest {

    private static final LayerConfig CONCATENATE = config("Concatenate", Map.of());
    private static final LayerConfig ADD = config("Add", Map.of());

    @Test
    void axesThatAreNotJoined() {
        new LayerCall(CONCATENATE, input("left", 32, 8), input("right", 30, 8))
                .assertProblem(
                        "[layercheck:concatenate-mismatch] layer: axis 1 differs: left is (None, 32, 8), right is"
                                + " (None, 30, 8)",
                        "Concatenate joins along axis -1; all other axes must be equal.")
                .atInput();
        new LayerCall(config("Concatenate", Map.of("axis", 1)), input("a", 4, 8), input("b", 3, 8), input("c", 3, 7))
                .assertProblem(
                        "[layercheck:concatenate-mismatch] layer: axis 2 differs: a is (None, 4, 8), c is (None, 3,"
                                + " 7)",
                        "Concatenate joins along axis 1; all other axes must be equal.");
    }

    @Test
    void joinedTensorsOfOtherRanks() {
        new LayerCall(CONCATENATE, input("left", 32, 8), input("right", 8))
                .assertProblem(
                        "[layercheck:concatenate-mismatch] layer: the ranks differ: left is (None, 32, 8), right is"
                                + " (None, 8)",
                        "Concatenate joins along axis -1; all other axes must be equal.");
    }

    @Test
    void axesThatCannotBeJoined() {
        new LayerCall(config("Concatenate", Map.of("axis", 0)), input("left", 8), input("right", 8))
                .assertProblem(
                        "[layercheck:axis] layer: axis 0 is the batch of (None, 8)",
                        "The layer treats each sample of a batch separately.")
                .at("axis", -1);
        new LayerCall(config("Concatenate", Map.of("axis", 2)), input("left", 8), input("right", 8))
                .assertProblem(
                        "[layercheck:axis] layer: axis 2 is not in (None, 8)",
                        "The input has the axes 0 (the batch) to 1, or -2 to -1.")
                .at("axis", -1);
    }

    @Test
    void oneTensorIsNotMerged() {
        new LayerCall(CONCATENATE, input("left", 8))
                .assertProblem(
                        "[layercheck:input-count] layer: takes at least 2 tensors, not 1",
                        "Name each tensor by a parameter of the method.");
        new LayerCall(config("Subtract", Map.of()), input("a", 8), input("b", 8), input("c", 8))
                .assertProblem(
                        "[layercheck:input-count] layer: takes 2 tensors, not 3",
                        "Name each tensor by a parameter of the method.");
    }

    @Test
    void elementsThatHaveNoPartner() {
        new LayerCall(ADD, input("left", 4), input("right", 5))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis 1 differs: left is (None, 4), right is (None, 5)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.");
        new LayerCall(ADD, input("left", 28, 28, 8), input("right", 28, 28, 16))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis 3 differs: left is (None, 28, 28, 8), right is"
                                + " (None, 28, 28, 16)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.");
        new LayerCall(ADD, input("left", 28, 28, 8), input("right", 26, 26, 8))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis 1 differs: left is (None, 28, 28, 8), right is"
                                + " (None, 26, 26, 8)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.");
        new LayerCall(ADD, input("left", 7, 6), input("right", 5))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis -1 differs: left is (None, 7, 6), right is (None, 5)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.");
    }

    @Test
    void anUnknownSizeHidesNoOther() {
        new LayerCall(ADD, input("a", NONE), input("b", 5), input("c", 4))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis 1 differs: b is (None, 5), c is (None, 4)",
                        "Add works element by element: the sizes of an axis must be equal, or one of them 1.");
    }

    @Test
    void batches() {
        new LayerCall(ADD, batch("a", 4, 5, 6, 7), batch("b", 4, 6, 7)).assertOutputs("(4, 5, 6, 7)");
        new LayerCall(ADD, input("a", 5, 6), batch("b", 4, 6)).assertOutputs("(4, 5, 6)");
        new LayerCall(ADD, batch("a", 4, 6), batch("b", 3, 6))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: the batches differ: a is (4, 6), b is (3, 6)",
                        "The layer treats each sample of a batch separately.");
        new LayerCall(CONCATENATE, batch("a", 4, 6), batch("b", 3, 6))
                .assertProblem(
                        "[layercheck:concatenate-mismatch] layer: the batches differ: a is (4, 6), b is (3, 6)",
                        "The layer treats each sample of a batch separately.");
    }

    @Test
    void integersOfOneTypeKeepIt() {
        assertEquals(DType.INT32, dtype("Concatenate", DType.INT32, DType.INT32));
        assertEquals(DType.UINT8, dtype("Maximum", DType.UINT8, DType.UINT8));
        assertNull(dtype("Average", DType.INT32, DType.INT32));
        assertNull(dtype("Add", DType.INT32, DType.FLOAT32));
        assertNull(dtype("Add", DType.FLOAT16, DType.FLOAT16));
    }

    @Test
    void productsOfAxesThatDiffer() {
        new LayerCall(config("Dot", Map.of("axes", List.of(2, 1))), input("left", 4, 5), input("right", 6, 7))
                .assertProblem(
                        "[layercheck:merge-mismatch] layer: axis 2 of left is 5, axis 1 of right is 6",
                        "Dot multiplies along these axes: left is (None, 4, 5), right is (None, 6, 7).")
                .at("axes", -1);
        new LayerCall(config("Dot", Map.of("axes", List.of(1, 0))), input("left", 4), input("right", 4))
                .assertProblem(
                        "[layercheck:axis] layer: axis 0 is the batch of (None, 4)",
                        "The layer treats each sample of a batch separately.")
                .at("axes", 1);
    }

    private static Inputs.Input batch(String name, int batch, int... sample) {
        return input(name, DType.FLOAT32, Dim.of(batch), sample);
    }

    private static @Nullable DType dtype(String layer, DType left, DType right) {
        return new LayerCall(config(layer, Map.of()), input("left", left, 3), input("right", right, 3))
                .inference()
                .outputs()
                .get(0)
                .dtype();
    }

    @Test
    void aSingleNumberHasNoBatch() {
        Inputs.Input number = new Inputs.Input("sum", new TensorType(TensorShape.of(), DType.FLOAT32));
        new LayerCall(LayerCall.config("Add", Map.of()), LayerCall.input("x", 4), number)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input () is a single number",
                        "The layer takes a batch of samples.")
                .atInput();
        new LayerCall(LayerCall.config("Reshape", Map.of("targetShape", List.of(1))), number)
                .assertProblem(
                        "[layercheck:input-rank] layer: the input () is a single number",
                        "The layer takes a batch of samples.")
                .atInput();
    }
}
