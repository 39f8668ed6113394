/**
 * The layers of Keras 3, one annotation type for each class of {@code keras.layers}, under its exact name, and the
 * enums that they need.
 *
 * <p>The attributes are Keras' arguments in camelCase, in Keras' order and with Keras' defaults. An argument whose
 * default is None has a default that no real value can be, which its attribute documents: {@code {}} for an array, a
 * constant of {@link io.github.layercheck.Unset} for a number or a string, {@code DEFAULT}, {@code NONE},
 * {@code LINEAR} or {@code AUTO} for an enum. Any other constant of an enum is Keras' string in upper case.
 *
 * <p>Names, dtypes and freezing are {@link io.github.layercheck.Named @Named}, {@code @Precision} and {@code @Frozen}.
 *
 * <p>Shapes are written as Keras writes them, with the batch; the batch has no place in the attributes.
 */
package io.github.layercheck.layers;
