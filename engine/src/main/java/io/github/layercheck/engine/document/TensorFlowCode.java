package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.text.JavaText;

/** For TensorFlow's library for Java, which runs the signatures of a SavedModel. */
final class TensorFlowCode extends FeedingCode {

    TensorFlowCode(DocumentedContract model) {
        super(model);
    }

    /** It has classes for these only. */
    @Override
    boolean canMake(ElementType type) {
        return switch (type) {
            case FLOAT64, FLOAT32, FLOAT16, BFLOAT16, INT64, INT32, UINT16, UINT8, BOOL, STRING -> true;
            default -> false;
        };
    }

    @Override
    void write() {
        inputs().forEach(this::declare);
        add("try (SavedModelBundle bundle = SavedModelBundle.load(folder, \"serve\");\n");
        for (ContractTensor input : madeInputs()) {
            add("        " + className(input) + " " + tensorVariable(input) + " = " + factory(input) + "(\n");
            add("                " + arguments(input) + ");\n");
        }
        add("        Result result = bundle.function("
                + JavaText.quoted(model().signature().key()) + ").call(" + namedInputs() + ")) {\n");
        outputs().forEach(output -> add("    result.get(" + nameOf(output) + ");\n"));
        add("}\n");
    }

    /** {@code TFloat32} for float32. */
    private static String className(ContractTensor tensor) {
        String name = type(tensor).toString();
        return "T" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Booleans are bytes in a buffer, and something else in the factory of their tensors. */
    private static String factory(ContractTensor tensor) {
        return type(tensor) == ElementType.BOOL ? "Tensor.of" : className(tensor) + ".tensorOf";
    }

    private String arguments(ContractTensor tensor) {
        String shape = "Shape.of(" + longShape(tensor) + "), ";
        String elements = variable(tensor);
        return switch (type(tensor)) {
            case BOOL -> "TBool.class, " + shape + "DataBuffers.of(" + elements + ")";
            case STRING -> shape + "DataBuffers.ofObjects(" + elements + ")";
            case FLOAT16, BFLOAT16 -> shape + halfPrecision(elements);
            default -> shape + "DataBuffers.of(" + elements + ")";
        };
    }

    /** The factory takes 32 bits for each element, the buffer has 16. */
    private static String halfPrecision(String elements) {
        return "data -> DataBuffers.of(" + elements + ")\n                        .copyTo(data.asRawTensor().data()"
                + ".asShorts(), " + elements + ".capacity())";
    }
}
