package io.github.layercheck.processor.read;

import io.github.layercheck.Model;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.custom.Block;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The layers that annotation types declare. What is not there yet may be in another round, so this is for one. */
final class LayerKinds {

    private final Hidden hidden;
    private final Map<String, LayerKind> byName = new HashMap<>();

    LayerKinds(Hidden hidden) {
        this.hidden = hidden;
    }

    /** What an annotation type is. */
    LayerKind find(TypeElement type) {
        String name = type.getQualifiedName().toString();
        LayerKind known = byName.get(name);
        if (known == null) {
            known = kind(type, name);
            byName.put(name, known);
        }
        return known;
    }

    /** What a type is that stands for a layer's class: an annotation type, or a model. */
    LayerKind findUsed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && Types.hasAnnotation(type, Model.class)
                ? new LayerKind.Known(Block.definition(type.getQualifiedName().toString()))
                : find(type);
    }

    private LayerKind kind(TypeElement type, String name) {
        if (!Types.isLayer(type)) {
            return new LayerKind.NotALayer();
        }
        if (Catalogue.isOwn(name)) {
            Optional<LayerDefinition> own = new Catalogue().findDeclared(name);
            return own.isPresent() ? new LayerKind.Known(own.get()) : new LayerKind.Unknown();
        }
        return CustomLayerReader.read(type, hidden);
    }
}
