package io.github.layercheck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The outputs of a {@link Model}, in order; without it, all tensors of the last method. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Output {

    /**
     * The tensors: {@code "name"} for the first output of the method of that name, {@code "name:output"} for another,
     * counted from 0.
     */
    String[] value();
}
