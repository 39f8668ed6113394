/** A declaration as the Java source that declares it. */
@NullMarked
package io.github.layercheck.processor.source;

import org.jspecify.annotations.NullMarked;
