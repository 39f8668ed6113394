package io.github.layercheck.engine.file;

import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.content.StoredWeights.Layout;
import io.github.layercheck.engine.file.hdf5.Hdf5File;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The weights in an HDF5 file: of {@code save_weights()}, of both forms, or of a whole model. (Keras 3.15.1:
 * keras/src/saving/saving_lib.py, and keras/src/legacy/saving/legacy_h5_format.py, load_weights_from_hdf5_group.)
 */
final class Hdf5Weights {

    private static final String OF_WHOLE_MODEL = "model_weights";
    private static final String LAYER_NAMES = "layer_names";

    private Hdf5Weights() {}

    static StoredWeights read(KerasFile file, Hdf5File hdf) {
        List<StoredArray> arrays = hdf.arrays();
        String root = hdf.has(OF_WHOLE_MODEL) ? OF_WHOLE_MODEL : "";
        List<String> names = hdf.texts(root, LAYER_NAMES);
        if (names != null) {
            return new StoredWeights(Layout.IN_ORDER, arrays, layers(file, hdf, root, names, arrays));
        }
        boolean isByClass = arrays.stream().anyMatch(array -> StoredLayers.isByClass(array.path()));
        return new StoredWeights(isByClass ? Layout.BY_CLASS : Layout.BY_NAME, arrays, List.of());
    }

    private static List<StoredWeights.OfLayer> layers(
            KerasFile file, Hdf5File hdf, String root, List<String> names, List<StoredArray> arrays) {
        Map<String, StoredArray> byPath = new LinkedHashMap<>();
        arrays.forEach(array -> byPath.put(array.path(), array));
        List<StoredWeights.OfLayer> layers = new ArrayList<>();
        for (String name : names) {
            String group = root.isEmpty() ? name : root + "/" + name;
            List<StoredArray> ofLayer = new ArrayList<>();
            for (String weight : Objects.requireNonNullElse(hdf.texts(group, "weight_names"), List.<String>of())) {
                StoredArray array = byPath.get(group + "/" + weight);
                if (array == null) {
                    throw new Fault(ProblemId.FILE_FORMAT, file.name() + " has no array " + group + "/" + weight)
                            .because("It names the array as one of the layer " + name + ".");
                }
                ofLayer.add(array);
            }
            layers.add(new StoredWeights.OfLayer(name, ofLayer));
        }
        return layers;
    }
}
