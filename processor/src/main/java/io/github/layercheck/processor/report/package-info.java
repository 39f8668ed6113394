/** Problems as errors of the compiler. */
@NullMarked
package io.github.layercheck.processor.report;

import org.jspecify.annotations.NullMarked;
