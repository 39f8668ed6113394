/** The arrays in a file of weights, compared with those of the layers that they are for. */
@NullMarked
package io.github.layercheck.engine.file.weights;

import org.jspecify.annotations.NullMarked;
