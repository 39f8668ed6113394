/** The Markdown of a model, as GitHub renders it. */
@NullMarked
package io.github.layercheck.documents.markdown;

import org.jspecify.annotations.NullMarked;
