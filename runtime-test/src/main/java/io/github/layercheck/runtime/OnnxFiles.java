package io.github.layercheck.runtime;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Named;
import io.github.layercheck.Tensor;

/** A model for each file of ONNX in the golden data. */
final class OnnxFiles {

    private OnnxFiles() {}

    @Model(source = "onnx/old_ir3_opset7.onnx")
    interface OldIr3Opset7 {}

    @Model(source = "onnx/old_ir3_inputs_last.onnx")
    interface OldIr3InputsLast {}

    @Model(source = "onnx/ir4_default_value.onnx")
    interface Ir4DefaultValue {}

    @Model(source = "onnx/symbol_expressions.onnx")
    interface SymbolExpressions {}

    @Model(source = "onnx/element_types.onnx")
    interface ElementTypes {}

    @Model(source = "onnx/odd_dims.onnx")
    interface OddDims {}

    @Model(source = "onnx/odd_names.onnx")
    interface OddNames {}

    @Model(source = "onnx/names_that_collide.onnx")
    interface NamesThatCollide {
        @Input
        @Named("input.1")
        Tensor x0();

        @Input
        @Named("input_1")
        Tensor x1();

        @Input
        @Named("input-1")
        Tensor x2();

        @Input
        @Named("INPUT_1")
        Tensor x3();

        @Input
        @Named("input1")
        Tensor x4();
    }

    @Model(source = "onnx/sequence_output.onnx")
    interface SequenceOutput {}

    @Model(source = "onnx/optional_input.onnx")
    interface OptionalInput {}

    @Model(source = "onnx/sparse.onnx")
    interface Sparse {}

    @Model(source = "onnx/qdq.onnx")
    interface Qdq {}

    @Model(source = "onnx/stored_every_way.onnx")
    interface StoredEveryWay {}

    @Model(source = "onnx/local_function.onnx")
    interface LocalFunction {}

    @Model(source = "onnx/constants_only.onnx")
    interface ConstantsOnly {}

    @Model(source = "onnx/pass_through.onnx")
    interface PassThrough {}

    @Model(source = "onnx/external_data.onnx")
    interface ExternalData {}

    @Model(source = "onnx/skl_logistic_zipmap.onnx")
    interface SklLogisticZipmap {}

    @Model(source = "onnx/skl_logistic_strings.onnx")
    interface SklLogisticStrings {}

    @Model(source = "onnx/skl_linear.onnx")
    interface SklLinear {}

    @Model(source = "onnx/skl_svc.onnx")
    interface SklSvc {}

    @Model(source = "onnx/keras_mlp.onnx")
    interface KerasMlp {}

    @Model(source = "onnx/keras_fixed_batch.onnx")
    interface KerasFixedBatch {}

    @Model(source = "onnx/keras_several.onnx")
    interface KerasSeveral {}

    @Model(source = "onnx/ort_dynamic.onnx")
    interface OrtDynamic {}

    @Model(source = "onnx/ort_static_qoperator.onnx")
    interface OrtStaticQoperator {}
}
