package io.github.layercheck.summary;

import java.math.BigInteger;

/** How a summary and a formula write numbers, the same in every locale. */
public final class Numbers {

    private static final int GROUP = 3;

    private Numbers() {}

    /**
     * A number with its thousands grouped, such as {@code 23,550}.
     *
     * @param number the number
     * @return its text
     */
    public static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    /**
     * A number of any size with its thousands grouped.
     *
     * @param number the number
     * @return its text
     */
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
