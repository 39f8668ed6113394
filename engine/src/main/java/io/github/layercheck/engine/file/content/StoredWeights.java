package io.github.layercheck.engine.file.content;

import java.util.List;

/**
 * The arrays in a file of weights.
 *
 * @param layout how the file says which layer an array is of
 * @param arrays all, in order of the file
 * @param layers the arrays of each layer, in the order of the layers and of the arrays, of the layout {@code IN_ORDER}
 */
public record StoredWeights(Layout layout, List<StoredArray> arrays, List<OfLayer> layers) {

    /** How a file says which layer an array is of. */
    public enum Layout {
        /** By groups that are named after the classes of layers and numbered, as Keras writes them since 2.12. */
        BY_CLASS,
        /** By lists of the layers' names and of their arrays, as Keras wrote them in HDF5 before. */
        IN_ORDER,
        /** By the names of the arrays, which begin with that of the layer, if anything. */
        BY_NAME
    }

    /** The arrays of a layer. */
    public record OfLayer(String name, List<StoredArray> arrays) {

        public OfLayer {
            arrays = List.copyOf(arrays);
        }
    }

    public StoredWeights {
        arrays = List.copyOf(arrays);
        layers = List.copyOf(layers);
    }

    /** The same without what is not a weight of a model: the state of its optimizer. */
    public List<StoredArray> ofModel() {
        return arrays.stream()
                .filter(array -> !array.path().startsWith("optimizer"))
                .toList();
    }
}
