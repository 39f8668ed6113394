package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.MethodNames;
import java.util.ArrayList;
import java.util.List;

/** Gives layers that wrap several others a method for each of these, since only one can stand below an annotation. */
final class PartMethods {

    private static final String OF = "of";

    private final MethodNames names;
    private final List<MethodDeclaration> methods = new ArrayList<>();

    private PartMethods(ModelDeclaration model) {
        this.names = new MethodNames(
                model.methods().stream().map(MethodDeclaration::name).toList());
    }

    /** The same model, in which a layer wraps at most one, and names any others as parts. */
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

    /** The layer, which names its parts if it has several; their methods are added before it. */
    private LayerConfig named(LayerConfig layer, MethodDeclaration user) {
        List<LayerConfig> wrapped =
                layer.wrapped().stream().map(inner -> named(inner, user)).toList();
        if (wrapped.size() < 2 && !layer.isGiven(OF)) {
            return layer.wrapping(wrapped);
        }
        List<String> kerasNames = layer.wrappedNames();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < wrapped.size(); i++) {
            String kerasName = kerasNames.get(i);
            String method = names.of(kerasName);
            parts.add(method);
            methods.add(new MethodDeclaration(
                    method,
                    kerasName,
                    user.origin(),
                    user.origin(),
                    new Content.OfPart(wrapped.get(i).withTraits(Traits.NONE)),
                    List.of(),
                    0,
                    wrapped.get(i).traits()));
        }
        return layer.wrapping(List.of()).with(OF, parts, Place.of(user.origin()));
    }
}
