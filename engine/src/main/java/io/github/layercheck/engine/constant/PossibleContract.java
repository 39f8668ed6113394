package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Requirement;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.declaration.FileModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the generated class of a model in a file can have that stands in for one with errors: the members that follow from
 * the file, as far as it is known, and those that follow from what the interface declares.
 */
public final class PossibleContract {

    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final List<ContractTensor> tensors = new ArrayList<>();
    private final Set<String> methods = new HashSet<>();

    /** Those of a file of which not everything need be known. */
    public PossibleContract(FileModel file) {
        file.contract()
                .ifPresent(contract -> addAll(ContractConstants.of(
                        "", file, contract, add(file.signature().orElse(FileModel.NO_SIGNATURE), file))));
        List<ContractTensor> declared = add(declared(file.requirements()), file);
        declared.forEach(tensor -> addAll(ContractConstants.ofTensor(tensor)));
    }

    private List<ContractTensor> add(Signature signature, FileModel file) {
        if (signature.inputs().size() + signature.outputs().size() > ContractTensors.MOST) {
            return List.of();
        }
        List<ContractTensor> found =
                ContractMembers.withoutCollisions(ContractTensors.of(file.kind(), signature, file.requirements()))
                        .stream()
                        .filter(tensor -> tensor.identifier().length() <= ContractTensors.MOST_CHARACTERS)
                        .toList();
        for (ContractTensor tensor : found) {
            if (tensor.methods().stream().noneMatch(methods::contains)) {
                methods.addAll(tensor.methods());
                tensors.add(tensor);
            }
        }
        return found;
    }

    private void addAll(List<Constant> more) {
        more.forEach(constant -> constants.putIfAbsent(constant.name(), constant));
    }

    private static Signature declared(List<Requirement> requirements) {
        List<NamedValue> inputs = new ArrayList<>();
        List<NamedValue> outputs = new ArrayList<>();
        for (Requirement requirement : requirements) {
            List<Dimension> shape = new ArrayList<>();
            List<Integer> sample = requirement.sample() == null ? List.of() : requirement.sample();
            shape.add(dimension(requirement.batch()));
            sample.forEach(size -> shape.add(dimension(size)));
            ElementType dtype = requirement
                    .dtype()
                    .map(type -> ElementType.named(type.kerasName()))
                    .orElse(ElementType.FLOAT32);
            ValueType type = new ValueType.Tensor(dtype, requirement.sample() == null ? null : shape);
            (requirement.isInput() ? inputs : outputs)
                    .add(new NamedValue(requirement.name(), requirement.name(), type));
        }
        return new Signature("", inputs, outputs);
    }

    private static Dimension dimension(int size) {
        return size < 0 ? Dimension.OPEN : Dimension.of(size);
    }

    /** The constants, the file's own before those that are declared. */
    public List<Constant> constants() {
        return List.copyOf(constants.values());
    }

    /** The inputs and outputs that have methods. */
    public List<ContractTensor> tensors() {
        return List.copyOf(tensors);
    }
}
