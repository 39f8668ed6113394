/** Problems at places in the text of sources, and changes of that text: what a compile writes and other tools read. */
@NullMarked
package io.github.layercheck.engine.patch;

import org.jspecify.annotations.NullMarked;
