package io.github.layercheck.cli.classfile;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.file.keras.CustomLayers;
import java.util.Map;

/**
 * What stands for the custom classes in a file: annotation types of layers, and the models of blocks.
 *
 * @param layers the layers by the name under which a file has them
 * @param declarations the models of blocks, and those within them, by the canonical name of the interface
 */
public record CustomClasses(CustomLayers layers, Map<String, ModelDeclaration> declarations) implements Models {

    /** No custom class. */
    public static final CustomClasses NONE = new CustomClasses(CustomLayers.NONE, Map.of());

    public CustomClasses {
        declarations = Map.copyOf(declarations);
    }

    /** Those of these names. */
    public static CustomClasses of(Map<String, LayerDefinition> layers, Map<String, ModelDeclaration> declarations) {
        return new CustomClasses(new CustomLayers(layers), declarations);
    }

    /** All models that anything here names are there; a file contains all others. */
    @Override
    public ModelDeclaration find(String canonicalName) {
        ModelDeclaration found = declarations.get(canonicalName);
        if (found == null) {
            throw new IllegalArgumentException(canonicalName);
        }
        return found;
    }
}
