package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import java.util.List;

/** Which outputs an interface need not name: those of a model are all tensors of its last method, if it names none. */
final class ImpliedOutputs {

    /** The attributes that give a layer more outputs; a cell has its states as well. */
    private static final List<String> FURTHER_OUTPUTS = List.of("returnState", "returnAttentionScores");

    private ImpliedOutputs() {}

    /** Whether the outputs are certainly all tensors of the last method. */
    static boolean of(ModelDeclaration model) {
        List<TensorName> outputs = model.outputs();
        if (outputs.isEmpty()) {
            return true;
        }
        MethodDeclaration last = model.methods().get(model.methods().size() - 1);
        return outputs.size() == 1
                && last.name().equals(outputs.get(0).method())
                && outputs.get(0).output() == 0
                && hasOneOutput(last.content());
    }

    private static boolean hasOneOutput(Content content) {
        return content instanceof Content.OfLayer layer && hasOneOutput(layer.layer());
    }

    private static boolean hasOneOutput(LayerConfig layer) {
        boolean isOfKeras = layer.type().qualifiedName().startsWith("io.github.layercheck.");
        return isOfKeras
                && !layer.type().name().contains("Cell")
                && FURTHER_OUTPUTS.stream()
                        .noneMatch(
                                attribute -> Boolean.TRUE.equals(layer.given().get(attribute)))
                && layer.wrapped().stream().allMatch(ImpliedOutputs::hasOneOutput);
    }
}
