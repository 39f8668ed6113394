package io.github.layercheck.engine.golden;

/**
 * What is compared of a layer of a whole model.
 *
 * @param name the names of the models around it and its own, joined by slashes
 * @param shapes the shapes of its last call's outputs, as JSON
 * @param connectedTo the tensors of all calls, as JSON
 */
record LayerFacts(
        String name,
        String type,
        String shapes,
        long params,
        long trainableParams,
        boolean trainable,
        String connectedTo) {

    static final String NOT_COMPARED = "";

    /** Whether an input is trainable is nowhere shown, and no file says it. */
    LayerFacts {
        trainable |= type.equals("InputLayer");
    }
}
