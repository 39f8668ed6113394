/**
 * A kind of layer, with its annotation type as the schema and its rule, and the configuration of a layer: its values, what
 * they can be, and what it wraps.
 */
@NullMarked
package io.github.layercheck.engine.config;

import org.jspecify.annotations.NullMarked;
