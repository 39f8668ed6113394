/** An inferred model: what inference hands to checks and to summaries. */
@NullMarked
package io.github.layercheck.engine.model;

import org.jspecify.annotations.NullMarked;
