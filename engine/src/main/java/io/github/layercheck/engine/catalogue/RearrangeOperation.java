package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.ops.Rearrange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operation Rearrange: axes by their names, of which several in parentheses are one. */
final class RearrangeOperation {

    private static final Pattern TERM = Pattern.compile("\\(([^()]*)\\)|(\\w+)");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\w+)\\s*=\\s*(\\d{1,9})\\s*");

    private final String pattern;
    private final Map<String, Dim> sizes = new LinkedHashMap<>();

    private RearrangeOperation(String pattern) {
        this.pattern = pattern;
    }

    /** The shape of the output. */
    static TensorShape shape(Rearrange operation, TensorShape input) {
        RearrangeOperation rearrange = new RearrangeOperation(operation.pattern());
        for (int i = 0; i < operation.axesLengths().length; i++) {
            rearrange.addLength(operation.axesLengths()[i], i);
        }
        return rearrange.of(input);
    }

    private void addLength(String text, int index) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            throw new Fault(ProblemId.EQUATION, "\"" + text + "\" is not an axis and its size")
                    .because("The size of an axis is written \"h = 4\".")
                    .at("axesLengths", index);
        }
        sizes.put(length.group(1), Dim.of(Long.parseLong(length.group(2))));
    }

    private TensorShape of(TensorShape input) {
        String[] sides = pattern.split("->", -1);
        if (sides.length != 2) {
            throw fault("expected one ->");
        }
        List<List<String>> before = terms(sides[0]);
        if (before.size() != input.rank()) {
            throw fault("it names " + before.size() + (before.size() == 1 ? " axis, " : " axes, ") + input + " has "
                    + input.rank());
        }
        for (int axis = 0; axis < before.size(); axis++) {
            assign(before.get(axis), input.dim(axis));
        }
        List<Dim> dims = new ArrayList<>();
        for (List<String> term : terms(sides[1])) {
            dims.add(TensorShape.product(term.stream().map(this::size).toList()));
        }
        return new TensorShape(dims);
    }

    private Dim size(String axis) {
        Dim size = sizes.get(axis);
        if (size == null) {
            throw fault("the output has the axis '" + axis + "', which the input does not have");
        }
        return size;
    }

    private List<List<String>> terms(String side) {
        List<List<String>> terms = new ArrayList<>();
        Matcher term = TERM.matcher(side);
        int end = 0;
        while (term.find()) {
            checkIsSpace(side.substring(end, term.start()));
            end = term.end();
            String group = term.group(1);
            terms.add(group == null ? List.of(term.group(2)) : words(group));
        }
        checkIsSpace(side.substring(end));
        return terms;
    }

    private static List<String> words(String group) {
        return group.isBlank() ? List.of() : List.of(group.strip().split("\\s+"));
    }

    private void checkIsSpace(String between) {
        if (!between.isBlank()) {
            throw fault("'" + between.strip() + "' is not the name of an axis");
        }
    }

    /** Gives sizes to the axes that together make one axis of the input; one size can follow from the others. */
    private void assign(List<String> axes, Dim size) {
        List<String> open =
                axes.stream().filter(axis -> !sizes.containsKey(axis)).toList();
        Dim known = TensorShape.product(
                axes.stream().filter(sizes::containsKey).map(sizes::get).toList());
        if (open.size() > 1) {
            throw fault("the sizes of " + Enumeration.of(open) + " are open")
                    .fix("axesLengths = \"" + open.get(0) + " = 4\" says one of them.");
        }
        if (size.isKnown() && known.isKnown() && !fits(size.size(), known.size(), open.isEmpty())) {
            throw fault("'" + String.join(" ", axes) + "' makes " + known + " of an axis of " + size);
        }
        open.forEach(axis -> sizes.put(axis, size.dividedBy(known)));
    }

    private static boolean fits(long size, long known, boolean isAll) {
        return isAll ? size == known : known > 0 && size % known == 0;
    }

    private Fault fault(String what) {
        return new Fault(ProblemId.EQUATION, "\"" + pattern + "\": " + what).at("pattern");
    }
}
