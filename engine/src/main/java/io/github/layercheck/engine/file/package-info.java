/** What is in a file, by its format: the model, its arrays, or what code may rely on. */
@NullMarked
package io.github.layercheck.engine.file;

import org.jspecify.annotations.NullMarked;
