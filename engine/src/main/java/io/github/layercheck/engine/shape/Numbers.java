package io.github.layercheck.engine.shape;

import java.math.BigInteger;

/** How numbers are written, the same in every locale. */
public final class Numbers {

    private static final int GROUP = 3;

    private Numbers() {}

    /** The number with its thousands grouped: {@code 23,550}. */
    public static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    /** The number with its thousands grouped. */
    public static String grouped(BigInteger number) {
        return grouped(number.toString());
    }

    private static String grouped(String digits) {
        if (digits.length() <= GROUP) {
            return digits;
        }
        int first = digits.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int comma = digits.length() - GROUP; comma > first; comma -= GROUP) {
            text.insert(comma, ',');
        }
        return text.toString();
    }
}
