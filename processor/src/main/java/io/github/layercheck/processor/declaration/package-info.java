/** A model as it was declared, before any name in it is resolved. */
@NullMarked
package io.github.layercheck.processor.declaration;

import org.jspecify.annotations.NullMarked;
