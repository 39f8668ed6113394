package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.text.SnakeCase;

/**
 * What the names of all constants about one thing have in common.
 *
 * @param method the method that declares the thing, or empty for the model itself
 * @param prefix what stands before the name of a row
 * @param suffix what stands after it
 */
record ConstantNames(String method, String prefix, String suffix) {

    static final ConstantNames MODEL = new ConstantNames("", "", "");
    static final ConstantNames ONLY_INPUT = new ConstantNames("", "INPUT_", "");
    static final ConstantNames ONLY_OUTPUT = new ConstantNames("", "OUTPUT_", "");

    /** One of several inputs, by the name of its method, or of its tensor if it is on the interface. */
    static ConstantNames input(String name) {
        return new ConstantNames("", SnakeCase.constant(name) + "_INPUT_", "");
    }

    /**
     * A layer of a method.
     *
     * @param name the method, with the layer's number if it is repeated
     */
    static ConstantNames layer(String method, String name) {
        return new ConstantNames(method, SnakeCase.constant(name) + "_", "");
    }

    /** An output of the layer. */
    ConstantNames output(int index) {
        return index == 0 ? this : new ConstantNames(method, prefix, "_" + index);
    }

    Constant constant(ConstantRow<?> row, Object value, String meaning) {
        return new Constant(prefix + row.name() + suffix, method, value, meaning);
    }
}
