/**
 * Layers of Keras 1 and 2 that Keras 3 no longer has, or that mean something else there, under their exact names. They
 * are there for files of that age: what {@code layercheck java} declares of one compiles to the counts that its Keras
 * gave it.
 */
package io.github.layercheck.legacy;
