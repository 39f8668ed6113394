package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The equation of an einsum of any number of tensors, such as {@code bij,bjk->bik}: a letter for each axis, and three dots
 * for any number of axes.
 *
 * @param operands the letters of each tensor
 * @param output those of the result
 */
record EinsumSubscripts(String text, List<String> operands, String output) {

    private static final String ARROW = "->";
    private static final String DOTS = "...";
    private static final String ATTRIBUTE = "subscripts";

    EinsumSubscripts {
        operands = List.copyOf(operands);
    }

    /** Reads an equation; without an arrow, the result has the letters that come once, sorted. */
    static EinsumSubscripts parse(String text) {
        String compact = text.replace(" ", "");
        int arrow = compact.indexOf(ARROW);
        List<String> operands = List.of((arrow < 0 ? compact : compact.substring(0, arrow)).split(",", -1));
        String output = arrow < 0 ? lettersThatComeOnce(operands) : compact.substring(arrow + ARROW.length());
        EinsumSubscripts equation = new EinsumSubscripts(text, operands, output);
        operands.forEach(equation::checkTerm);
        equation.checkTerm(output);
        equation.checkOutput();
        return equation;
    }

    private static String lettersThatComeOnce(List<String> operands) {
        String all = String.join("", operands);
        String letters = all
                .chars()
                .filter(letter -> letter != '.' && all.indexOf(letter) == all.lastIndexOf(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
        return (all.contains(DOTS) ? DOTS : "") + letters;
    }

    private void checkTerm(String term) {
        String letters = term.replaceFirst("\\.\\.\\.", "");
        if (!letters.chars().allMatch(Character::isLetter)) {
            throw fault("'" + term + "' must have nothing but letters and at most one ...");
        }
    }

    private void checkOutput() {
        String all = String.join("", operands);
        for (char letter : output.replace(DOTS, "").toCharArray()) {
            if (all.indexOf(letter) < 0) {
                throw fault("the output has the axis '" + letter + "', which no operand has");
            }
            if (output.indexOf(letter) != output.lastIndexOf(letter)) {
                throw fault("the output has the axis '" + letter + "' twice");
            }
        }
    }

    /**
     * What an equation makes.
     *
     * @param labels the sizes of all letters, and of the axes that the dots stand for
     */
    record Result(TensorShape shape, List<Dim> labels) {}

    /** The result of these tensors; a fault if they do not fit the equation or each other. */
    Result of(Inputs inputs) {
        if (inputs.count() != operands.size()) {
            throw fault("it has " + operands.size() + (operands.size() == 1 ? " operand, " : " operands, ") + "not "
                    + inputs.count());
        }
        Map<Character, Dim> sizes = new LinkedHashMap<>();
        List<TensorShape> between = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            between.add(assign(i, inputs, sizes));
        }
        List<Dim> elided = String.join("", operands).contains(DOTS)
                ? Broadcast.of(inputs.withShapes(between), "Einsum").dims()
                : List.of();
        List<Dim> dims = new ArrayList<>();
        int dots = output.indexOf(DOTS);
        for (int i = 0; i < output.length(); i++) {
            if (i == dots) {
                dims.addAll(elided);
                i += DOTS.length() - 1;
            } else {
                dims.add(sizes.getOrDefault(output.charAt(i), Dim.unknown()));
            }
        }
        return new Result(new TensorShape(dims), labels(sizes, elided));
    }

    private static List<Dim> labels(Map<Character, Dim> sizes, List<Dim> elided) {
        List<Dim> labels = new ArrayList<>();
        sizes.forEach((letter, size) -> labels.add(TensorProducts.named(size, letter.toString())));
        labels.addAll(TensorProducts.of(new TensorShape(elided), List.of()));
        return labels;
    }

    /** Gives the letters of an operand their sizes; returns the shape that its dots stand for. */
    private TensorShape assign(int number, Inputs inputs, Map<Character, Dim> sizes) {
        String term = operands.get(number);
        TensorShape shape = inputs.shape(number);
        int dots = term.indexOf(DOTS);
        String letters = term.replace(DOTS, "");
        int rest = shape.rank() - letters.length();
        if (rest < 0 || (dots < 0 && rest > 0)) {
            throw fault("'" + term + "' has " + letters.length() + " axes, " + inputs.describe(number) + " has "
                    + shape.rank());
        }
        int before = dots < 0 ? letters.length() : dots;
        for (int i = 0; i < letters.length(); i++) {
            int axis = i < before ? i : i + rest;
            assign(letters.charAt(i), shape.dim(axis), inputs.describe(number), sizes);
        }
        return new TensorShape(dots < 0 ? List.of() : shape.slice(before, before + rest));
    }

    private void assign(char letter, Dim size, String operand, Map<Character, Dim> sizes) {
        Dim known = sizes.getOrDefault(letter, Dim.of(1));
        if (!known.is(1) && !size.is(1) && !known.matches(size)) {
            throw fault("the axis '" + letter + "' is " + known + " and " + size + ": " + operand);
        }
        if (known.is(1) || (!known.isKnown() && !size.is(1))) {
            sizes.put(letter, size);
        }
    }

    private Fault fault(String what) {
        return new Fault(ProblemId.EQUATION, "\"" + text + "\": " + what).at(ATTRIBUTE);
    }
}
