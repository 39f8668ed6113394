package io.github.layercheck.processor.shape;

/** How numbers are written, the same in every locale. */
public final class Numbers {

    private Numbers() {}

    /** The number with its thousands grouped: {@code 23,550}. */
    public static String grouped(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int comma = digits.length() - 3; comma > first; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }
}
