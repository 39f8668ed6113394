/** Names: their forms, and the nearest one; and text as Java has it. */
@NullMarked
package io.github.layercheck.processor.text;

import org.jspecify.annotations.NullMarked;
