package io.github.layercheck.processor.write;

/**
 * What a generated class depends on beside its model.
 *
 * @param isPublic whether code of all packages can see the model, and so its class
 * @param hasGeneratedAnnotation whether the model's module can see {@code javax.annotation.processing.Generated}
 * @param hasDrawing whether a drawing of the model lies beside the class, for its documentation
 */
public record ClassForm(boolean isPublic, boolean hasGeneratedAnnotation, boolean hasDrawing) {}
