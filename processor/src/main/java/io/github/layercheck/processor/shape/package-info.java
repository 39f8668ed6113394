/** Dimensions, shapes, and all arithmetic on them. */
@NullMarked
package io.github.layercheck.processor.shape;

import org.jspecify.annotations.NullMarked;
