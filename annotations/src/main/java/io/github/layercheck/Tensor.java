package io.github.layercheck;

/**
 * What flows between the layers of a {@link Model}: the return type of a method that declares a layer or an input, and
 * the type of its parameters. There are no instances; shapes are the compiler's to know.
 */
public final class Tensor {

    private Tensor() {}
}
