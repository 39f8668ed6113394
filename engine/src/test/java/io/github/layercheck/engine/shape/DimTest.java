package io.github.layercheck.engine.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A dimension computes exactly, and says how; of an unknown one, everything is unknown. */
class DimTest {

    private static final Origin ORIGIN = new Origin() {};

    private final Dim height = Dim.named("height", 28);
    private final Dim width = Dim.named("width", 10);

    @Test
    void computesItsSize() {
        assertEquals(38, height.plus(width).size());
        assertEquals(30, height.plus(2).size());
        assertEquals(18, height.minus(width).size());
        assertEquals(-2, width.minus(12).size());
        assertEquals(280, height.times(width).size());
        assertEquals(84, height.times(3).size());
        assertEquals(2, height.dividedBy(width).size());
        assertEquals(9, height.dividedBy(3).size());
        assertEquals(10, height.ceilDividedBy(3).size());
        assertEquals(14, height.ceilDividedBy(2).size());
        assertEquals(-1, Dim.of(-1).dividedBy(2).size());
        assertEquals(0, Dim.of(-1).ceilDividedBy(2).size());
    }

    @Test
    void whatIsComputedFromAnUnknownOneIsUnknown() {
        Dim unknown = Dim.unknown();
        assertFalse(unknown.isKnown());
        assertFalse(unknown.plus(1).isKnown());
        assertFalse(height.plus(unknown).isKnown());
        assertFalse(unknown.minus(height).isKnown());
        assertFalse(unknown.times(2).isKnown());
        assertFalse(height.times(unknown).isKnown());
        assertFalse(unknown.dividedBy(2).isKnown());
        assertFalse(height.dividedBy(unknown).isKnown());
        assertFalse(unknown.ceilDividedBy(2).isKnown());
        assertFalse(unknown.named("height").isKnown());
        assertThrows(IllegalStateException.class, unknown::size);
    }

    @Test
    void whatChangesNothingIsNotShown() {
        assertSame(height, height.plus(0));
        assertSame(height, height.minus(0));
        assertSame(height, height.times(1));
        assertSame(height, Dim.of(1).times(height));
        assertSame(height, height.dividedBy(1));
        assertSame(height, height.ceilDividedBy(1));
    }

    @Test
    void saysHowItsSizeCameAbout() {
        assertExpression("height", "28", height);
        assertExpression("1,000", "1,000", Dim.of(1000));
        assertExpression("rows", "28", height.named("rows"));
        assertExpression("height × width", "28 × 10", height.times(width));
        assertExpression("4 × height", "4 × 28", height.times(4));
        assertExpression(
                "4 × 2 × height × width", "4 × 2 × 28 × 10", height.times(4).times(width.times(2)));
        assertExpression("(height + width)", "(28 + 10)", height.plus(width));
        assertExpression("3 × (height - 2)", "3 × (28 - 2)", height.minus(2).times(3));
        assertExpression("floor(height / 3)", "floor(28 / 3)", height.dividedBy(3));
        assertExpression("(height / 4)", "(28 / 4)", height.dividedBy(4));
        assertExpression("30", "30", Dim.of(28).plus(2));
    }

    @Test
    void aSizeThatDoesNotFitIsAFault() {
        Dim largest = Dim.named("units", Long.MAX_VALUE);
        assertOverflow(() -> largest.plus(1));
        assertOverflow(() -> largest.times(2));
        assertOverflow(() -> Dim.of(Long.MIN_VALUE).minus(1));
        assertOverflow(() -> Dim.named("units", 1L << 32).times(Dim.named("features", 1L << 31)));
    }

    @Test
    void isComparedByItsSizeAndNotByItsName() {
        assertEquals(height, Dim.of(28));
        assertEquals(height.hashCode(), Dim.of(28).hashCode());
        assertEquals(Dim.unknown(), Dim.unknown().plus(1));
        assertNotEquals(height, width);
        assertNotEquals(height, Dim.unknown());
        assertNotEquals(Dim.unknown(), height);
    }

    @Test
    void anUnknownOneCanBeEverySize() {
        assertTrue(height.matches(Dim.of(28)));
        assertTrue(height.matches(Dim.unknown()));
        assertTrue(Dim.unknown().matches(height));
        assertTrue(Dim.unknown().matches(Dim.unknown()));
        assertFalse(height.matches(width));
    }

    @Test
    void anUnknownOneIsNoNumber() {
        assertTrue(height.is(28));
        assertFalse(height.is(10));
        assertFalse(Dim.unknown().is(28));
        assertTrue(height.isLessThan(29));
        assertFalse(height.isLessThan(28));
        assertFalse(Dim.unknown().isLessThan(29));
    }

    @Test
    void isPrintedAsKerasPrintsIt() {
        assertEquals("28", height.toString());
        assertEquals("4096", Dim.of(4096).toString());
        assertEquals("None", Dim.unknown().toString());
    }

    private static void assertExpression(String symbols, String numbers, Dim dim) {
        assertEquals(symbols, dim.expression().symbols());
        assertEquals(numbers, dim.expression().numbers());
    }

    private static void assertOverflow(Executable computation) {
        Fault fault = assertThrows(Fault.class, computation);
        assertEquals(ProblemId.COUNT_OVERFLOW, fault.toProblem("layer", ORIGIN).id());
    }
}
