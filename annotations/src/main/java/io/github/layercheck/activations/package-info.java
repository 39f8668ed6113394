/** The operations that only {@code keras.activations} has; most of its functions are operations of {@code keras.ops}. */
package io.github.layercheck.activations;
