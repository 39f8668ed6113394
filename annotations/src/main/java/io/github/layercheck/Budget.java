package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a model may weigh at most. Where it weighs more, that is an error at the attribute, which says by how much, and which
 * layers weigh most.
 *
 * <pre>{@code
 * @Model
 * @Input({96, 96, 1})
 * @Budget(maxInt8Bytes = "250 KB", maxPeakBytes = "100 KB", maxMacs = "10 MMACs")
 * interface WakeWord { ... }
 * }</pre>
 *
 * <p>Sizes are written as people write them: a number with a unit. As in Keras' summaries, a KB is 1,024 bytes, an MB 1,024 KB
 * and a GB 1,024 MB; {@code B}, {@code KiB}, {@code MiB} and {@code GiB} are units too, and a number alone is in bytes. Of
 * multiply-accumulates, {@code KMACs}, {@code MMACs}, {@code GMACs} and {@code TMACs} are powers of 1,000, and a number alone, or
 * with {@code MACs}, is a number. {@code 1.5 MB} and {@code 1,500,000} are numbers as well.
 *
 * <p>It holds for models from files as well. If a size of the model is open, so that it is not known what it weighs, that is an
 * error too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Budget {

    /** The most parameters; without it, any number is right. */
    long maxParams() default Unset.LONG;

    /** The most bytes of the weights as they are, such as {@code "250 KB"}. */
    String maxBytes() default Unset.STRING;

    /** The most bytes of the weights after Keras' {@code quantize("int8")}. */
    String maxInt8Bytes() default Unset.STRING;

    /** The most multiply-accumulates that one sample takes in inference, such as {@code "1.2 GMACs"}. */
    String maxMacs() default Unset.STRING;

    /** The most bytes that tensors take at once in the inference of one sample, in Keras' order of execution. */
    String maxPeakBytes() default Unset.STRING;
}
