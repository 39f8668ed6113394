/** A step of the way: what can be wrong with a model as a whole. */
@NullMarked
package io.github.layercheck.engine.check;

import org.jspecify.annotations.NullMarked;
