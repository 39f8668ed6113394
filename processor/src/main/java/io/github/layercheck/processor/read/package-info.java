/** From the elements of the compiler to a declaration. */
@NullMarked
package io.github.layercheck.processor.read;

import org.jspecify.annotations.NullMarked;
