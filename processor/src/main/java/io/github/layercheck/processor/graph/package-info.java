/** A model whose names are resolved, and Keras' order of its layers. */
@NullMarked
package io.github.layercheck.processor.graph;

import org.jspecify.annotations.NullMarked;
