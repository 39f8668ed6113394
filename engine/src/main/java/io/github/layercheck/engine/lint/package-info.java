/** A step of the way: what works in a model, but is almost surely not what was meant. */
@NullMarked
package io.github.layercheck.engine.lint;

import org.jspecify.annotations.NullMarked;
