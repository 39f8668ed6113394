package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.text.MethodNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives layers that others wrap a method where they cannot stand below the wrapper's annotation: several of them, or one with an
 * annotation that is there already.
 */
final class PartMethods {

    private final MethodNames names;
    private final List<MethodDeclaration> methods = new ArrayList<>();

    private PartMethods(ModelDeclaration model) {
        this.names = new MethodNames(
                model.methods().stream().map(MethodDeclaration::name).toList());
    }

    /** The same model, in which a layer has below it what can stand there, and names anything else as its parts. */
    static ModelDeclaration declare(ModelDeclaration model) {
        PartMethods parts = new PartMethods(model);
        model.methods().forEach(parts::add);
        return model.withMethods(parts.methods);
    }

    private void add(MethodDeclaration method) {
        if (method.content() instanceof Content.OfLayer layer) {
            LayerConfig config = named(layer.layer(), new Annotated(method.traits(), Set.of()), method);
            methods.add(method.withContent(new Content.OfLayer(config)));
        } else if (method.content() instanceof Content.OfWrapped wrapped) {
            methods.add(method.withContent(new Content.OfWrapped(
                    wrapper(wrapped.wrapper(), new Annotated(method.traits(), Set.of()), wrapped.model(), method),
                    wrapped.model())));
        } else {
            methods.add(method);
        }
    }

    /** What stands on a method above an annotation: a method can have each annotation once. */
    private record Annotated(Traits traits, Set<String> types) {

        Annotated with(LayerConfig layer) {
            Set<String> all = new HashSet<>(types);
            all.add(layer.type().qualifiedName());
            return new Annotated(traits, all);
        }

        Annotated and(Traits ofInner) {
            return new Annotated(ofInner.orElse(traits), types);
        }

        /** Whether a layer below has an annotation that is there already. */
        boolean has(LayerConfig layer) {
            Traits own = layer.traits();
            return (own.frozen() != null && traits.frozen() != null)
                    || (own.policy() != null && traits.policy() != null)
                    || types.contains(layer.type().qualifiedName());
        }
    }

    /** The wrapper of a model, or wrappers in each other, down to the one that names the others with the model as its part. */
    private LayerConfig wrapper(LayerConfig wrapper, Annotated above, Content.OfModel model, MethodDeclaration user) {
        if (wrapper.wrapped().isEmpty()) {
            return wrapper;
        }
        LayerConfig inner = wrapper.wrapped().get(0);
        Annotated withWrapper = above.with(wrapper);
        if (!withWrapper.has(inner)) {
            return wrapper.wrapping(List.of(wrapper(inner, withWrapper.and(inner.traits()), model, user)));
        }
        String kerasName = wrapper.wrappedNames().get(0);
        LayerConfig own = wrapper(inner, new Annotated(inner.traits(), Set.of()), model, user);
        Content part = new Content.OfModelPart(own.withTraits(Traits.NONE), model);
        return wrapper.wrapping(List.of())
                .with(LayerConfig.PARTS, List.of(add(part, kerasName, inner.traits(), user)), Place.of(user.origin()));
    }

    /** Adds the method of a part; returns its name. */
    private String add(Content part, String kerasName, Traits traits, MethodDeclaration user) {
        String method = names.of(kerasName);
        methods.add(new MethodDeclaration(method, kerasName, user.origin(), user.origin(), part, List.of(), 0, traits));
        return method;
    }

    /** The layer, which names its parts if they cannot stand below it; their methods are added before it. */
    private LayerConfig named(LayerConfig layer, Annotated above, MethodDeclaration user) {
        Annotated withLayer = above.with(layer);
        boolean isStacked = layer.wrapped().size() < 2
                && layer.partNames().isEmpty()
                && layer.wrapped().stream().noneMatch(withLayer::has);
        List<LayerConfig> wrapped = layer.wrapped().stream()
                .map(inner -> named(
                        inner,
                        isStacked ? withLayer.and(inner.traits()) : new Annotated(inner.traits(), Set.of()),
                        user))
                .toList();
        if (isStacked) {
            return layer.wrapping(wrapped);
        }
        List<String> kerasNames = layer.wrappedNames();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < wrapped.size(); i++) {
            Content part = new Content.OfPart(wrapped.get(i).withTraits(Traits.NONE));
            parts.add(add(part, kerasNames.get(i), wrapped.get(i).traits(), user));
        }
        return layer.wrapping(List.of()).with(LayerConfig.PARTS, parts, Place.of(user.origin()));
    }
}
