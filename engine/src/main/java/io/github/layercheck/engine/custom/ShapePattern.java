package io.github.layercheck.engine.custom;

import java.util.List;

/**
 * A shape in the declaration of a custom layer.
 *
 * @param hasLeading whether any leading dimensions come before the sizes
 * @param text the declaration
 */
record ShapePattern(boolean hasLeading, List<SizeExpression> sizes, String text) {

    ShapePattern {
        sizes = List.copyOf(sizes);
    }
}
