package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Works out sums and products of whole numbers with grouped digits. */
final class Arithmetic {

    private final String text;
    private int position;

    Arithmetic(String text) {
        this.text = text.replace(" ", "").replace(",", "");
    }

    long value() {
        long value = sum();
        assertEquals(text.length(), position, text);
        return value;
    }

    private long sum() {
        long value = product();
        while (next('+') || next('-')) {
            boolean isMinus = text.charAt(position - 1) == '-';
            value += isMinus ? -product() : product();
        }
        return value;
    }

    private long product() {
        long value = factor();
        while (next('×') || next('/')) {
            boolean isQuotient = text.charAt(position - 1) == '/';
            long factor = factor();
            if (isQuotient) {
                assertEquals(0, value % factor, text);
            }
            value = isQuotient ? value / factor : value * factor;
        }
        return value;
    }

    private long factor() {
        if (next('(')) {
            long value = sum();
            assertEquals(')', text.charAt(position++), text);
            return value;
        }
        int start = position;
        while (position < text.length() && Character.isDigit(text.charAt(position))) {
            position++;
        }
        return Long.parseLong(text, start, position, 10);
    }

    private boolean next(char c) {
        boolean isNext = position < text.length() && text.charAt(position) == c;
        position += isNext ? 1 : 0;
        return isNext;
    }
}
