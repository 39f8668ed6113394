package io.github.layercheck.engine.source;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters that need not be written: a method without any takes the tensor of the method before it. */
final class ImpliedParameters {

    private ImpliedParameters() {}

    /** The same model without them. */
    static ModelDeclaration leaveOut(ModelDeclaration model) {
        List<MethodDeclaration> methods = new ArrayList<>();
        MethodDeclaration before = null;
        int calls = model.inputs().size();
        for (MethodDeclaration method : model.methods()) {
            methods.add(isImplied(method, before, calls) ? method.withParameters(List.of()) : method);
            if (!method.content().isPart()) {
                before = method;
                calls++;
            }
        }
        return model.withMethods(methods);
    }

    private static boolean isImplied(MethodDeclaration method, @Nullable MethodDeclaration before, int calls) {
        if (before == null || method.parameters().size() != 1) {
            return false;
        }
        ParameterDeclaration parameter = method.parameters().get(0);
        return parameter.argument().isEmpty()
                && parameter.constant() == null
                && before.name().equals(parameter.tensor().method())
                && parameter.tensor().output() == 0
                && (!(before.content() instanceof Content.OfInput) || calls == 1);
    }
}
