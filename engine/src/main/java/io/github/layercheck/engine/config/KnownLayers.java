package io.github.layercheck.engine.config;

import java.util.Optional;

/** The layers and operations that Layercheck knows, by their annotation types. */
public interface KnownLayers {

    /** The one of that annotation type, if it is one of Layercheck's own. */
    Optional<LayerDefinition> findDeclared(String annotationType);
}
