package io.github.layercheck.engine.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arguments of a layer's call in Keras, by their names in the language.
 *
 * @param positional those for tensors that are given in order, and can also be named
 * @param named those for tensors that can only be named
 * @param lists which of them are for several tensors
 * @param attributes those that are attributes of the layer's annotation type, and can differ from call to call
 */
public record CallArguments(List<String> positional, List<String> named, Set<String> lists, Set<String> attributes) {

    /** The argument of a model for the tensors that are its inputs. */
    public static final String INPUTS = "inputs";

    /** The argument for a mask, of which some layers have others as well. */
    public static final String MASK = "mask";

    /** Those of a layer that takes its tensors by their order only. */
    public static final CallArguments BY_ORDER = new CallArguments(List.of(), List.of(), Set.of(), Set.of());

    /** Those of a model: Keras passes masks and the mode on, which changes no shape. */
    public static final CallArguments OF_MODEL =
            new CallArguments(List.of(INPUTS), List.of("training", MASK), Set.of(INPUTS, MASK), Set.of());

    public CallArguments {
        positional = List.copyOf(positional);
        named = List.copyOf(named);
        lists = Set.copyOf(lists);
        attributes = Set.copyOf(attributes);
    }

    /** The same with further arguments that are attributes. */
    public CallArguments withAttributes(String... names) {
        return new CallArguments(positional, named, lists, Set.of(names));
    }

    /** Whether a call with one tensor takes it twice in Keras: as the query and as the value that it attends to. */
    public boolean canAttendToItself() {
        return positional.contains("query");
    }

    /** The names of all that are for tensors. */
    public List<String> names() {
        return Stream.concat(positional.stream(), named.stream()).toList();
    }

    /** The tensors in the order of the call, those for positional arguments as if they were not named. */
    public Inputs inputs(List<Inputs.Input> inputs) {
        return new Inputs(order(inputs.stream().map(Inputs.Input::argument).toList()).stream()
                .map(inputs::get)
                .map(input -> positional.contains(input.argument()) ? input.positional() : input)
                .toList());
    }

    /**
     * The numbers of the tensors of a call in the order of Keras' call, behind which are those that can only be named.
     *
     * @param arguments what each is for, or empty for the next positional one
     */
    public List<Integer> order(List<String> arguments) {
        List<Integer> slots = new ArrayList<>();
        int next = 0;
        for (String argument : arguments) {
            slots.add(argument.isEmpty() ? next : slot(argument));
            boolean isOneOfList = next < positional.size() && lists.contains(positional.get(next));
            next += argument.isEmpty() && !isOneOfList ? 1 : 0;
        }
        return IntStream.range(0, slots.size())
                .boxed()
                .sorted(Comparator.comparing(slots::get))
                .toList();
    }

    private int slot(String argument) {
        int slot = positional.indexOf(argument);
        return slot < 0 ? Integer.MAX_VALUE : slot;
    }
}
