package io.github.layercheck.processor.shape;

import java.math.BigInteger;

/** How numbers are written, the same in every locale. */
public final class Numbers {

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
        int first = digits.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int comma = digits.length() - 3; comma > first; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }
}
