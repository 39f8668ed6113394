package io.github.layercheck.engine.constant;

/**
 * A constant of a generated class.
 *
 * @param layer the Keras name of the layer, or empty for a constant of the model
 * @param method the method that declares the layer, or empty
 * @param value a Long, an Integer or a String
 * @param meaning the sentence that documents it; constants in a row can have it in common
 */
public record Constant(String name, String layer, String method, Object value, String meaning) {}
