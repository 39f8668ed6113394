/** The layers of Keras: one rule for each, by Keras' categories, and the table of them. */
@NullMarked
package io.github.layercheck.engine.catalogue;

import org.jspecify.annotations.NullMarked;
