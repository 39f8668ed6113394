package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The multiply-accumulates of a custom layer, declared with {@link Layer}: those of the matrix products and convolutions that it
 * computes of one sample, in inference. Without it they are unknown, and so are those of a model that has the layer.
 *
 * <p>Each text is a product: the sizes of all axes that it makes or sums over, without the batch, separated by commas and written like
 * those of {@link Shape}. {@code ...} stands for the leading dimensions of the inputs. The layer has as many multiply-accumulates as
 * all of its products together. {@code @Macs({})} declares a layer that has none.
 *
 * <pre>{@code @Macs({"..., features, rank", "..., rank, units"})}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
@Repeatable(Macs.List.class)
public @interface Macs {

    /** The products. */
    String[] value();

    /** The {@code boolean} attribute that they depend on, such as {@code useProjection}; by default they are always computed. */
    String when() default "";

    /** Several of them, which depend on different attributes; never written by hand. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.ANNOTATION_TYPE)
    @interface List {

        /** Those that are added. */
        Macs[] value();
    }
}
