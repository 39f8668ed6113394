/** The places of everything in a drawing, from the inside out; only here is ELK known. */
@NullMarked
package io.github.layercheck.documents.layout;

import org.jspecify.annotations.NullMarked;
