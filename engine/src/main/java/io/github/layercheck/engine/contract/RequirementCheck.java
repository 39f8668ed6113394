package io.github.layercheck.engine.contract;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what code relies on in a file with what the file has. */
public final class RequirementCheck {

    private final String file;
    private final Signature signature;
    private final List<Requirement> requirements;
    private final Problems problems;

    private RequirementCheck(String file, Signature signature, List<Requirement> requirements, Problems problems) {
        this.file = file;
        this.signature = signature;
        this.requirements = requirements;
        this.problems = problems;
    }

    /**
     * Adds a problem for each difference.
     *
     * @param file the file's name
     * @param place where the file is named
     * @param subject the name of the interface
     */
    public static void check(
            String file,
            Place place,
            String subject,
            Signature signature,
            List<Requirement> requirements,
            Problems problems) {
        RequirementCheck check = new RequirementCheck(file, signature, requirements, problems);
        int unknown = check.checkEach();
        check.checkInputCount(subject, place, unknown);
    }

    /** The number of inputs that the file does not have. */
    private int checkEach() {
        Set<String> names = new HashSet<>();
        int unknown = 0;
        for (Requirement requirement : requirements) {
            if (!names.add(requirement.role() + ' ' + requirement.name())) {
                problems.add(requirement.method(), requirement.namePlace(), twice(requirement));
                continue;
            }
            Optional<NamedValue> value = find(requirement, values(requirement.isInput()));
            if (value.isPresent()) {
                checkValue(requirement, value.get());
            } else {
                unknown += requirement.isInput() ? 1 : 0;
                problems.add(requirement.method(), requirement.namePlace(), missing(requirement));
            }
        }
        return unknown;
    }

    /**
     * Code that declares inputs feeds these: the model needs all. An output more or less does not matter to code that does
     * not fetch it.
     *
     * @param unknown how many of the declared inputs the file does not have: they may be other ones under wrong names
     */
    private void checkInputCount(String subject, Place place, int unknown) {
        List<NamedValue> undeclared = signature.inputs().stream()
                .filter(input -> requirements.stream()
                        .noneMatch(requirement ->
                                requirement.isInput() && requirement.name().equals(input.name())))
                .toList();
        long declared = requirements.stream().filter(Requirement::isInput).count();
        if (declared == 0 || undeclared.size() <= unknown) {
            return;
        }
        String missing = undeclared.stream()
                .map(input -> input.name() + ", " + input.type().text())
                .collect(Collectors.joining("; "));
        boolean isOne = undeclared.size() == 1;
        problems.add(
                subject,
                place,
                new Fault(
                                ProblemId.REQUIRED_COUNT,
                                file + " has " + count(signature.inputs().size(), "input") + ", of which "
                                        + undeclared.size() + (isOne ? " is" : " are") + " not declared: " + missing)
                        .because("The model runs only if it is given all of its inputs.")
                        .fix("Declare " + (isOne ? "it" : "them") + ", and feed " + (isOne ? "it" : "them") + "."));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private List<NamedValue> values(boolean isInput) {
        return isInput ? signature.inputs() : signature.outputs();
    }

    private static Optional<NamedValue> find(Requirement requirement, List<NamedValue> values) {
        return values.stream()
                .filter(value -> value.name().equals(requirement.name()))
                .findFirst();
    }

    private static Fault twice(Requirement requirement) {
        return new Fault(
                        ProblemId.DUPLICATE_NAME,
                        "another method declares the " + requirement.role() + " " + requirement.name() + " as well")
                .fix("Declare each once.");
    }

    private Fault missing(Requirement requirement) {
        List<String> names =
                values(requirement.isInput()).stream().map(NamedValue::name).toList();
        boolean isOther = find(requirement, values(!requirement.isInput())).isPresent();
        String tensor = values(requirement.isInput()).stream()
                .filter(value -> value.tensor().equals(requirement.name()))
                .map(NamedValue::name)
                .findFirst()
                .orElse("");
        String why = isOther
                ? "It is an " + (requirement.isInput() ? "output" : "input") + " of the file."
                : !tensor.isEmpty()
                        ? "That is the tensor in its graph; code knows it by the name in the signature, " + tensor + "."
                        : names.isEmpty()
                                ? "It has none."
                                : "It has " + String.join(", ", names) + Nearest.didYouMean(requirement.name(), names);
        return new Fault(ProblemId.REQUIRED_NAME, file + " has no " + requirement.role() + " " + requirement.name())
                .because(why.endsWith(".") || why.endsWith("?") ? why : why + ".")
                .fix("Code that " + (requirement.isInput() ? "feeds" : "fetches")
                        + " it fails at run time. Name the " + requirement.role()
                        + " as the file does; @Named has a name that the method cannot have.");
    }

    private void checkValue(Requirement requirement, NamedValue value) {
        Optional<ValueType.Tensor> tensor = value.asTensor();
        if (tensor.isEmpty()) {
            if (requirement.sample() != null) {
                add(
                        requirement,
                        new Fault(
                                        ProblemId.REQUIRED_TYPE,
                                        "is a " + value.type().text() + " in " + file + ", declared as a tensor "
                                                + RequiredShape.declared(requirement))
                                .fix("Declare it without a shape."));
            }
            return;
        }
        RequiredShape.compare(file, requirement, tensor.get()).ifPresent(fault -> add(requirement, fault));
        requirement
                .dtype()
                .filter(dtype -> !dtype.kerasName().equals(tensor.get().dtype().toString()))
                .ifPresent(dtype -> add(requirement, type(requirement, tensor.get(), dtype)));
    }

    private Fault type(Requirement requirement, ValueType.Tensor tensor, DType dtype) {
        int given = dtype.bits();
        int needed = tensor.dtype().bits();
        List<String> why = new ArrayList<>();
        if (given != 0 && needed != 0 && given != needed) {
            why.add("An element of " + dtype.kerasName() + " has " + given + " bits, one of " + tensor.dtype() + " "
                    + needed + ".");
        }
        return new Fault(
                        ProblemId.REQUIRED_TYPE,
                        "is " + tensor.dtype() + " in " + file + ", declared " + dtype.kerasName())
                .because(String.join(" ", why))
                .fix(tensor.dtype()
                        .dtype()
                        .map(right -> "Declare dtype = " + right + ", and "
                                + (requirement.isInput() ? "feed a buffer of that type." : "read it as that type."))
                        .orElse("Declare it without a shape and a dtype."))
                .at("dtype");
    }

    private void add(Requirement requirement, Fault fault) {
        problems.add(requirement.method(), requirement.origin(), fault);
    }
}
