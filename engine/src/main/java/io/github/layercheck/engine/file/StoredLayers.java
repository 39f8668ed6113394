package io.github.layercheck.engine.file;

/** The groups of arrays that are named after the classes of layers. */
final class StoredLayers {

    private StoredLayers() {}

    /** Whether an array is in such a group. Before Keras 2.13 they were all in one of another name. */
    static boolean isByClass(String path) {
        return path.startsWith("layers/")
                || path.startsWith("_layer_checkpoint_dependencies/")
                || path.startsWith("vars/");
    }
}
