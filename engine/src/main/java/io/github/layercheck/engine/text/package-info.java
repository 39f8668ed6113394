/** Names: their forms, and the nearest one; and text as Java has it. */
@NullMarked
package io.github.layercheck.engine.text;

import org.jspecify.annotations.NullMarked;
