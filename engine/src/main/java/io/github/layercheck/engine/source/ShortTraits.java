package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;

/**
 * What is frozen, in the shortest form. In a file each layer says it for itself; if all layers within a layer agree, one
 * annotation says it for the layer and everything within.
 */
final class ShortTraits {

    private ShortTraits() {}

    /** The same model with shorter traits. */
    static ModelDeclaration of(ModelDeclaration model) {
        ModelDeclaration changed =
                model.withMethods(model.methods().stream().map(ShortTraits::of).toList());
        return isFrozenAlone(model.traits()) && areAllFrozen(model)
                ? changed.withTraits(model.traits().withFrozen(true))
                : changed;
    }

    private static MethodDeclaration of(MethodDeclaration method) {
        Content content = method.content();
        if (!isFrozenAlone(method.traits())) {
            return method;
        }
        if (content instanceof Content.OfLayer layer && isFrozenWithin(layer.layer())) {
            return method.withContent(new Content.OfLayer(withoutInnerFrozen(layer.layer())))
                    .withTraits(method.traits().withFrozen(true));
        }
        return content instanceof Content.OfModel nested && areAllFrozen(nested)
                ? method.withTraits(method.traits().withFrozen(true))
                : method;
    }

    /** Whether a layer is frozen, and the layers within it say nothing. */
    private static boolean isFrozenAlone(Traits traits) {
        return Boolean.TRUE.equals(traits.frozen()) && traits.frozenWithin() == null;
    }

    private static boolean isFrozenWithin(LayerConfig layer) {
        return layer.definition().hasLayers()
                ? !layer.wrapped().isEmpty()
                        && layer.wrapped().stream()
                                .allMatch(inner ->
                                        Boolean.TRUE.equals(inner.traits().frozen()) && isFrozenWithin(inner))
                : true;
    }

    private static LayerConfig withoutInnerFrozen(LayerConfig layer) {
        return layer.wrapping(layer.wrapped().stream()
                .map(inner -> withoutInnerFrozen(
                        inner.withTraits(new Traits(null, null, inner.traits().policy(), null))))
                .toList());
    }

    private static boolean areAllFrozen(Content.OfModel nested) {
        return nested.model() instanceof ModelReference.Inline inline && areAllFrozen(inline.model());
    }

    private static boolean areAllFrozen(ModelDeclaration model) {
        return model.methods().stream().allMatch(ShortTraits::isFrozenWithAll);
    }

    private static boolean isFrozenWithAll(MethodDeclaration method) {
        Content content = method.content();
        boolean isFrozen = Boolean.TRUE.equals(method.traits().frozen());
        if (content instanceof Content.OfInput || content instanceof Content.OfShared) {
            return true;
        }
        if (content instanceof Content.OfModel nested) {
            boolean isSaid = isFrozen
                    || (nested.model() instanceof ModelReference.Inline inline
                            && Boolean.TRUE.equals(inline.model().traits().frozen()));
            return isSaid && areAllFrozen(nested);
        }
        return isFrozen && content instanceof Content.OfLayer layer && isFrozenWithin(layer.layer());
    }
}
