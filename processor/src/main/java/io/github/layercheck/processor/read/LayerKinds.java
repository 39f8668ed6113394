package io.github.layercheck.processor.read;

import io.github.layercheck.engine.catalogue.Catalogue;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** The layers that annotation types declare. What is not there yet may be in another round, so this is for one. */
final class LayerKinds {

    private final Catalogue catalogue;
    private final Hidden hidden;
    private final Map<String, LayerKind> byName = new HashMap<>();

    LayerKinds(Catalogue catalogue, Hidden hidden) {
        this.catalogue = catalogue;
        this.hidden = hidden;
    }

    /** What an annotation type is. */
    LayerKind find(TypeElement type) {
        return byName.computeIfAbsent(type.getQualifiedName().toString(), name -> kind(type, name));
    }

    private LayerKind kind(TypeElement type, String name) {
        if (!CustomLayerReader.isLayer(type)) {
            return new LayerKind.NotALayer();
        }
        if (Catalogue.isOwn(name)) {
            return catalogue
                    .findDeclared(name)
                    .<LayerKind>map(LayerKind.Known::new)
                    .orElseGet(LayerKind.Unknown::new);
        }
        return CustomLayerReader.read(type, hidden);
    }
}
