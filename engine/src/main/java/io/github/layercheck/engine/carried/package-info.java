/** The declaration that a generated class carries: written, and read again. */
@NullMarked
package io.github.layercheck.engine.carried;

import org.jspecify.annotations.NullMarked;
