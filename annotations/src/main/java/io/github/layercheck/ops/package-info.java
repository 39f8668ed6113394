/**
 * Operations on tensors, by the names of Keras' classes: what stands in a functional model for {@code x + y}, {@code x *
 * 0.5} or {@code 1 - x} in Python. A summary has a row for each, named as Keras does: {@code add}, {@code multiply}.
 *
 * <p>They are declared like layers but are not layers: they have no weights, no dtype of their own and nothing to freeze,
 * and their shapes include the batch. The layers that merge tensors, such as {@link io.github.layercheck.layers.Add},
 * are others.
 *
 * <pre>{@code
 * @Multiply(x2 = 0.5) Tensor halved(Tensor signal);
 * @Subtract(x1 = 1)   Tensor rest();
 * @Add                Tensor sum(Tensor halved, Tensor rest);
 * }</pre>
 */
package io.github.layercheck.ops;
