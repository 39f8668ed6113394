/** Fault injection: right models with one fault each, and what a user reads of it. */
@NullMarked
package io.github.layercheck.processor.mutant;

import org.jspecify.annotations.NullMarked;
