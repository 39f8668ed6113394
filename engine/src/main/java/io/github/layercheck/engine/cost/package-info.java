/** What a model costs: multiply-accumulates, memory, and the size of its weights, also after quantization. */
@NullMarked
package io.github.layercheck.engine.cost;

import org.jspecify.annotations.NullMarked;
