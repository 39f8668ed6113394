/** A step of the way: from a declaration to a graph. */
@NullMarked
package io.github.layercheck.engine.wire;

import org.jspecify.annotations.NullMarked;
