/** Texts in the syntax of each format, and how wide they are. */
@NullMarked
package io.github.layercheck.documents.text;

import org.jspecify.annotations.NullMarked;
