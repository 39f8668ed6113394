/** The models that Keras writes, as declarations. */
@NullMarked
package io.github.layercheck.engine.file.keras;

import org.jspecify.annotations.NullMarked;
