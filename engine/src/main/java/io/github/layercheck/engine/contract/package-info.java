/**
 * What code may rely on in the file of a model that has no layers: inputs and outputs with names, types and shapes, and
 * the arrays of its weights.
 */
@NullMarked
package io.github.layercheck.engine.contract;

import org.jspecify.annotations.NullMarked;
