package io.github.layercheck.engine.file.content;

import org.jspecify.annotations.Nullable;

/**
 * The way to a value in a file. It becomes a text only where a message shows it: the texts of all values of a deeply
 * nested file would be far larger than the file.
 *
 * @param outer the way to what has the value, or null if that is the file
 * @param step such as {@code layers} or {@code [12]}
 */
record JsonPath(@Nullable JsonPath outer, String step) {

    /** The way to the file's whole value. */
    static final JsonPath ROOT = new JsonPath(null, "");

    JsonPath member(String name) {
        return new JsonPath(this, name);
    }

    JsonPath element(int index) {
        return new JsonPath(this, "[" + index + "]");
    }

    /** Such as {@code config.layers[12]}; empty for the whole value. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (JsonPath part = this; part.outer != null; part = part.outer) {
            boolean isElement = part.step.startsWith("[");
            path.insert(0, part.step).insert(0, isElement ? "" : ".");
        }
        return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
    }
}
