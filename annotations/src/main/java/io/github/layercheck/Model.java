package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The interface is a neural network: its abstract methods are its layers, in the order in which they stand. Shapes and
 * counts are checked when it is compiled, and a class of constants is generated beside it: for {@code Mnist},
 * {@code MnistSummary}.
 *
 * <pre>{@code
 * @Model
 * @Input({28, 28})
 * interface Mnist {
 *     @Flatten                                 Tensor flatten();
 *     @Dense(units = 30, activation = RELU)    Tensor hidden();
 *     @Dense(units = 3,  activation = SOFTMAX) Tensor digits();
 * }
 * }</pre>
 *
 * <p>A method without parameters takes the tensor of the method before it. A parameter takes the tensor of the method
 * of its name, or the one that {@link From} names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {

    /** The model's name in Keras; by default the interface's name in snake_case, or the one in the file. */
    String name() default "";

    /**
     * The file that declares the model, instead of methods: what {@code model.to_json()} returns, a {@code .keras}
     * archive, a whole model in HDF5, or the {@code model.json} of TensorFlow.js; of Keras 1, 2 or 3. Nothing in it is
     * executed.
     *
     * <pre>{@code
     * @Model(source = "mobilenet.json")
     * interface MobileNet {}
     * }</pre>
     *
     * <p>A file of ONNX, TensorFlow Lite or a SavedModel has no layers. Of such a model the generated class says what code
     * may rely on: names, shapes and types of inputs and outputs, and how to feed them.
     *
     * <p>Inputs and outputs that are declared as methods of the interface are what code relies on, with {@link Named} for
     * the file's own names: where the file is otherwise, that is an error at the declaration.
     *
     * <pre>{@code
     * @Model(source = "detector.tflite")
     * interface Detector {
     *     @Input({320, 320, 3})    Tensor image();
     *     @Output(shape = {10, 4}) Tensor boxes();
     * }
     * }</pre>
     *
     * <p>The file is looked up in the interface's package on the source path, the class path and the class output, then in
     * the folder of the processor's option {@code -Alayercheck.models=folder}. A path has {@code /} between its parts,
     * and none of them is {@code ..}.
     */
    String source() default "";

    /**
     * Which signature of the file is meant, where a SavedModel or a file of TensorFlow Lite has several; by default {@code
     * serving_default}, or the first.
     */
    String signature() default "";

    /**
     * The custom layers in the file, each as an annotation type with {@link Layer}: it stands for the class
     * of its simple name, or, if there is none, for the one that is registered with Keras under that name. The layer's
     * config gives the values of the attributes, {@code use_bias} that of {@code useBias}; what it lacks has its
     * default, and what else it has means nothing. A class that consists of layers can be given as a {@link Model}
     * instead, usually a block whose {@link Input} has no shape: its weights are those of the model's layers.
     *
     * <pre>{@code
     * @Model(source = "tagger.json", layers = LowRankDense.class)
     * interface Tagger {}
     * }</pre>
     */
    Class<?>[] layers() default {};

    /**
     * Whether the masks of an Embedding or a Masking add operations to the model, such as {@code not_equal}, as they do in Keras 3
     * when a functional model is made. {@code false} is for a model of Keras 1 or 2, where masks are not part of the graph, and for
     * one whose calls were given {@code training}, where Keras 3 leaves them out.
     */
    boolean impliedMasks() default true;

    /**
     * The loss that the model is trained with, so that warnings can compare its output with it. A compiled {@code .keras}
     * archive says it itself; what is given here comes first.
     *
     * <pre>{@code
     * @Model(loss = SPARSE_CATEGORICAL_CROSSENTROPY, classes = 10)
     * @Input({28, 28})
     * interface Mnist {
     *     @Flatten                                 Tensor flatten();
     *     @Dense(units = 10, activation = SOFTMAX) Tensor digits();
     * }
     * }</pre>
     */
    Loss loss() default Loss.NONE;

    /** Whether the loss takes logits, and makes probabilities of them itself: Keras' {@code from_logits}. */
    boolean fromLogits() default false;

    /** How many classes the model tells apart; 0 where it is not said. */
    int classes() default 0;

    /**
     * The shape of the target of one sample, as of an {@link Input}: {@link Input#NONE} for a size that is not known. Empty
     * where it is not said. The target of a single number is {@code {1}}.
     */
    int[] target() default {};
}
