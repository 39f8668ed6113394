package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.file.content.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of layers under their names in Keras 3, or in the module of those that Keras 3 lacks. */
final class LayerClasses {

    /** Where the layers of Keras 3 are. */
    static final String MODULE = "keras.layers";

    /** Where the catalogue has the layers that Keras 3 no longer has. */
    private static final String OLD_MODULE = "keras.legacy";

    private static final String CLASS_NAME = "class_name";

    /**
     * Names before Keras 2 (Keras 2.2.4: keras/legacy/layers.py and the aliases at the end of keras/layers/*.py), and of
     * TensorFlow's two versions of a layer (TensorFlow 2.15: keras/src/layers/normalization/batch_normalization_v1.py,
     * keras/src/layers/rnn/*_v1.py). One is that of the class itself where Keras 3 writes no module, in HDF5 (Keras 3.15.1:
     * keras/src/layers/attention/grouped_query_attention.py).
     */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("AtrousConv1D", "Conv1D"),
            Map.entry("AtrousConv2D", "Conv2D"),
            Map.entry("AtrousConvolution1D", "Conv1D"),
            Map.entry("AtrousConvolution2D", "Conv2D"),
            Map.entry("BatchNormalizationV1", "BatchNormalization"),
            Map.entry("BatchNormalizationV2", "BatchNormalization"),
            Map.entry("Convolution1D", "Conv1D"),
            Map.entry("Convolution2D", "Conv2D"),
            Map.entry("Convolution3D", "Conv3D"),
            Map.entry("Deconvolution2D", "Conv2DTranspose"),
            Map.entry("GRUCellV1", "GRUCell"),
            Map.entry("GRUCellV2", "GRUCell"),
            Map.entry("GRUV1", "GRU"),
            Map.entry("GRUV2", "GRU"),
            Map.entry("GroupedQueryAttention", "GroupQueryAttention"),
            Map.entry("LSTMCellV1", "LSTMCell"),
            Map.entry("LSTMCellV2", "LSTMCell"),
            Map.entry("LSTMV1", "LSTM"),
            Map.entry("LSTMV2", "LSTM"),
            Map.entry("NormalizationV1", "Normalization"),
            Map.entry("SeparableConvolution1D", "SeparableConv1D"),
            Map.entry("SeparableConvolution2D", "SeparableConv2D"),
            Map.entry("SyncBatchNormalization", "BatchNormalization"),
            Map.entry("TextVectorizationV1", "TextVectorization"));

    /** The classes that Keras 3 lacks (Keras 2.15: keras/src/layers). */
    private static final Set<String> OLD = Set.of(
            "CuDNNGRU",
            "CuDNNLSTM",
            "LocallyConnected1D",
            "LocallyConnected2D",
            "RandomHeight",
            "RandomWidth",
            "ThresholdedReLU");

    private LayerClasses() {}

    /**
     * Gives a layer the name and the module that the catalogue knows it by.
     *
     * @param arguments of the layer, for what its class says in another way
     * @param converted the layer
     */
    static void rename(
            JsonValue layer, Map<String, @Nullable Object> arguments, Map<String, @Nullable Object> converted) {
        String name = layer.member(CLASS_NAME).text();
        int afterPackage = name.indexOf('>');
        if (afterPackage >= 0) {
            converted.putIfAbsent("registered_name", name);
            converted.put(CLASS_NAME, name.substring(afterPackage + 1));
            return;
        }
        if (name.equals("SyncBatchNormalization")) {
            arguments.put("synchronized", true);
        }
        if (name.equals("Merge")) {
            converted.put(CLASS_NAME, OldMerge.className(layer, arguments));
        } else {
            converted.put(CLASS_NAME, RENAMED.getOrDefault(name, name));
        }
        if (OLD.contains(name) || hasSeveralAxes(name, arguments)) {
            converted.put("module", OLD_MODULE);
        } else if (layer.find("module") == null && Catalogue.names().contains((String) converted.get(CLASS_NAME))) {
            converted.put("module", MODULE);
        }
    }

    /** Keras 3 normalizes one axis. */
    private static boolean hasSeveralAxes(String name, Map<String, @Nullable Object> arguments) {
        return RENAMED.getOrDefault(name, name).equals("BatchNormalization")
                && arguments.get("axis") instanceof List<?> axes
                && axes.size() > 1;
    }
}
