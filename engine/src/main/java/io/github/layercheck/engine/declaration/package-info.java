/** A model as it was declared, before any name in it is resolved. */
@NullMarked
package io.github.layercheck.engine.declaration;

import org.jspecify.annotations.NullMarked;
