/** A model's facts as people read them, but for the summary, which the annotations' jar prints at run time too. */
@NullMarked
package io.github.layercheck.engine.document;

import org.jspecify.annotations.NullMarked;
