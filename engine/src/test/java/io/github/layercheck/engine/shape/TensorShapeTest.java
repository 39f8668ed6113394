package io.github.layercheck.engine.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A shape counts its axes as Keras does, and says of an input what is wrong with it. */
class TensorShapeTest {

    private static final Origin ORIGIN = new Origin() {};

    private final TensorShape image = shape(-1, 28, 20, 3);

    @Test
    void axesAreCountedFromBothEnds() {
        assertEquals(4, image.rank());
        assertEquals(Dim.unknown(), image.batch());
        assertEquals(Dim.of(3), image.last());
        assertEquals(Dim.of(28), image.dim(1));
        assertEquals(Dim.of(28), image.dim(-3));
        assertEquals(2, image.axis(2, "axis"));
        assertEquals(2, image.axis(-2, "axis"));
        assertEquals(0, image.axis(-4, "axis"));
        assertEquals(List.of(3, 1), image.axes(new int[] {-1, 1}, "axis"));
        assertEquals(3, image.sampleAxis(-1, "axis"));
    }

    @Test
    void anAxisThatIsNotThereIsAFaultAtTheAttribute() {
        assertFault("axis 4 is not in (None, 28, 20, 3)", "axis", -1, () -> image.axis(4, "axis"));
        assertFault("axis -5 is not in (None, 28, 20, 3)", "axis", -1, () -> image.axis(-5, "axis"));
        assertFault("axis 7 is not in (None, 28, 20, 3)", "dims", 1, () -> image.axes(new int[] {1, 7}, "dims"));
        assertFault("axis -1 of (None, 28, 20, 3) comes twice", "dims", 1, () -> image.axes(new int[] {3, -1}, "dims"));
        assertFault("axis 0 is the batch of (None, 28, 20, 3)", "axis", -1, () -> image.sampleAxis(0, "axis"));
        assertFault("axis -4 is the batch of (None, 28, 20, 3)", "axes", 1, () -> image.sampleAxis(-4, "axes", 1));
    }

    @Test
    void anInputOfAnotherRankIsAFault() {
        assertSame(image, image.rank(4));
        assertSame(image, image.atLeastRank(4));
        assertSame(image, image.atLeastRank(2));
        assertFault("the input (None, 28, 20, 3) has 3 dimensions besides the batch", null, -1, () -> image.rank(5));
        assertFault("the input (None, 5) has 1 dimension besides the batch", null, -1, () -> shape(-1, 5)
                .atLeastRank(3));
    }

    @Test
    void changesMakeAnotherShape() {
        assertEquals(shape(-1, 28, 20, 8), image.withLast(Dim.of(8)));
        assertEquals(shape(-1, 7, 20, 3), image.with(1, Dim.of(7)));
        assertEquals(shape(-1, 28, 7, 3), image.with(-2, Dim.of(7)));
        assertEquals(shape(-1, 28, 20, 3, 2), image.append(Dim.of(2)));
        assertEquals(shape(-1, 5, 28, 20, 3), image.insert(1, Dim.of(5)));
        assertEquals(shape(-1, 20, 3), image.remove(1));
        assertEquals(shape(-1, 28, 20), image.remove(-1));
        assertEquals(shape(-1, 28, 20, 3), image);
    }

    @Test
    void aSampleIsAllButTheBatch() {
        assertEquals(List.of(Dim.of(28), Dim.of(20), Dim.of(3)), image.sample());
        assertEquals(List.of(Dim.of(28), Dim.of(20)), image.slice(1, 3));
        assertEquals(image, TensorShape.ofSample(Dim.unknown(), image.sample()));
    }

    @Test
    void aProductIsUnknownIfADimensionIs() {
        assertEquals(Dim.of(1680), TensorShape.product(image.sample()));
        assertEquals(Dim.of(1), TensorShape.product(List.of()));
        assertEquals(Dim.unknown(), TensorShape.product(image.dims()));
    }

    @Test
    void unknownDimensionsMatchAll() {
        assertTrue(image.matches(image));
        assertTrue(image.matches(shape(4, -1, 20, 3)));
        assertFalse(image.matches(shape(-1, 28, 21, 3)));
        assertFalse(image.matches(shape(-1, 28, 20)));
    }

    @Test
    void isPrintedAsKerasPrintsIt() {
        assertEquals("(None, 28, 20, 3)", image.toString());
        assertEquals("(2)", shape(2).toString());
        assertEquals("()", shape().toString());
    }

    /** A shape of these sizes, of which -1 is unknown. */
    private static TensorShape shape(long... sizes) {
        return new TensorShape(Arrays.stream(sizes)
                .mapToObj(size -> size < 0 ? Dim.unknown() : Dim.of(size))
                .toList());
    }

    private static void assertFault(String what, String attribute, int index, Executable check) {
        Problem problem = assertThrows(Fault.class, check).toProblem("layer", ORIGIN);
        assertEquals(what, problem.what());
        assertEquals(attribute, problem.place().attribute());
        assertEquals(index, problem.place().index());
    }
}
