package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the brackets behind a tensor in Python: numbers, ranges, {@code ...} and {@code None}. */
final class Subscript {

    private static final String ATTRIBUTE = "key";
    private static final String ELLIPSIS = "...";
    private static final Set<String> NEW_AXIS = Set.of("None", "newaxis", "np.newaxis");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern RANGE =
            Pattern.compile("([+-]?\\d{1,18})?\\s*:\\s*([+-]?\\d{1,18})?\\s*(?::\\s*([+-]?\\d{1,18})?)?");

    private final String text;
    private final List<String> parts = new ArrayList<>();

    private Subscript(String text) {
        this.text = text;
        for (String part : text.split(",", -1)) {
            parts.add(part.strip());
        }
        if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
    }

    /** The shape of the elements of a tensor that a text selects; a fault if it cannot be read or does not fit. */
    static TensorShape select(String text, TensorShape input) {
        return new Subscript(text).of(input);
    }

    private TensorShape of(TensorShape input) {
        if (parts.size() == 1
                && !text.contains(",")
                && !INTEGER.matcher(parts.get(0)).matches()) {
            throw fault("Keras takes a number alone, but not a range")
                    .fix("With a comma it takes both: \"" + text + ",\".");
        }
        if (parts.stream().filter(ELLIPSIS::equals).count() > 1) {
            throw fault("... appears twice").because("It stands for all axes that the others leave.");
        }
        int named = (int) parts.stream().filter(this::takesAxis).count();
        if (named > input.rank()) {
            throw fault("it names " + named + " axes, the input " + input + " has " + input.rank())
                    .because("The batch counts: x[:, 0] is the first element of axis 1.");
        }
        if (!parts.contains(ELLIPSIS)) {
            parts.add(ELLIPSIS);
        }
        List<Dim> dims = new ArrayList<>();
        int axis = 0;
        for (String part : parts) {
            if (part.equals(ELLIPSIS)) {
                int rest = input.rank() - named;
                dims.addAll(input.slice(axis, axis + rest));
                axis += rest;
            } else if (NEW_AXIS.contains(part)) {
                dims.add(Dim.of(1));
            } else {
                Dim selected = selected(part, axis, input);
                if (selected != null) {
                    dims.add(selected);
                }
                axis++;
            }
        }
        return new TensorShape(dims);
    }

    private boolean takesAxis(String part) {
        return !part.equals(ELLIPSIS) && !NEW_AXIS.contains(part);
    }

    /** The size of what is left of an axis, or null if one element is taken. */
    private @Nullable Dim selected(String part, int axis, TensorShape input) {
        Dim size = input.dim(axis);
        if (INTEGER.matcher(part).matches()) {
            checkIndex(Long.parseLong(part), axis, input);
            return null;
        }
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            throw fault("'" + part + "' is neither a number nor a range")
                    .because("Numbers, ranges such as 1:-1 or ::2, ... and None can stand between the commas.");
        }
        Long step = number(range.group(3));
        if (step != null && step == 0) {
            throw fault("the step of '" + part + "' is 0");
        }
        return size.isKnown()
                ? Dim.of(length(number(range.group(1)), number(range.group(2)), step == null ? 1 : step, size.size()))
                : size;
    }

    private void checkIndex(long index, int axis, TensorShape input) {
        Dim size = input.dim(axis);
        if (size.isKnown() && (index < -size.size() || index >= size.size())) {
            throw fault("axis " + axis + " of " + input + " has no element " + index)
                    .because("Its elements are 0 to " + (size.size() - 1) + ", or -" + size + " to -1.");
        }
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }

    /** How many elements Python's range takes of an axis. */
    private static long length(@Nullable Long start, @Nullable Long stop, long step, long size) {
        long lowest = step > 0 ? 0 : -1;
        long highest = step > 0 ? size : size - 1;
        long first = start == null ? (step > 0 ? lowest : highest) : place(start, size, lowest, highest);
        long end = stop == null ? (step > 0 ? highest : lowest) : place(stop, size, lowest, highest);
        long distance = step > 0 ? end - first : first - end;
        return distance <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
    }

    private static long place(long index, long size, long lowest, long highest) {
        long fromFront = index < 0 ? index + size : index;
        return Math.max(lowest, Math.min(fromFront, highest));
    }

    private Fault fault(String what) {
        return new Fault(ProblemId.SUBSCRIPT, "\"" + text + "\": " + what).at(ATTRIBUTE);
    }
}
