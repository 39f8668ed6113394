/** The command line: what is known about a model, from its Keras file. */
@NullMarked
package io.github.layercheck.cli;

import org.jspecify.annotations.NullMarked;
