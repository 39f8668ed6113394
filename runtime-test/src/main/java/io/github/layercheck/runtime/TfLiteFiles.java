package io.github.layercheck.runtime;

import io.github.layercheck.Model;

/** A model for each file of TensorFlow Lite in the golden data. */
final class TfLiteFiles {

    private TfLiteFiles() {}

    @Model(source = "tflite/uint8_cnn.tflite")
    interface Uint8Cnn {}

    @Model(source = "tflite/int8_inside_float_ends.tflite")
    interface Int8InsideFloatEnds {}

    @Model(source = "tflite/int8_mlp.tflite")
    interface Int8Mlp {}

    @Model(source = "tflite/int16x8_mlp.tflite")
    interface Int16x8Mlp {}

    @Model(source = "tflite/several_io.tflite")
    interface SeveralIo {}

    @Model(source = "tflite/dynamic_size.tflite")
    interface DynamicSize {}

    @Model(source = "tflite/transposed.tflite")
    interface Transposed {}

    @Model(source = "tflite/control_if.tflite")
    interface ControlIf {}

    @Model(source = "tflite/control_while.tflite")
    interface ControlWhile {}

    @Model(source = "tflite/scalar_output.tflite")
    interface ScalarOutput {}

    @Model(source = "tflite/unknown_rank.tflite")
    interface UnknownRank {}

    @Model(source = "tflite/strings.tflite")
    interface Strings {}

    @Model(source = "tflite/flex_op.tflite")
    interface FlexOp {}

    @Model(source = "tflite/three_signatures.tflite")
    interface ThreeSignatures {}

    @Model(source = "tflite/two_outputs_types.tflite")
    interface TwoOutputsTypes {}

    @Model(source = "tflite/metadata.tflite")
    interface Metadata {}
}
