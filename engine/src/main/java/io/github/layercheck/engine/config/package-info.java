/** The configuration of a layer: its annotation type as the schema, its values, and what they can be. */
@NullMarked
package io.github.layercheck.engine.config;

import org.jspecify.annotations.NullMarked;
