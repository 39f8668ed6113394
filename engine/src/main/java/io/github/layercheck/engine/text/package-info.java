/** Names: their forms, and the nearest one; and text as Java source and class files have it. */
@NullMarked
package io.github.layercheck.engine.text;

import org.jspecify.annotations.NullMarked;
