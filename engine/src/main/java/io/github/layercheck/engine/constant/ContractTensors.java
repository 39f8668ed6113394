package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Requirement;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names in Java of the inputs and outputs of a model in a file. A tensor that an interface declares has the name of
 * its method. Any other has its own, with {@code _} for each character that Java does not allow in a name, before it where
 * it does not begin with a letter, and after it where it is a word of Java.
 */
public final class ContractTensors {

    /** How many can have members: each has up to fifteen or more, and a class file can hold only so many. */
    public static final int MOST = 500;

    /** The longest name that is made into names of Java. */
    public static final int MOST_CHARACTERS = 1_000;

    private ContractTensors() {}

    /**
     * Inputs, then outputs, in the order of the file.
     *
     * @param kind the kind of the file; null of a model of Keras
     */
    public static List<ContractTensor> of(
            @Nullable FileKind kind, Signature signature, List<Requirement> requirements) {
        List<ContractTensor> tensors = new ArrayList<>();
        Set<String> ofInputs = new HashSet<>();
        add(kind, signature.inputs(), true, requirements, ofInputs, tensors);
        tensors.forEach(input -> ofInputs.add(input.identifier()));
        add(kind, signature.outputs(), false, requirements, ofInputs, tensors);
        return tensors;
    }

    private static void add(
            @Nullable FileKind kind,
            List<NamedValue> values,
            boolean isInput,
            List<Requirement> requirements,
            Set<String> ofInputs,
            List<ContractTensor> tensors) {
        String role = isInput ? "INPUT_" : "OUTPUT_";
        for (int i = 0; i < values.size(); i++) {
            NamedValue value = values.get(i);
            String identifier = identifier(value.name(), isInput, requirements);
            String prefix = values.size() == 1 ? role : SnakeCase.constant(identifier) + "_" + role;
            tensors.add(new ContractTensor(
                    kind, value, isInput, i, identifier, prefix, !isInput && ofInputs.contains(identifier)));
        }
    }

    private static String identifier(String name, boolean isInput, List<Requirement> requirements) {
        return requirements.stream()
                .filter(requirement ->
                        requirement.isInput() == isInput && requirement.name().equals(name))
                .map(Requirement::method)
                .findFirst()
                .orElseGet(() -> MethodNames.identifier(name));
    }
}
