/** A model's facts as people read them, except for the summary, which the annotations' jar also prints at run time. */
@NullMarked
package io.github.layercheck.engine.document;

import org.jspecify.annotations.NullMarked;
