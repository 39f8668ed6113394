/** The documents of a model: a page, Markdown and a drawing. */
@NullMarked
package io.github.layercheck.documents;

import org.jspecify.annotations.NullMarked;
