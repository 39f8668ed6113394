package io.github.layercheck.processor.declaration;

import io.github.layercheck.processor.problem.Origin;
import java.util.List;

/**
 * A model as it stands in the source, before any name in it is resolved.
 *
 * @param name the model's Keras name
 * @param inputs the inputs on the interface
 * @param methods the methods that could be read, in source order
 * @param isComplete whether the whole declaration could be read; if not, the compiler has an error of its own for what
 *     is missing, or a problem was reported
 */
public record ModelDeclaration(
        ModelType type,
        String name,
        Origin origin,
        List<InputDeclaration> inputs,
        List<MethodDeclaration> methods,
        boolean isComplete) {

    public ModelDeclaration {
        inputs = List.copyOf(inputs);
        methods = List.copyOf(methods);
    }
}
