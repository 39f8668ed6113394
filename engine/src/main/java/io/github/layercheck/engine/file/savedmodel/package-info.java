/** SavedModels of TensorFlow as contracts, by the messages of TensorFlow 2.21: signatures, and what variables there are. */
@NullMarked
package io.github.layercheck.engine.file.savedmodel;

import org.jspecify.annotations.NullMarked;
