/**
 * What is known about a compiled model at run time, as records without reflection: a generated class builds a
 * {@link io.github.layercheck.summary.ModelSummary}, whose text is what Keras' {@code model.summary()} prints.
 */
package io.github.layercheck.summary;
