/** The constants of a generated class, by name and value. */
@NullMarked
package io.github.layercheck.engine.constant;

import org.jspecify.annotations.NullMarked;
