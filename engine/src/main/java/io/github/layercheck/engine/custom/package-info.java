/** Kinds of layers that users declare: the language of their shapes, and the rule that follows from a declaration. */
@NullMarked
package io.github.layercheck.engine.custom;

import org.jspecify.annotations.NullMarked;
