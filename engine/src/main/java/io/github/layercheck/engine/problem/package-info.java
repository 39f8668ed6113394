/** What is wrong with a model, as values that know no compiler. */
@NullMarked
package io.github.layercheck.engine.problem;

import org.jspecify.annotations.NullMarked;
