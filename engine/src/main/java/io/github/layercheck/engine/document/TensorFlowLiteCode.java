package io.github.layercheck.engine.document;

import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.contract.ElementType;
import io.github.layercheck.engine.text.JavaText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** For the interpreter of TensorFlow Lite, which knows tensors by their positions. */
final class TensorFlowLiteCode extends FeedingCode {

    TensorFlowLiteCode(DocumentedContract model) {
        super(model);
    }

    @Override
    boolean canMake(ElementType type) {
        return switch (type) {
            case FLOAT32, INT64, INT32, INT16, INT8, UINT8, BOOL, STRING -> true;
            default -> false;
        };
    }

    @Override
    void write() {
        inputs().forEach(this::declare);
        outputs().forEach(this::declare);
        add("try (Interpreter interpreter = new Interpreter(new File(" + JavaText.quoted(model().file()) + "))) {\n");
        for (ContractTensor input : madeInputs()) {
            if (hasOpenDimensions(input)) {
                add("    interpreter.resizeInput(" + input.index() + ", " + call(input, input.intShape()) + ");\n");
            }
        }
        String given = madeInputs().stream().map(this::variable).collect(Collectors.joining(", "));
        add("    interpreter.runForMultipleInputsOutputs(new Object[] {" + given + "}, " + indexedOutputs()
                + ");\n}\n");
    }

    private String indexedOutputs() {
        List<String> entries = new ArrayList<>();
        for (ContractTensor output : madeOutputs()) {
            entries.add(output.index() + ", " + variable(output));
        }
        return mapOf(entries);
    }
}
