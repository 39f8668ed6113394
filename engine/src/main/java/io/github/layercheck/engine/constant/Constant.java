package io.github.layercheck.engine.constant;

/**
 * A constant of a generated class.
 *
 * @param method the method that declares the layer, or empty for a constant of the model
 * @param value a Long, an Integer, a Float or a String
 * @param meaning the sentence that documents it
 */
public record Constant(String name, String method, Object value, String meaning) {}
