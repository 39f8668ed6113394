package io.github.layercheck.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.layercheck.DType;
import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the statement that adds one layer to the builder {@code model}. */
final class LayerStatementWriter {

    /**
     * A statement without its end.
     *
     * @param calls the number of method calls in it
     */
    record Statement(CodeBlock code, int calls) {}

    private final Map<String, Map<Object, String>> constantsByLayer = new HashMap<>();
    private CodeBlock.Builder code = CodeBlock.builder();
    private int calls;

    LayerStatementWriter(List<Constant> constants) {
        for (Constant constant : constants) {
            constantsByLayer
                    .computeIfAbsent(constant.layer(), layer -> new HashMap<>())
                    .put(constant.value(), constant.name());
        }
    }

    Statement write(LayerSummary layer, boolean hasConstants) {
        code = CodeBlock.builder();
        calls = 0;
        add("model.layer($S, $S)", layer.name(), layer.type());
        if (!layer.method().equals(layer.name())) {
            add(".method($S)", layer.method());
        }
        if (!layer.trainable()) {
            add(".frozen()");
        }
        for (CallSummary call : layer.calls()) {
            addCall(call);
        }
        layer.weights().forEach(this::addWeight);
        layer.model().ifPresent(model -> add("\n.model($S)", model));
        if (!layer.formula().isEmpty()) {
            Map<Object, String> constants =
                    hasConstants ? constantsByLayer.getOrDefault(layer.name(), Map.of()) : Map.of();
            add("\n.why($L, $L)", value(constants, layer.formula()), value(constants, layer.explanation()));
        }
        return new Statement(code.build(), calls);
    }

    private void addCall(CallSummary call) {
        String inputs = call.inputs().stream()
                .map(TensorReference::toString)
                .map(input -> CodeBlock.of("$S", input).toString())
                .collect(Collectors.joining(", "));
        add(".call($L)", inputs);
        call.outputs().forEach(this::addOutput);
    }

    private void addOutput(TensorSummary output) {
        if (output.dtype() == DType.FLOAT32) {
            add(".output($S)", output.shape());
        } else {
            add(".output($S, $T.$L)", output.shape(), DType.class, output.dtype());
        }
    }

    private void addWeight(WeightSummary weight) {
        if (weight.dtype() != DType.FLOAT32) {
            add(
                    "\n.weight($S, $S, $T.$L, $L)",
                    weight.path(),
                    weight.shape(),
                    DType.class,
                    weight.dtype(),
                    weight.trainable());
        } else {
            add(weight.trainable() ? "\n.weight($S, $S)" : "\n.frozenWeight($S, $S)", weight.path(), weight.shape());
        }
    }

    /** The constant that has the text, if there is one; else the text itself. */
    private static CodeBlock value(Map<Object, String> constants, String text) {
        String constant = constants.get(text);
        return constant == null ? CodeBlock.of("$S", text) : CodeBlock.of("$L", constant);
    }

    private void add(String format, Object... arguments) {
        code.add(format, arguments);
        calls++;
    }
}
