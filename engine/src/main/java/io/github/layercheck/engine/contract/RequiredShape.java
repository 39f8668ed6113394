package io.github.layercheck.engine.contract;

import io.github.layercheck.Input;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.PythonTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the shape that code relies on with that of a tensor in a file. */
final class RequiredShape {

    private static final int IMAGE_RANK = 3;

    /** Red, green, blue, and alpha. */
    private static final int MOST_CHANNELS = 4;

    private final Requirement requirement;
    private final List<Integer> declared;
    private final List<Dimension> found;
    private final String both;

    private RequiredShape(String file, Requirement requirement, ValueType.Tensor tensor, List<Dimension> found) {
        this.requirement = requirement;
        this.declared = dimensions(requirement);
        this.found = found;
        this.both = "is " + tensor.shapeText() + " in " + file + ", declared " + declared(requirement);
    }

    /** The first difference; empty if there is none, or no shape to compare. */
    static Optional<Fault> compare(String file, Requirement requirement, ValueType.Tensor tensor) {
        return requirement.sample() == null || tensor.shape() == null
                ? Optional.empty()
                : new RequiredShape(file, requirement, tensor, tensor.shape()).compare();
    }

    /** The declared shape as text, with the batch. */
    static String declared(Requirement requirement) {
        return PythonTuple.of(dimensions(requirement).stream()
                .map(size -> size == Input.NONE ? "None" : size.toString())
                .toList());
    }

    private static List<Integer> dimensions(Requirement requirement) {
        List<Integer> dimensions = new ArrayList<>();
        dimensions.add(requirement.batch());
        if (requirement.sample() != null) {
            dimensions.addAll(requirement.sample());
        }
        return dimensions;
    }

    private Optional<Fault> compare() {
        if (declared.size() != found.size()) {
            return Optional.of(new Fault(ProblemId.REQUIRED_RANK, both)
                    .because("The file's tensor has rank " + found.size() + ", the declared one rank " + declared.size()
                            + ", each with the batch.")
                    .fix(found.isEmpty() ? "Declare it without a shape." : "Declare " + right() + ".")
                    .at(requirement.shapeAttribute()));
        }
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!fits(i, declared.get(i))) {
                wrong.add(i);
            }
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(sizes(wrong));
    }

    private boolean fits(int axis, int size) {
        return size == Input.NONE
                || !found.get(axis).isKnown()
                || found.get(axis).size() == size;
    }

    private Fault sizes(List<Integer> wrong) {
        Fault fault = new Fault(ProblemId.REQUIRED_SHAPE, both).because(why(wrong));
        if (wrong.get(0) == 0) {
            return fault.fix("Declare batch = " + found.get(0) + ".").at("batch");
        }
        return fault.fix("Declare " + right() + ", and change the code that "
                        + (requirement.isInput() ? "makes it." : "reads it."))
                .at(requirement.shapeAttribute(), wrong.get(0) - 1);
    }

    private String why(List<Integer> wrong) {
        if (isOrder(2, 0, 1) && isChannels(1)) {
            return "The file has the channels first, the declared shape has them last.";
        }
        if (isOrder(1, 2, 0) && isChannels(3)) {
            return "The file has the channels last, the declared shape has them first.";
        }
        if ((isOrder(1, 0, 2) && isChannels(3)) || (isOrder(0, 2, 1) && isChannels(1))) {
            return "Height and width are exchanged.";
        }
        return wrong.stream()
                .map(axis ->
                        "Axis " + axis + " is " + found.get(axis) + " in the file, and not " + declared.get(axis) + ".")
                .collect(Collectors.joining(" "));
    }

    /** Whether an axis of the file can be that of the channels of an image. */
    private boolean isChannels(int axis) {
        return found.get(axis).isKnown() && found.get(axis).size() <= MOST_CHANNELS;
    }

    /** Whether the file's image is the declared one with its axes in this order. */
    private boolean isOrder(int... axes) {
        if (declared.size() != IMAGE_RANK + 1) {
            return false;
        }
        for (int i = 0; i < axes.length; i++) {
            if (!fits(i + 1, declared.get(axes[i] + 1))) {
                return false;
            }
        }
        return true;
    }

    /** The attributes with the file's own shape. */
    private String right() {
        String sizes = found.stream()
                .skip(1)
                .map(size -> size.isKnown() ? size.toString() : "Input.NONE")
                .collect(Collectors.joining(", ", "{", "}"));
        return (requirement.isInput() ? "" : "shape = ") + sizes;
    }
}
