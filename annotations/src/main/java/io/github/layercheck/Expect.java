package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a model or a layer is expected to be, exactly. Where it is something else, that is an error at the attribute, with both
 * numbers and why it is so. Numbers in the text that code and papers quote are so held by each build.
 *
 * <pre>{@code
 * @Model
 * @Input({28, 28})
 * @Expect(params = 23_893, output = 3)
 * interface Mnist {
 *     @Flatten Tensor flatten();
 *     @Expect(params = 784 * 30 + 30)
 *     @Dense(units = 30) Tensor hidden();
 *     ...
 * }
 * }</pre>
 *
 * <p>On a method with {@link Repeat}, each of the layers is expected to be so. It holds for models from files as well. A block
 * has no numbers of its own: expect them of the models that use it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Expect {

    /** How many parameters there are; without it, any number is right. */
    long params() default Unset.LONG;

    /** The shape of the only output without the batch, {@link Input#NONE} for a size that is open; without it, any is right. */
    int[] output() default {};

    /** How many multiply-accumulates one sample takes; without it, any number is right. */
    long macs() default Unset.LONG;
}
