/** The last step: the source of the generated class, and the report. */
@NullMarked
package io.github.layercheck.processor.write;

import org.jspecify.annotations.NullMarked;
