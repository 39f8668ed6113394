package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which methods of a model need which others, by the tensors and parts that they name. */
final class Needs {

    private Needs() {}

    /** Whether a method needs another one, be it by what it names or by what that needs. */
    static boolean exist(ModelDeclaration model, String method, String other) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (seen.add(next)) {
                List<String> named = model.method(next).map(Needs::named).orElse(List.of());
                if (named.contains(other)) {
                    return true;
                }
                open.addAll(named);
            }
        }
        return false;
    }

    private static List<String> named(MethodDeclaration method) {
        List<String> names = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            String name = parameter.tensor().method();
            if (name != null) {
                names.add(name);
            }
        }
        names.addAll(partNames(method.content()));
        return names;
    }

    private static List<String> partNames(Content content) {
        if (content instanceof Content.OfLayer layer) {
            return layer.layer().partNames();
        }
        return content instanceof Content.OfPart part ? part.layer().partNames() : List.of();
    }
}
