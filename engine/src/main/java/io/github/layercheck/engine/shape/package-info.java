/** Dimensions, shapes, and all arithmetic on them. */
@NullMarked
package io.github.layercheck.engine.shape;

import org.jspecify.annotations.NullMarked;
