/** Names: their forms, and the nearest one. */
@NullMarked
package io.github.layercheck.processor.text;

import org.jspecify.annotations.NullMarked;
