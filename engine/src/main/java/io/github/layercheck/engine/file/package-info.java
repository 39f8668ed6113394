/** Models in the files that Keras writes: JSON text and archives, as declarations. */
@NullMarked
package io.github.layercheck.engine.file;

import org.jspecify.annotations.NullMarked;
