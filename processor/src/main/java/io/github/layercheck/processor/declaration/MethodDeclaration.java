package io.github.layercheck.processor.declaration;

import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.problem.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a model: an input, or a layer and what it is called with.
 *
 * @param name the method's name
 * @param kerasName the layer's name in Keras
 * @param nameOrigin where the Keras name was written, or else the method
 * @param input the input that the method declares, or null if it declares a layer
 * @param layer the layer that the method declares, or null if it declares an input or could not be read
 * @param parameters the tensors that the layer takes; empty for that of the method before
 */
public record MethodDeclaration(
        String name,
        String kerasName,
        Origin origin,
        Origin nameOrigin,
        @Nullable InputDeclaration input,
        @Nullable LayerConfig layer,
        List<ParameterDeclaration> parameters) {

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
    }
}
