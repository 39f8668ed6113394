/** What a compile leaves beside its classes: where the files about a model are, for those who write and who read them. */
@NullMarked
package io.github.layercheck.engine.output;

import org.jspecify.annotations.NullMarked;
