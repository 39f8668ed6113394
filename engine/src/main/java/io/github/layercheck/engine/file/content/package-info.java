/** What a file consists of: its bytes, its JSON, and places in it. */
@NullMarked
package io.github.layercheck.engine.file.content;

import org.jspecify.annotations.NullMarked;
