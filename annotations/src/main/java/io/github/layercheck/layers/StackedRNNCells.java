package io.github.layercheck.layers;

import io.github.layercheck.Layer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several cells as one: the output of each is the input of the next. To be run over a sequence by {@link RNN}.
 *
 * <p>Input {@code (batch, features)}, then the states of all cells; output that of the last cell, then the new states.
 *
 * <p>Weights: the cells' own.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/stacked_rnn_cell/">Keras: StackedRNNCells</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Layer
public @interface StackedRNNCells {

    /**
     * The cells, from the input on, by the names of the methods that declare them; {@code {}}, the default, is the
     * stacked one.
     */
    String[] of() default {};
}
