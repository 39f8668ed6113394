/** An inferred model: what the third step hands to those behind it. */
@NullMarked
package io.github.layercheck.engine.model;

import org.jspecify.annotations.NullMarked;
