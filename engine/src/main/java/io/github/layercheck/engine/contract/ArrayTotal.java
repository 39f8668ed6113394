package io.github.layercheck.engine.contract;

/**
 * The arrays of a role, together.
 *
 * @param arrays how many there are
 * @param elements how many elements they have
 * @param floatElements how many of those are floating-point numbers: the others are often shapes and indices
 * @param stored how many elements are stored, which are fewer for sparse arrays
 */
public record ArrayTotal(ArrayRole role, int arrays, long elements, long floatElements, long stored) {}
