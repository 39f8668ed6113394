package io.github.layercheck.engine.text;

import java.util.List;

/** Several things in a sentence. */
public final class Enumeration {

    private Enumeration() {}

    /** Such as "a", "a and b" or "a, b and c"; empty for none. */
    public static String of(List<?> things) {
        return joined(things, " and ");
    }

    /** Such as "a", "a or b" or "a, b or c"; empty for none. */
    public static String ofAlternatives(List<?> things) {
        return joined(things, " or ");
    }

    private static String joined(List<?> things, String beforeLast) {
        StringBuilder text = new StringBuilder();
        int last = things.size() - 1;
        for (int i = 0; i <= last; i++) {
            text.append(i == 0 ? "" : i == last ? beforeLast : ", ").append(things.get(i));
        }
        return text.toString();
    }
}
