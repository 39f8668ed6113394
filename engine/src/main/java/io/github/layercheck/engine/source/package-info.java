/** A declaration as the Java source that declares it. */
@NullMarked
package io.github.layercheck.engine.source;

import org.jspecify.annotations.NullMarked;
