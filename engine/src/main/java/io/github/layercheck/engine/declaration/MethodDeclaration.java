package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.problem.Origin;
import java.util.List;

/**
 * A method of a model.
 *
 * @param name the method's name
 * @param kerasName the layer's name in Keras
 * @param nameOrigin where the Keras name was written, or else the method
 * @param parameters the tensors that the layer takes; empty for that of the method before
 * @param repeat how many layers in a chain it declares, or 0 for one that is not numbered
 */
public record MethodDeclaration(
        String name,
        String kerasName,
        Origin origin,
        Origin nameOrigin,
        Content content,
        List<ParameterDeclaration> parameters,
        int repeat,
        Traits traits) {

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
    }

    /** The same with another content. */
    public MethodDeclaration withContent(Content changed) {
        return new MethodDeclaration(name, kerasName, origin, nameOrigin, changed, parameters, repeat, traits);
    }

    /** The same with another name in Keras. */
    public MethodDeclaration withKerasName(String changed) {
        return new MethodDeclaration(name, changed, origin, nameOrigin, content, parameters, repeat, traits);
    }

    /** Whether its name in Keras was written, and is not that of the method. */
    public boolean isNamed() {
        return !nameOrigin.equals(origin);
    }

    /** The same with other parameters. */
    public MethodDeclaration withParameters(List<ParameterDeclaration> changed) {
        return new MethodDeclaration(name, kerasName, origin, nameOrigin, content, changed, repeat, traits);
    }

    /** The same with other traits. */
    public MethodDeclaration withTraits(Traits changed) {
        return new MethodDeclaration(name, kerasName, origin, nameOrigin, content, parameters, repeat, changed);
    }
}
