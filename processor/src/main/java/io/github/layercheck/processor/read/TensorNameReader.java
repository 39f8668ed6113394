package io.github.layercheck.processor.read;

import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of tensors: {@code name}, or {@code name:output}. */
final class TensorNameReader {

    private static final Pattern NAME =
            Pattern.compile("(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)(?::(\\d{1,9}))?");

    private TensorNameReader() {}

    /** The tensor that a text names; a fault if it does not name one. */
    static TensorName read(String text, Place place) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            throw new Fault(ProblemId.INVALID_NAME, "\"" + text + "\" does not name a tensor")
                    .because(
                            "A tensor is named by its method, as \"lstm\", or by its method and the number of an output,"
                                    + " as \"lstm:1\".");
        }
        int output = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        return new TensorName(name.group(1), output, place);
    }
}
