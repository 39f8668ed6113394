/** The constants of a generated class, by name and value. */
@NullMarked
package io.github.layercheck.processor.constant;

import org.jspecify.annotations.NullMarked;
