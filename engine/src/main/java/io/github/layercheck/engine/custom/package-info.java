/** Custom layers: the language of their shapes, and the rule that follows from a declaration. */
@NullMarked
package io.github.layercheck.engine.custom;

import org.jspecify.annotations.NullMarked;
