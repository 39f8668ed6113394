package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.declaration.FileModel;
import java.util.ArrayList;
import java.util.List;

/** The constants that the generated class of a model in a file without layers has, in their order. */
public final class ContractConstants {

    private final List<Constant> constants = new ArrayList<>();

    private ContractConstants() {}

    /**
     * The constants of a model.
     *
     * @param name the model's name
     * @param tensors the inputs and outputs
     */
    public static List<Constant> of(String name, FileModel file, FileContract contract, List<ContractTensor> tensors) {
        ContractConstants all = new ContractConstants();
        all.add(ConstantTable.ANY_MODEL, name, "", "");
        all.add(ContractTable.FILE, contract, "", "");
        file.signature()
                .filter(signature -> !signature.key().isEmpty())
                .ifPresent(signature -> all.add(ContractTable.SIGNATURE, signature.key(), "", ""));
        for (ContractTensor tensor : tensors) {
            all.addTensor(tensor, isInOrder(contract) && isOneOfSeveral(tensor, tensors));
        }
        for (ArrayTotal total : contract.totals()) {
            all.add(
                    ContractTable.ARRAYS,
                    total,
                    total.role().title(),
                    total.role().name() + "_");
        }
        return all.constants;
    }

    /** Those of the inputs and outputs of a model in a file with layers, beside those of its layers. */
    static List<Constant> beside(List<ContractTensor> tensors) {
        ContractConstants all = new ContractConstants();
        for (ContractTensor tensor : tensors) {
            all.add(ContractTable.TENSOR, tensor, tensor.title(), tensor.constantPrefix());
        }
        return all.constants;
    }

    /** Those of an input or an output. */
    static List<Constant> ofTensor(ContractTensor tensor) {
        ContractConstants all = new ContractConstants();
        all.addTensor(tensor, true);
        return all.constants;
    }

    private void addTensor(ContractTensor tensor, boolean hasPosition) {
        String prefix = tensor.constantPrefix();
        add(ContractTable.TENSOR, tensor, tensor.title(), prefix);
        add(ContractTable.TENSOR_WITHOUT_LAYERS, tensor, tensor.title(), prefix);
        List<Dimension> shape = tensor.shape().orElse(List.of());
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis).isKnown()) {
                add(
                        ContractTable.DIMENSION,
                        shape.get(axis).size(),
                        axis + " of " + tensor.title(),
                        prefix,
                        "_" + axis);
            }
        }
        if (hasPosition) {
            add(ContractTable.POSITION, tensor, tensor.title(), prefix);
        }
    }

    private static boolean isOneOfSeveral(ContractTensor tensor, List<ContractTensor> tensors) {
        return tensors.stream()
                        .filter(other -> other.isInput() == tensor.isInput())
                        .count()
                > 1;
    }

    private static boolean isInOrder(FileContract contract) {
        return contract.kind() == FileKind.ONNX || contract.kind() == FileKind.TENSORFLOW_LITE;
    }

    private <S> void add(List<ConstantRow<S>> rows, S subject, String title, String prefix) {
        add(rows, subject, title, prefix, "");
    }

    private <S> void add(List<ConstantRow<S>> rows, S subject, String title, String prefix, String suffix) {
        ConstantNames names = new ConstantNames("", prefix, suffix);
        for (ConstantRow<S> row : rows) {
            Object value = row.value().of(subject);
            if (value != null) {
                constants.add(names.constant(row, value, row.meaning(title)));
            }
        }
    }
}
