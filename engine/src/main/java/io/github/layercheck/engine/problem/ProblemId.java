package io.github.layercheck.engine.problem;

import java.util.Locale;

/** Every kind of problem, by the name that a message shows in kebab-case. */
public enum ProblemId {
    /** An attribute whose value is outside its range. */
    ATTRIBUTE_RANGE,
    /** An array attribute with a number of elements that it cannot have. */
    ATTRIBUTE_LENGTH,
    /** A string that names no initializer, regularizer or constraint. */
    UNKNOWN_IDENTIFIER,
    /** An argument that a layer of a Keras file, or the call of a layer, does not have. */
    UNKNOWN_ARGUMENT,
    /** An argument without a default that a layer of a Keras file lacks. */
    MISSING_ARGUMENT,
    /** An argument of a layer of a Keras file that has another type. */
    ARGUMENT_TYPE,
    /** Attributes that contradict each other. */
    ATTRIBUTE_CONFLICT,
    /** Two inputs of Concatenate differ in an axis that is not joined. */
    CONCATENATE_MISMATCH,
    /** The inputs of an elementwise merge neither match nor broadcast. */
    MERGE_MISMATCH,
    /** A layer with more or fewer inputs than it takes. */
    INPUT_COUNT,
    /** An input of a rank that the layer does not take. */
    INPUT_RANK,
    /** An input whose shape does not fit the layer's other inputs or attributes. */
    INPUT_SHAPE,
    /** An input of an element type that the layer does not take. */
    INPUT_DTYPE,
    /** A weight needs the size of a dimension that is unknown. */
    UNKNOWN_DIMENSION,
    /** A window or a kernel is larger than what it moves over, or an output would have no elements. */
    OUTPUT_EMPTY,
    /** Groups that do not divide the channels or the filters. */
    GROUPS,
    /** A tensor with more dimensions than a tensor can have. */
    TENSOR_RANK,
    /** An axis that the input does not have. */
    AXIS,
    /** A target shape with more or fewer elements than the input. */
    RESHAPE_SIZE,
    /** An equation of an einsum that cannot be read, or whose axes do not fit each other. */
    EQUATION,
    /** An index of a tensor that cannot be read, or that the tensor does not have. */
    SUBSCRIPT,
    /** A wrapper without a layer, or with one that it cannot wrap. */
    WRAPPED_LAYER,
    /** A count that does not fit 64 bits. */
    COUNT_OVERFLOW,
    /** A name of a tensor or layer that does not exist. */
    UNKNOWN_NAME,
    /** A parameter that names its own method or a later one. */
    FORWARD_REFERENCE,
    /** Two layers or inputs with the same name. */
    DUPLICATE_NAME,
    /** A name that is not allowed. */
    INVALID_NAME,
    /** A method of a model without the annotation of a layer. */
    NO_LAYER,
    /** A method with the annotations of layers of which the outer one is not a wrapper. */
    SEVERAL_LAYERS,
    /** An annotation that has no meaning where it stands. */
    MISPLACED_ANNOTATION,
    /** A method that has a body, type parameters or another return type than Tensor. */
    METHOD_FORM,
    /** A type that cannot be a model. */
    MODEL_FORM,
    /** An interface that looks like a model but is not annotated as one. */
    MISSING_MODEL,
    /** A model that cannot be read completely, though the compiler reports no error. */
    INCOMPLETE_MODEL,
    /** A model without an input. */
    NO_INPUT,
    /** A model without a layer. */
    EMPTY_MODEL,
    /** A dimension of an input that is neither positive nor unknown. */
    INPUT_DIMENSION,
    /** A method without parameters that could take one of several tensors. */
    AMBIGUOUS_INPUT,
    /** A layer or an input whose tensor nothing uses. */
    UNUSED_TENSOR,
    /** A model that contains itself. */
    MODEL_RECURSION,
    /** A model with more layers, levels of nested models, or calls in nested models than the limits allow. */
    MODEL_LIMIT,
    /** A class that is used as a layer and is not a model, or was not compiled with the processor. */
    NOT_A_MODEL,
    /** A layer that is applied again to a shape that its weights do not fit. */
    SHARED_SHAPE,
    /** A shape of a custom layer that cannot be read, or that names something unknown. */
    SHAPE_SYNTAX,
    /** An annotation type that declares a custom layer without what it needs. */
    LAYER_FORM,
    /** A change of a model, or a name of a tensor, that cannot be read. */
    SETTING_SYNTAX,
    /** Two generated constants with the same name. */
    CONSTANT_COLLISION,
    /** The name of the generated class is taken. */
    GENERATED_NAME_TAKEN,
    /** A file that a model names and that cannot be found or read. */
    FILE_NOT_FOUND,
    /** A file of a kind that no model is read from. */
    FILE_KIND,
    /** An array in a file of weights that is not the model's, or a weight that the file lacks. */
    WEIGHTS_MISMATCH,
    /** A file that is neither a JSON text nor an archive with one. */
    FILE_SYNTAX,
    /** A file that is larger, or whose JSON is nested deeper, than any model. */
    FILE_LIMIT,
    /** A file that lacks what every Keras model has. */
    FILE_FORMAT,
    /** A tensor whose shape in a Keras file is not the one that its layer makes. */
    RECORDED_SHAPE,
    /** An input or output that code relies on and that a file does not have. */
    REQUIRED_NAME,
    /** An input of a file that code does not feed. */
    REQUIRED_COUNT,
    /** An input or output of a file of another rank than code relies on. */
    REQUIRED_RANK,
    /** An input or output of a file with other sizes than code relies on, or with its axes in another order. */
    REQUIRED_SHAPE,
    /** An input or output of a file with elements of another type than code relies on. */
    REQUIRED_TYPE,
    /** An unknown class of layers in a Keras file. */
    UNKNOWN_LAYER,
    /** Something in a Keras file that a model cannot declare. */
    NOT_EXPRESSIBLE,
    /** Documents that are asked for without what makes them. */
    DOCUMENTS_MISSING,
    /** An error of Layercheck itself. */
    INTERNAL_ERROR,
    /** A number or a shape that is not what the declaration expects. */
    EXPECTATION,
    /** A model that weighs more than its budget. */
    BUDGET,
    /** A promise about a number that is not known, because a size is open. */
    UNKNOWN_COST,
    /** A softmax over an axis of one element. */
    SOFTMAX_OF_ONE(Severity.WARNING),
    /** An output that a Dense makes for each place of a feature map. */
    DENSE_ON_FEATURE_MAP(Severity.WARNING),
    /** A bias that the normalization behind it subtracts again. */
    BIAS_BEFORE_NORMALIZATION(Severity.WARNING),
    /** Dropout straight before a batch normalization. */
    DROPOUT_BEFORE_NORMALIZATION(Severity.WARNING),
    /** Dropout straight before a pooling. */
    DROPOUT_BEFORE_POOLING(Severity.WARNING),
    /** A rate of dropout that does nothing, or drops most. */
    DROPOUT_RATE(Severity.WARNING),
    /** Two activations in a row. */
    REPEATED_ACTIVATION(Severity.WARNING),
    /** Two linear layers in a row, which are one. */
    LINEAR_PAIR(Severity.WARNING),
    /** A softmax that feeds a layer with weights. */
    SOFTMAX_INSIDE(Severity.WARNING),
    /** An input that looks like one of the other data format. */
    CHANNELS_ORDER(Severity.WARNING),
    /** A kernel that begins with equal numbers. */
    CONSTANT_KERNEL(Severity.WARNING),
    /** Strides that leap over a part of the input. */
    UNREAD_INPUT(Severity.WARNING),
    /** Rows at the end of an input that no window reaches. */
    DROPPED_ROWS(Severity.WARNING),
    /** A pooling of single elements. */
    POOLING_OF_ONE(Severity.WARNING),
    /** A layer that changes nothing. */
    NO_EFFECT(Severity.WARNING),
    /** A returned sequence of which one step is used. */
    UNUSED_SEQUENCE(Severity.WARNING),
    /** An output of a layer that nothing takes. */
    UNUSED_OUTPUT(Severity.WARNING),
    /** A mask that a layer drops and a later one needs. */
    LOST_MASK(Severity.WARNING),
    /** A Flatten before the layer that has most of the model's parameters. */
    HEAVY_FLATTEN(Severity.WARNING),
    /** An output that does not fit the loss of the model. */
    LOSS_ACTIVATION(Severity.WARNING),
    /** An output that is a probability twice, or never. */
    LOGITS_TWICE(Severity.WARNING),
    /** An output of as many elements as there are not classes. */
    CLASSES(Severity.WARNING),
    /** An output of another shape than the target. */
    TARGET_SHAPE(Severity.WARNING),
    /** A name that Keras 3 refuses, though files of Keras 2 have such names. */
    SLASH_IN_NAME(Severity.WARNING);

    private final Severity severity;

    ProblemId() {
        this(Severity.ERROR);
    }

    ProblemId(Severity severity) {
        this.severity = severity;
    }

    /** How severe problems of this kind are, unless a user says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The name in kebab-case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
