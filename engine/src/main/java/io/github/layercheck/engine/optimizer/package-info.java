/** The optimizers of Keras, as far as the variables that they keep. */
@NullMarked
package io.github.layercheck.engine.optimizer;

import org.jspecify.annotations.NullMarked;
