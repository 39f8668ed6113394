package io.github.layercheck.runtime;

import io.github.layercheck.Model;

/** A model for each SavedModel in the golden data. */
final class SavedModelFiles {

    private SavedModelFiles() {}

    @Model(source = "keras2-savedmodel/seq_mlp.zip")
    interface SeqMlp {}

    @Model(source = "keras2-savedmodel/seq_cnn.zip")
    interface SeqCnn {}

    @Model(source = "keras2-savedmodel/gru_default.zip")
    interface GruDefault {}

    @Model(source = "keras2-savedmodel/several_io.zip")
    interface SeveralIo {}

    @Model(source = "savedmodel/module_odd_types.zip")
    interface ModuleOddTypes {}

    @Model(source = "savedmodel/module_no_signature.zip")
    interface ModuleNoSignature {}

    @Model(source = "savedmodel/module_types.zip")
    interface ModuleTypes {}

    @Model(source = "savedmodel/keras3_export.zip")
    interface Keras3Export {}
}
