/** What a declaration promises of a model: exact numbers, and the most that it may weigh. */
@NullMarked
package io.github.layercheck.engine.promise;

import org.jspecify.annotations.NullMarked;
