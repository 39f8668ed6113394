package io.github.layercheck.engine.shape;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.Numbers;

/** Arithmetic on sizes and counts: exact, where a result that does not fit 64 bits is a fault, or saturated. */
public final class Counts {

    private Counts() {}

    public static long sum(long left, long right) {
        try {
            return Math.addExact(left, right);
        } catch (ArithmeticException e) {
            throw overflow(Numbers.grouped(left) + " + " + Numbers.grouped(right));
        }
    }

    public static long product(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        } catch (ArithmeticException e) {
            throw overflow(Numbers.grouped(left) + " × " + Numbers.grouped(right));
        }
    }

    /** The sum of positive numbers, or the largest number if it is larger. */
    public static long saturatedSum(long left, long right) {
        return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
    }

    /** The product of positive numbers, or the largest number if it is larger. */
    public static long saturatedProduct(long left, long right) {
        return Math.multiplyHigh(left, right) != 0 || left * right < 0 ? Long.MAX_VALUE : left * right;
    }

    /** The fault of a computation whose result does not fit. */
    static Fault overflow(String computation) {
        return new Fault(ProblemId.COUNT_OVERFLOW, computation + " does not fit 64 bits")
                .because("Sizes and counts are exact numbers of at most " + Numbers.grouped(Long.MAX_VALUE) + ".");
    }
}
