package io.github.layercheck.summary;

/**
 * The optimizer of a model that was compiled, which has its own variables: Keras counts them among all parameters that a
 * summary shows, and in no other number.
 *
 * @param type the name of Keras' class
 * @param params the number of elements of its variables
 * @param bytes the size of its variables
 */
public record OptimizerSummary(String type, long params, long bytes) {}
