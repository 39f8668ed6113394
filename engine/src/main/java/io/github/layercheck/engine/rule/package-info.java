/** What a rule of a layer is given and returns, and the formula that follows from it. */
@NullMarked
package io.github.layercheck.engine.rule;

import org.jspecify.annotations.NullMarked;
