package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.shape.Dim;
import org.jspecify.annotations.Nullable;

/**
 * An input of a call that cannot work.
 *
 * @param way how what is at fault came about
 * @param wanted the size that the axis should have, or null if that is not known
 */
record Side(Way way, @Nullable Dim wanted) {}
