/** Configs of Keras 1 and 2 in the form of Keras 3. */
@NullMarked
package io.github.layercheck.engine.file.keras2;

import org.jspecify.annotations.NullMarked;
