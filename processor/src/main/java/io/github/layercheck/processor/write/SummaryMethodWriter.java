package io.github.layercheck.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.DType;
import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.processor.text.SnakeCase;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes {@code summary()}: a statement a layer, in as many methods as the JVM's limit on their size asks for. */
final class SummaryMethodWriter {

    /** A call with its arguments is at most about 15 bytes of code, and a method at most 65,535. */
    private static final int MAX_CALLS_IN_METHOD = 2_000;

    private final ModelSummary model;
    private final Set<String> constants;
    private int callsInStatement;

    SummaryMethodWriter(ModelSummary model, List<Constant> constants) {
        this.model = model;
        this.constants = constants.stream().map(Constant::name).collect(Collectors.toSet());
    }

    /** The method without its code. */
    static MethodSpec.Builder declaration() {
        return MethodSpec.methodBuilder("summary")
                .addJavadoc("{@return all facts of the model, as they are now}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ModelSummary.class);
    }

    void addTo(TypeSpec.Builder generated) {
        MethodSpec.Builder summary = declaration().addStatement(start());
        List<CodeBlock> chunks = chunks();
        if (chunks.size() == 1) {
            summary.addCode(chunks.get(0));
        } else {
            for (int i = 0; i < chunks.size(); i++) {
                String name = "addLayers" + (i + 1);
                summary.addStatement("$L(model)", name);
                generated.addMethod(MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(ModelSummary.Builder.class, "model")
                        .addCode(chunks.get(i))
                        .build());
            }
        }
        generated.addMethod(summary.addStatement("return model.build()").build());
    }

    private CodeBlock start() {
        CodeBlock.Builder start = CodeBlock.builder()
                .add(
                        "$T model = $T.builder(NAME, $T.$L)",
                        ModelSummary.Builder.class,
                        ModelSummary.class,
                        Kind.class,
                        model.kind().name());
        for (InputSummary input : model.inputs()) {
            start.add("\n.input($S, $S, $T.$L)", input.name(), input.shape(), DType.class, input.dtype());
        }
        for (OutputSummary output : model.outputs()) {
            String tensor = text(new TensorReference(output.layer(), output.call(), output.output()));
            start.add("\n.output($S, $S, $T.$L)", tensor, output.shape(), DType.class, output.dtype());
        }
        return start.build();
    }

    private List<CodeBlock> chunks() {
        List<CodeBlock> chunks = new ArrayList<>();
        CodeBlock.Builder chunk = CodeBlock.builder();
        int calls = 0;
        for (LayerSummary layer : model.layers()) {
            callsInStatement = 1;
            CodeBlock statement = statement(layer);
            if (calls > 0 && calls + callsInStatement > MAX_CALLS_IN_METHOD) {
                chunks.add(chunk.build());
                chunk = CodeBlock.builder();
                calls = 0;
            }
            chunk.addStatement(statement);
            calls += callsInStatement;
        }
        chunks.add(chunk.build());
        return chunks;
    }

    private CodeBlock statement(LayerSummary layer) {
        CodeBlock.Builder code = CodeBlock.builder().add("model.layer($S, $S)", layer.name(), layer.type());
        if (!layer.method().equals(layer.name())) {
            add(code, ".method($S)", layer.method());
        }
        for (CallSummary call : layer.calls()) {
            String inputs = call.inputs().stream()
                    .map(input -> CodeBlock.of("$S", text(input)).toString())
                    .collect(Collectors.joining(", "));
            add(code, ".call($L)", inputs);
            call.outputs().forEach(output -> addOutput(code, output));
        }
        layer.weights().forEach(weight -> addWeight(code, weight));
        if (!layer.weights().isEmpty()) {
            add(
                    code,
                    "\n.why($L, $L)",
                    value(layer, "FORMULA", layer.formula()),
                    value(layer, "EXPLANATION", layer.explanation()));
        }
        return code.build();
    }

    private void addOutput(CodeBlock.Builder code, TensorSummary output) {
        if (output.dtype() == DType.FLOAT32) {
            add(code, ".output($S)", output.shape());
        } else {
            add(code, ".output($S, $T.$L)", output.shape(), DType.class, output.dtype());
        }
    }

    private void addWeight(CodeBlock.Builder code, WeightSummary weight) {
        if (weight.dtype() != DType.FLOAT32) {
            add(
                    code,
                    "\n.weight($S, $S, $T.$L, $L)",
                    weight.path(),
                    weight.shape(),
                    DType.class,
                    weight.dtype(),
                    weight.trainable());
        } else {
            add(
                    code,
                    weight.trainable() ? "\n.weight($S, $S)" : "\n.frozenWeight($S, $S)",
                    weight.path(),
                    weight.shape());
        }
    }

    private void add(CodeBlock.Builder code, String format, Object... arguments) {
        code.add(format, arguments);
        callsInStatement++;
    }

    /** The layer's constant, if it has one; else the text itself. */
    private CodeBlock value(LayerSummary layer, String constant, String text) {
        String name = SnakeCase.constant(layer.method()) + "_" + constant;
        return constants.contains(name) ? CodeBlock.of("$L", name) : CodeBlock.of("$S", text);
    }

    private static String text(TensorReference tensor) {
        return tensor.layer() + "[" + tensor.call() + "][" + tensor.output() + "]";
    }
}
