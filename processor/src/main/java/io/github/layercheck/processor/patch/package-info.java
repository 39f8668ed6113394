/** Problems and their changes at places in the text of sources, for tools: where they are by javac's trees. */
@NullMarked
package io.github.layercheck.processor.patch;

import org.jspecify.annotations.NullMarked;
