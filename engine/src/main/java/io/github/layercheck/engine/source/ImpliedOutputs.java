package io.github.layercheck.engine.source;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import java.util.List;

/** Which outputs an interface need not name: those of a model are all tensors of its last method, if it names none. */
final class ImpliedOutputs {

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
                && last.content() instanceof Content.OfLayer layer
                && layer.layer().hasOneOutput();
    }
}
