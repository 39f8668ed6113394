package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives layers that wrap several others a method for each of these, since only one can stand below an annotation. */
final class PartMethods {

    private static final String OF = "of";

    private final MethodNames names;
    private final List<MethodDeclaration> methods = new ArrayList<>();

    private PartMethods(ModelDeclaration model) {
        this.names = new MethodNames(
                model.methods().stream().map(MethodDeclaration::name).toList());
    }

    /** The same model, in which a layer wraps at most one, and names its parts otherwise. */
    static ModelDeclaration declare(ModelDeclaration model) {
        PartMethods parts = new PartMethods(model);
        model.methods().forEach(parts::add);
        return model.withMethods(parts.methods);
    }

    private void add(MethodDeclaration method) {
        if (method.content() instanceof Content.OfLayer layer) {
            LayerConfig config = named(layer.layer(), method);
            methods.add(method.withContent(new Content.OfLayer(config)));
        } else {
            methods.add(method);
        }
    }

    /** The layer, which names its parts if they are several; their methods are added before it. */
    private LayerConfig named(LayerConfig layer, MethodDeclaration user) {
        List<LayerConfig> wrapped =
                layer.wrapped().stream().map(inner -> named(inner, user)).toList();
        if (wrapped.size() < 2 && !layer.isGiven(OF)) {
            return layer.wrapping(wrapped);
        }
        List<String> parts = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (LayerConfig part : wrapped) {
            String kerasName = kerasName(part, used);
            String method = names.of(kerasName);
            parts.add(method);
            methods.add(new MethodDeclaration(
                    method,
                    kerasName,
                    user.origin(),
                    user.origin(),
                    new Content.OfPart(part),
                    List.of(),
                    0,
                    Traits.NONE));
        }
        return layer.wrapping(List.of()).with(OF, parts, Place.of(user.origin()));
    }

    /** The name that a layer has in its wrapper: Keras' default, numbered where there are several of a class. */
    private static String kerasName(LayerConfig part, Map<String, Integer> used) {
        if (!part.name().isEmpty()) {
            return part.name();
        }
        String name = SnakeCase.ofClass(part.type().name());
        int number = used.merge(name, 1, Integer::sum) - 1;
        return number == 0 ? name : name + "_" + number;
    }
}
