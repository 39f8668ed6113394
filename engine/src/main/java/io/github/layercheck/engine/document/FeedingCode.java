package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.BufferType;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.constant.OpenDimensions;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.text.JavaText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How code in Java feeds a model in a file, by its generated class, in the runtime that files of its kind are for. */
final class FeedingCode {

    private final DocumentedContract model;
    private final StringBuilder code = new StringBuilder();

    FeedingCode(DocumentedContract model) {
        this.model = model;
    }

    String write() {
        inputs().forEach(this::buffer);
        FileKind kind = model.contract().kind();
        if (kind == FileKind.ONNX) {
            onnxRuntime();
        } else if (kind == FileKind.TENSORFLOW_LITE) {
            outputs().forEach(this::buffer);
            tensorFlowLite();
        } else if (kind == FileKind.SAVED_MODEL) {
            tensorFlow();
        }
        return code.toString();
    }

    private List<ContractTensor> inputs() {
        return model.tensors().stream().filter(ContractTensor::isInput).toList();
    }

    private List<ContractTensor> outputs() {
        return model.tensors().stream().filter(tensor -> !tensor.isInput()).toList();
    }

    /** A buffer, or a comment in place of one. */
    private void buffer(ContractTensor tensor) {
        String type = JavaText.inComment(tensor.value().type().text());
        Optional<BufferType> buffer = tensor.buffer();
        if (buffer.isPresent()) {
            code.append(buffer.get().className())
                    .append(' ')
                    .append(tensor.variable())
                    .append(" = ");
            code.append(call(tensor, tensor.factory()))
                    .append("; // ")
                    .append(type)
                    .append('\n');
        } else {
            code.append("// ")
                    .append(tensor.variable())
                    .append(": ")
                    .append(type)
                    .append('\n');
        }
    }

    private String call(ContractTensor tensor, String method) {
        String arguments = tensor.shape()
                .map(OpenDimensions::new)
                .map(OpenDimensions::arguments)
                .orElse("shape");
        return model.className() + "." + method + "(" + arguments + ")";
    }

    private String constant(ContractTensor tensor) {
        return model.className() + "." + tensor.constantPrefix() + "NAME";
    }

    private void onnxRuntime() {
        code.append("try (OrtSession session = environment.createSession(")
                .append(JavaText.quoted(model.file()))
                .append(");\n");
        for (ContractTensor input : inputs()) {
            if (input.buffer().isPresent() && input.shape().isPresent()) {
                code.append("        OnnxTensor ")
                        .append(input.variable())
                        .append("Tensor = OnnxTensor.createTensor(\n");
                code.append("                environment, ")
                        .append(input.variable())
                        .append(", ");
                code.append(call(input, input.longShape()))
                        .append(javaType(input))
                        .append(");\n");
            }
        }
        code.append("        OrtSession.Result result = session.run(")
                .append(map())
                .append(")) {\n");
        outputs()
                .forEach(output ->
                        code.append("    result.get(").append(constant(output)).append(");\n"));
        code.append("}\n");
    }

    /** The inputs by their names; {@code Map.of} takes ten at most. */
    private String map() {
        boolean areMany = inputs().size() > 10;
        return inputs().stream()
                .map(input -> constant(input) + ", " + input.variable() + "Tensor")
                .map(entry -> areMany ? "Map.entry(" + entry + ")" : entry)
                .collect(Collectors.joining(
                        ",\n                ", areMany ? "Map.ofEntries(\n                " : "Map.of(", ")"));
    }

    /** Only buffers of bytes and shorts do not say what is in them. */
    private static String javaType(ContractTensor tensor) {
        BufferType buffer = tensor.buffer().orElse(BufferType.FLOAT);
        ElementType type =
                tensor.value().asTensor().map(ValueType.Tensor::dtype).orElse(ElementType.OTHER);
        ElementType known = type == ElementType.UINT16 ? ElementType.INT16 : type;
        return buffer == BufferType.BYTE || buffer == BufferType.SHORT ? ", OnnxJavaType." + known.name() : "";
    }

    private void tensorFlowLite() {
        code.append("try (Interpreter interpreter = new Interpreter(new File(")
                .append(JavaText.quoted(model.file()))
                .append("))) {\n");
        for (ContractTensor input : inputs()) {
            if (input.shape()
                    .map(OpenDimensions::new)
                    .filter(shape -> !shape.parameters().isEmpty())
                    .isPresent()) {
                code.append("    interpreter.resizeInput(")
                        .append(input.index())
                        .append(", ");
                code.append(call(input, input.intShape())).append(");\n");
            }
        }
        code.append("    interpreter.runForMultipleInputsOutputs(new Object[] {")
                .append(inputs().stream().map(ContractTensor::variable).collect(Collectors.joining(", ")))
                .append("}, Map.of(")
                .append(outputs().stream()
                        .map(output -> output.index() + ", " + output.variable())
                        .collect(Collectors.joining(", ")))
                .append("));\n}\n");
    }

    private void tensorFlow() {
        code.append("// SavedModelBundle.load(folder, \"serve\").function(")
                .append(JavaText.quoted(model.signature().key()))
                .append(") takes a map of tensors by these names:\n");
        inputs().forEach(input -> code.append("// ").append(constant(input)).append('\n'));
    }
}
