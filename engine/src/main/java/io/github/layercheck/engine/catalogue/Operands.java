package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inputs;
import java.util.ArrayList;
import java.util.List;

/** What an operation computes with: tensors, and numbers of Python, which are attributes of the operands' names. */
final class Operands {

    private static final List<String> COUNTS = List.of("no", "one", "two", "three");

    private Operands() {}

    /**
     * Where the types of the operands of these names stand.
     *
     * @throws Fault if there are not as many, or if none is a tensor
     */
    static List<Promotion> types(LayerConfig config, Inputs inputs, List<String> names) {
        check(config, inputs, names);
        List<Promotion> types = new ArrayList<>();
        int next = 0;
        for (String name : names) {
            types.add(isNumber(config, name) ? Promotion.of(number(config, name)) : Promotion.of(inputs.dtype(next++)));
        }
        return types;
    }

    private static void check(LayerConfig config, Inputs inputs, List<String> names) {
        List<String> numbers =
                names.stream().filter(name -> isNumber(config, name)).toList();
        if (numbers.equals(names)) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "both operands are numbers: " + values(config, numbers))
                    .because("At least one operand must be a tensor.")
                    .at(names.get(names.size() - 1));
        }
        if (inputs.count() + numbers.size() != names.size()) {
            throw new Fault(
                            ProblemId.INPUT_COUNT,
                            "takes " + COUNTS.get(names.size()) + " operands, not " + inputs.count()
                                    + (inputs.count() == 1 ? " tensor" : " tensors") + and(numbers.size()))
                    .fix("Name each tensor by a parameter of the method"
                            + (config.type().attribute(names.get(names.size() - 1)) == null
                                    ? "."
                                    : "; a number is an attribute, such as " + names.get(names.size() - 1)
                                            + " = 0.5."));
        }
    }

    private static String and(int numbers) {
        return numbers == 0 ? "" : numbers == 1 ? " and a number" : " and " + numbers + " numbers";
    }

    private static String values(LayerConfig config, List<String> numbers) {
        List<String> values = new ArrayList<>();
        numbers.forEach(name -> values.add(name + " is " + number(config, name)));
        return String.join(", ", values);
    }

    private static boolean isNumber(LayerConfig config, String name) {
        return config.type().attribute(name) != null && !Double.isNaN(number(config, name));
    }

    private static double number(LayerConfig config, String name) {
        return (Double) config.value(name);
    }
}
