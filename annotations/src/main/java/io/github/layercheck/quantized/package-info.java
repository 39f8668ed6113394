/**
 * Layers whose weights are quantized, as {@code model.quantize()} of Keras makes them, under their exact names;
 * the counts are those of what is stored.
 */
package io.github.layercheck.quantized;
