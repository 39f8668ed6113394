package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.BufferType;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.text.JavaText;

/** For ONNX Runtime's library for Java. */
final class OnnxRuntimeCode extends FeedingCode {

    OnnxRuntimeCode(DocumentedContract model) {
        super(model);
    }

    /** It has no unsigned integers of more than a byte. */
    @Override
    boolean canMake(ElementType type) {
        return switch (type) {
            case FLOAT64, FLOAT32, FLOAT16, BFLOAT16, INT64, INT32, INT16, INT8, UINT8, BOOL, STRING -> true;
            default -> false;
        };
    }

    @Override
    void write() {
        inputs().forEach(this::declare);
        add("try (OrtSession session = environment.createSession(" + JavaText.quoted(model().file()) + ");\n");
        for (ContractTensor input : madeInputs()) {
            add("        OnnxTensor " + tensorVariable(input) + " = OnnxTensor.createTensor(\n");
            add("                environment, " + variable(input) + ", " + longShape(input) + javaType(input) + ");\n");
        }
        add("        OrtSession.Result result = session.run(" + namedInputs() + ")) {\n");
        outputs().forEach(output -> add("    result.get(" + nameOf(output) + ");\n"));
        add("}\n");
    }

    /** Only buffers of bytes and shorts do not say what is in them. */
    private static String javaType(ContractTensor tensor) {
        BufferType buffer = tensor.buffer().orElse(BufferType.FLOAT);
        return buffer == BufferType.BYTE || buffer == BufferType.SHORT
                ? ", OnnxJavaType." + type(tensor).name()
                : "";
    }
}
