package io.github.layercheck.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.DType;
import io.github.layercheck.processor.constant.Constant;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.TensorReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code summary()}: a statement a layer, in as many methods as the JVM's limit on their size asks for, and one for
 * the layers of each model that is a layer. Models that are alike share theirs.
 */
final class SummaryMethodWriter {

    /** A call with its arguments is at most about 15 bytes of code, and a method at most 65,535. */
    private static final int MAX_CALLS_IN_METHOD = 2_000;

    private final ModelSummary model;
    private final TypeSpec.Builder generated;
    private final LayerStatementWriter statements;
    private final Map<List<LayerSummary>, String> methodsOfModels = new HashMap<>();
    private int methods;

    private SummaryMethodWriter(ModelSummary model, List<Constant> constants, TypeSpec.Builder generated) {
        this.model = model;
        this.generated = generated;
        this.statements = new LayerStatementWriter(constants);
    }

    /** Adds the method to a class, and what it calls. */
    static void addTo(TypeSpec.Builder generated, ModelSummary model, List<Constant> constants) {
        new SummaryMethodWriter(model, constants, generated).add();
    }

    /** The method without its code. */
    static MethodSpec.Builder declaration() {
        return MethodSpec.methodBuilder("summary")
                .addJavadoc("{@return all facts of the model, as they are now}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ModelSummary.class);
    }

    private void add() {
        MethodSpec.Builder summary = declaration().addStatement(start());
        List<CodeBlock> chunks = chunks(model.layers(), true);
        if (chunks.size() == 1) {
            summary.addCode(chunks.get(0));
        } else {
            for (CodeBlock chunk : chunks) {
                summary.addStatement("$L(model)", addMethod(ModelSummary.Builder.class, chunk));
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
            TensorReference tensor = new TensorReference(output.layer(), output.call(), output.output());
            start.add("\n.output($S, $S, $T.$L)", tensor, output.shape(), DType.class, output.dtype());
        }
        return start.build();
    }

    /** The method that adds the layers of a model to its builder. */
    private String methodOf(List<LayerSummary> layers) {
        String known = methodsOfModels.get(layers);
        if (known != null) {
            return known;
        }
        List<CodeBlock> chunks = chunks(layers, false);
        String name;
        if (chunks.size() == 1) {
            name = addMethod(LayerSummary.Builder.class, chunks.get(0));
        } else {
            CodeBlock.Builder all = CodeBlock.builder();
            for (CodeBlock chunk : chunks) {
                all.addStatement("$L(model)", addMethod(LayerSummary.Builder.class, chunk));
            }
            name = addMethod(LayerSummary.Builder.class, all.build());
        }
        methodsOfModels.put(layers, name);
        return name;
    }

    private String addMethod(Class<?> builder, CodeBlock code) {
        methods++;
        String name = "addLayers" + methods;
        generated.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "model")
                .addCode(code)
                .build());
        return name;
    }

    /** The statements that add layers, in parts that each fit into a method. */
    private List<CodeBlock> chunks(List<LayerSummary> layers, boolean haveConstants) {
        List<CodeBlock> chunks = new ArrayList<>();
        CodeBlock.Builder chunk = CodeBlock.builder();
        int calls = 0;
        for (LayerSummary layer : layers) {
            LayerStatementWriter.Statement statement = statements.write(layer, haveConstants);
            if (calls > 0 && calls + statement.calls() > MAX_CALLS_IN_METHOD) {
                chunks.add(chunk.build());
                chunk = CodeBlock.builder();
                calls = 0;
            }
            if (layer.layers().isEmpty()) {
                chunk.addStatement(statement.code());
            } else {
                chunk.addStatement("$L($L)", methodOf(layer.layers()), statement.code());
            }
            calls += statement.calls();
        }
        chunks.add(chunk.build());
        return chunks;
    }
}
