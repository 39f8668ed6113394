/** A model whose names are resolved, and Keras' order of its layers. */
@NullMarked
package io.github.layercheck.engine.graph;

import org.jspecify.annotations.NullMarked;
