/** The third step: from a graph to shapes, weights and counts. */
@NullMarked
package io.github.layercheck.engine.infer;

import org.jspecify.annotations.NullMarked;
