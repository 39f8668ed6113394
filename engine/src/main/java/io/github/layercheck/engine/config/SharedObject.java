package io.github.layercheck.engine.config;

/**
 * What identifies the object in Keras that a layer is, if it is one object in several models.
 *
 * @param model the number of the model, among all uses of models in the outermost one, in which the name identifies it; or
 *     {@link #ANY_MODEL} for that in which it is declared
 * @param name the number that a file has for it, or the path of one of its places
 */
public record SharedObject(int model, String name) {

    /** The model of an object as it is declared, before it is known where that is used. */
    public static final int ANY_MODEL = 0;

    /** An object as it is declared. */
    public static SharedObject named(String name) {
        return new SharedObject(ANY_MODEL, name);
    }

    /** The object in a model of that number, unless it is known already. */
    public SharedObject in(int modelNumber) {
        return model == ANY_MODEL ? new SharedObject(modelNumber, name) : this;
    }
}
