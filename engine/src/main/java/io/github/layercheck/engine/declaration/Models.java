package io.github.layercheck.engine.declaration;

/** Finds the declarations of models that other models use as layers. */
@FunctionalInterface
public interface Models {

    /**
     * The declaration of a model.
     *
     * @param canonicalName the name of its interface
     * @throws io.github.layercheck.engine.problem.Fault if the type is not a model, or one that was not compiled with
     *     the processor
     */
    ModelDeclaration find(String canonicalName);
}
