package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.text.SnakeCase;

/**
 * A place in a Keras file.
 *
 * @param isLayer whether it is a layer, whose attributes are the arguments in its config
 */
public record FileOrigin(KerasFile file, JsonPath path, boolean isLayer) implements Origin {

    private static final int MAX_SHOWN = 1000;

    /** The problem where the compiler can show it: one in a file is at what names the file, and its text has the path. */
    public static Problem shown(Problem problem) {
        if (!(problem.place().origin() instanceof FileOrigin origin)) {
            return problem;
        }
        String path = path(problem.place());
        String what = shortened(problem.what())
                + (path.isEmpty()
                        ? ""
                        : " (" + shortened(path) + " in " + origin.file().name() + ")");
        Place place = origin.file().place();
        return new Problem(
                problem.id(),
                problem.severity(),
                place,
                shortened(problem.subject()),
                what,
                shortened(problem.why()),
                shortened(problem.advice()),
                shortened(problem.way()),
                problem.fix(),
                null);
    }

    /** The path of a place in a file, such as {@code config.layers[12].config.units}; empty if it is in none. */
    public static String path(Place place) {
        if (!(place.origin() instanceof FileOrigin origin)) {
            return "";
        }
        String attribute = place.attribute();
        return attribute == null || !origin.isLayer
                ? origin.path.toString()
                : origin.path + ".config." + SnakeCase.argument(attribute);
    }

    /** A text that quotes a file is as long as the file's author likes. */
    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }
}
