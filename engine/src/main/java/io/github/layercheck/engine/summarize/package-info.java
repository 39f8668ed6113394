/** A step of the way: from an inferred model to the records that users see. */
@NullMarked
package io.github.layercheck.engine.summarize;

import org.jspecify.annotations.NullMarked;
