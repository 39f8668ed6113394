package io.github.layercheck.processor.constant;

/**
 * A constant of a generated class.
 *
 * @param owner the name of the layer's method, or empty for a constant of the model
 * @param value a Long, an Integer or a String
 * @param meaning the sentence that documents it
 */
public record Constant(String name, String owner, Object value, String meaning) {}
