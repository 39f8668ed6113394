/** Where a problem began, and what mends it: looked for in a model that has problems, never in a right one. */
@NullMarked
package io.github.layercheck.engine.repair;

import org.jspecify.annotations.NullMarked;
