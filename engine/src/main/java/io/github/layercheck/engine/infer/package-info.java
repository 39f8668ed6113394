/** A step of the way: from a graph to an inferred model. */
@NullMarked
package io.github.layercheck.engine.infer;

import org.jspecify.annotations.NullMarked;
