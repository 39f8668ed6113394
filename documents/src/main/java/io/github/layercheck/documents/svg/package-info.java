/** The drawing as SVG. */
@NullMarked
package io.github.layercheck.documents.svg;

import org.jspecify.annotations.NullMarked;
