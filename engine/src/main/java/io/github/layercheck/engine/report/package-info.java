/** The report of a model: its facts as JSON. */
@NullMarked
package io.github.layercheck.engine.report;

import org.jspecify.annotations.NullMarked;
