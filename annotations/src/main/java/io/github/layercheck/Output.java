package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The outputs of a {@link Model}: on the interface, which tensors they are, in order; without it, all tensors of the last
 * method. On a method of a model that is in a file ({@link Model#source}), an output that code relies on: it is an error
 * if the file has no output of the method's name, or of that of {@link Named}, or has another shape or type.
 *
 * <pre>{@code
 * @Model(source = "detector.tflite")
 * interface Detector {
 *     @Input({320, 320, 3})                    Tensor image();
 *     @Output(shape = {10, 4})                 Tensor boxes();
 *     @Output(shape = 10) @Named("detection/scores") Tensor scores();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Output {

    /**
     * On the interface, the tensors: {@code "name"} for the first output of the method of that name, {@code "name:output"}
     * for another, counted from 0.
     */
    String[] value() default {};

    /**
     * On a method, the shape of one sample, without the batch dimension; {@link Input#NONE} is a dimension of any size. By
     * default any shape.
     */
    int[] shape() default Input.ANY;

    /** On a method, the type of the elements; it counts if it is written, or if the shape is. */
    DType dtype() default DType.FLOAT32;

    /** On a method, the number of samples in a batch; by default any. */
    int batch() default Input.NONE;
}
