package io.github.layercheck.processor.file;

import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.problem.Problem;
import io.github.layercheck.processor.text.SnakeCase;
import org.jspecify.annotations.Nullable;

/**
 * A place in a Keras file.
 *
 * @param path such as {@code config.layers[12]}; empty for the file as a whole
 * @param isLayer whether it is a layer, whose attributes are the arguments in its config
 */
public record FileOrigin(KerasFile file, String path, boolean isLayer) implements Origin {

    /** The problem where the compiler can show it: one in a file is at what names the file, and its text has the path. */
    public static Problem shown(Problem problem) {
        if (!(problem.place().origin() instanceof FileOrigin origin)) {
            return problem;
        }
        String path = origin.path(problem.place().attribute());
        String what = path.isEmpty()
                ? problem.what()
                : problem.what() + " (" + path + " in " + origin.file().name() + ")";
        Place place = origin.file().place();
        return new Problem(problem.id(), place, problem.subject(), what, problem.why(), problem.fix());
    }

    private String path(@Nullable String attribute) {
        return attribute == null || !isLayer ? path : path + ".config." + SnakeCase.argument(attribute);
    }
}
