/** The page of a model, and the index of pages. */
@NullMarked
package io.github.layercheck.documents.html;

import org.jspecify.annotations.NullMarked;
