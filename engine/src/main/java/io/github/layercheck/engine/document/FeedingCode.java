package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.BufferType;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.constant.OpenDimensions;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.text.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How code in Java feeds a model in a file, by its generated class, in the runtime that files of its kind are for. What it does not
 * declare, the code around it has: {@code environment}, {@code folder}, the sizes of open dimensions, and {@code shape} where
 * not even the rank is known.
 */
abstract class FeedingCode {

    /** What {@code Map.of} takes at most. */
    private static final int MOST_ENTRIES = 10;

    private final DocumentedContract model;
    private final VariableNames names;
    private final StringBuilder code = new StringBuilder();

    FeedingCode(DocumentedContract model) {
        this.model = model;
        names = new VariableNames(model);
    }

    /** The code for a model. */
    static String of(DocumentedContract model) {
        FileKind kind = model.contract().kind();
        FeedingCode feeding =
                switch (kind) {
                    case ONNX -> new OnnxRuntimeCode(model);
                    case TENSORFLOW_LITE -> new TensorFlowLiteCode(model);
                    case SAVED_MODEL -> new TensorFlowCode(model);
                    default -> new BuffersCode(model);
                };
        feeding.write();
        return feeding.code.toString();
    }

    /** Writes the code. */
    abstract void write();

    /** Whether the runtime's library for Java can make such a tensor. */
    abstract boolean canMake(ElementType type);

    final DocumentedContract model() {
        return model;
    }

    final FeedingCode add(String text) {
        code.append(text);
        return this;
    }

    final List<ContractTensor> inputs() {
        return model.tensors().stream().filter(ContractTensor::isInput).toList();
    }

    /** The inputs that can be made. */
    final List<ContractTensor> madeInputs() {
        return inputs().stream().filter(this::canMake).toList();
    }

    final List<ContractTensor> outputs() {
        return model.tensors().stream().filter(tensor -> !tensor.isInput()).toList();
    }

    /** The outputs that can be made. */
    final List<ContractTensor> madeOutputs() {
        return outputs().stream().filter(this::canMake).toList();
    }

    private boolean canMake(ContractTensor tensor) {
        return tensor.value().asTensor().isPresent() && canMake(type(tensor));
    }

    static ElementType type(ContractTensor tensor) {
        return tensor.value().asTensor().map(ValueType.Tensor::dtype).orElse(ElementType.OTHER);
    }

    /** Declares what holds the elements of a tensor, or says in a comment that nothing can. */
    final void declare(ContractTensor tensor) {
        String type = JavaText.inComment(tensor.value().type().text());
        Optional<BufferType> buffer = tensor.buffer();
        if (!canMake(tensor)) {
            add("// " + variable(tensor) + ": " + type + ", which the runtime's library for Java cannot make\n");
        } else if (buffer.isPresent()) {
            add(buffer.get().className() + " " + variable(tensor) + " = " + call(tensor, tensor.factory()) + "; // "
                    + type + "\n");
        } else {
            add("String[] " + variable(tensor) + " = {}; // " + type + "\n");
        }
    }

    /** The name of the variable for the elements of a tensor. */
    final String variable(ContractTensor tensor) {
        return names.ofElements(tensor);
    }

    /** The name of the variable for what the runtime's library makes of them. */
    final String tensorVariable(ContractTensor tensor) {
        return names.ofTensor(tensor);
    }

    /** The open dimensions of a tensor, as parameters. */
    static List<String> parameters(ContractTensor tensor) {
        return tensor.shape()
                .map(OpenDimensions::new)
                .map(OpenDimensions::parameters)
                .orElse(List.of());
    }

    static boolean hasOpenDimensions(ContractTensor tensor) {
        return !parameters(tensor).isEmpty();
    }

    /** A call of a generated method that takes the open dimensions of a tensor. */
    final String call(ContractTensor tensor, String method) {
        String arguments = tensor.shape()
                .map(OpenDimensions::new)
                .map(OpenDimensions::arguments)
                .orElse("shape");
        return model.className() + "." + method + "(" + arguments + ")";
    }

    /** The shape as longs. */
    final String longShape(ContractTensor tensor) {
        return tensor.shape().isPresent() ? call(tensor, tensor.longShape()) : "shape";
    }

    /** The constant that has the name of a tensor. */
    final String nameOf(ContractTensor tensor) {
        return model.className() + "." + tensor.constantPrefix() + "NAME";
    }

    /** The inputs that can be made, as a map from their names. */
    final String namedInputs() {
        List<String> entries = new ArrayList<>();
        for (ContractTensor input : madeInputs()) {
            entries.add(nameOf(input) + ", " + tensorVariable(input));
        }
        return mapOf(entries);
    }

    /** A map of these entries, a line each if there are several. */
    static String mapOf(List<String> entries) {
        String newLine = "\n                ";
        if (entries.size() <= 1) {
            return "Map.of(" + String.join("", entries) + ")";
        }
        if (entries.size() <= MOST_ENTRIES) {
            return "Map.of(" + newLine + String.join("," + newLine, entries) + ")";
        }
        List<String> single =
                entries.stream().map(entry -> "Map.entry(" + entry + ")").toList();
        return "Map.ofEntries(" + newLine + String.join("," + newLine, single) + ")";
    }

    /** The buffers alone, for a kind of file that no runtime for Java takes. */
    private static final class BuffersCode extends FeedingCode {

        BuffersCode(DocumentedContract model) {
            super(model);
        }

        @Override
        void write() {
            inputs().forEach(this::declare);
        }

        @Override
        boolean canMake(ElementType type) {
            return type == ElementType.STRING || BufferType.of(type).isPresent();
        }
    }
}
