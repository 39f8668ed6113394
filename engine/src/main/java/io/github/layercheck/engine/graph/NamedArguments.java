package io.github.layercheck.engine.graph;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the arguments that a call names with those that Keras' call has. */
public final class NamedArguments {

    /** An argument that cannot be named so. */
    public record Wrong(Call.Argument argument, Fault fault) {}

    private final Call call;
    private final CallArguments known;

    private NamedArguments(Call call, CallArguments known) {
        this.call = call;
        this.known = known;
    }

    /** What is wrong: an argument that does not exist or is given twice, or else a positional one that is left out. */
    public static List<Wrong> wrong(Call call) {
        CallArguments known = call.signature();
        return known == null || !call.namesArguments() ? List.of() : new NamedArguments(call, known).wrong();
    }

    private List<Wrong> wrong() {
        long inOrder = call.arguments().stream()
                .filter(argument -> argument.name().isEmpty())
                .count();
        Set<String> given = new HashSet<>(known.positional()
                .subList(0, (int) Math.min(inOrder, known.positional().size())));
        List<Wrong> wrong = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            String name = argument.name();
            if (name.isEmpty()) {
                continue;
            }
            if (!known.names().contains(name)) {
                wrong.add(new Wrong(argument, unknown(name)));
            } else if (!given.add(name) && !known.lists().contains(name)) {
                wrong.add(new Wrong(
                        argument,
                        new Fault(ProblemId.DUPLICATE_NAME, "the argument " + name + " is given twice")
                                .because("It takes one tensor.")));
            }
        }
        return wrong.isEmpty() ? leftOut(given) : wrong;
    }

    private List<Wrong> leftOut(Set<String> given) {
        for (Call.Argument argument : call.arguments()) {
            int position = known.positional().indexOf(argument.name());
            for (String before : known.positional().subList(0, Math.max(0, position))) {
                if (!given.contains(before)) {
                    return List.of(new Wrong(
                            argument,
                            new Fault(
                                            ProblemId.INPUT_COUNT,
                                            "the argument " + argument.name() + " is given, but not " + before)
                                    .because("Its call in Keras takes " + Enumeration.of(known.positional()) + ".")));
                }
            }
        }
        return List.of();
    }

    private Fault unknown(String name) {
        Fault fault = new Fault(
                ProblemId.UNKNOWN_ARGUMENT,
                call.layer().kind() + " has no argument '" + name + "'" + Nearest.didYouMean(name, known.names()));
        return known.names().isEmpty()
                ? fault.because("It takes its tensors by their order.").fix("Remove the argument from @From.")
                : fault.because("Its call in Keras takes " + Enumeration.of(known.names()) + ".");
    }
}
