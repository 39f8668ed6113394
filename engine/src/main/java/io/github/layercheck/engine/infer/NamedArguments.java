package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.text.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the arguments of Keras' call that a call names. */
final class NamedArguments {

    private final Call call;
    private final String layer;
    private final CallArguments known;
    private final Problems problems;

    /**
     * For one call.
     *
     * @param layer what messages call the kind of layer
     */
    NamedArguments(Call call, String layer, CallArguments known, Problems problems) {
        this.call = call;
        this.layer = layer;
        this.known = known;
        this.problems = problems;
    }

    /** Whether every argument that is named exists and is given once, and no positional one is left out. */
    boolean check() {
        long inOrder = call.arguments().stream()
                .filter(argument -> argument.name().isEmpty())
                .count();
        Set<String> given = new HashSet<>(known.positional()
                .subList(0, (int) Math.min(inOrder, known.positional().size())));
        boolean areAllRight = true;
        for (Call.Argument argument : call.arguments()) {
            String name = argument.name();
            if (name.isEmpty()) {
                continue;
            }
            if (!known.names().contains(name)) {
                areAllRight = report(argument, unknown(name));
            } else if (!given.add(name) && !known.lists().contains(name)) {
                areAllRight = report(
                        argument,
                        new Fault(ProblemId.DUPLICATE_NAME, "the argument " + name + " is given twice")
                                .because("It is for one tensor."));
            }
        }
        return areAllRight && checkNoneIsLeftOut(given);
    }

    private boolean checkNoneIsLeftOut(Set<String> given) {
        for (Call.Argument argument : call.arguments()) {
            int position = known.positional().indexOf(argument.name());
            for (String before : known.positional().subList(0, Math.max(0, position))) {
                if (!given.contains(before)) {
                    return report(
                            argument,
                            new Fault(
                                            ProblemId.INPUT_COUNT,
                                            "the argument " + argument.name() + " is given, but not " + before)
                                    .because("Its call in Keras takes " + text(known.positional()) + "."));
                }
            }
        }
        return true;
    }

    private Fault unknown(String name) {
        Fault fault = new Fault(
                ProblemId.UNKNOWN_ARGUMENT,
                layer + " has no argument '" + name + "'" + Nearest.didYouMean(name, known.names()));
        return known.names().isEmpty()
                ? fault.because("It takes its tensors by their order.").fix("Remove the argument from @From.")
                : fault.because("Its call in Keras takes " + text(known.names()) + ".");
    }

    private static String text(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private boolean report(Call.Argument argument, Fault fault) {
        problems.add(call.method(), Place.of(argument.place().origin(), "argument"), fault);
        return false;
    }
}
