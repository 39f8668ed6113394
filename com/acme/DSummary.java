package com.acme;

import io.github.layercheck.CompiledModel;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Stands in for the facts of {@code D}, which has errors.
 */
@Generated("io.github.layercheck.processor.LayercheckProcessor")
@CompiledModel(value = "com.acme.D")
public final class DSummary {

    /** Unknown, because the model has errors. */
    public static final String NAME = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String OUTPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String SUMMARY = "";

    /** Unknown, because the model has errors. */
    public static final long PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long TRAINABLE_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long NON_TRAINABLE_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long BYTES = 1L;

    /** Unknown, because the model has errors. */
    public static final int INPUT_SIZE = 1;

    /** Unknown, because the model has errors. */
    public static final int OUTPUT_SIZE = 1;

    /** Unknown, because the model has errors. */
    public static final String INPUT_TYPE = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_INPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_OUTPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_FORMULA = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_EXPLANATION = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_OUTPUT_SHAPE_1 = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_OUTPUT_SHAPE_2 = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_OUTPUT_SHAPE_3 = "";

    /** Unknown, because the model has errors. */
    public static final String INPUT_OUTPUT_SHAPE_4 = "";

    /** Unknown, because the model has errors. */
    public static final long INPUT_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long INPUT_TRAINABLE_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long INPUT_NON_TRAINABLE_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final String A_TYPE = "";

    /** Unknown, because the model has errors. */
    public static final String A_INPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String A_OUTPUT_SHAPE = "";

    /** Unknown, because the model has errors. */
    public static final String A_FORMULA = "";

    /** Unknown, because the model has errors. */
    public static final String A_EXPLANATION = "";

    /** Unknown, because the model has errors. */
    public static final String A_OUTPUT_SHAPE_1 = "";

    /** Unknown, because the model has errors. */
    public static final String A_OUTPUT_SHAPE_2 = "";

    /** Unknown, because the model has errors. */
    public static final String A_OUTPUT_SHAPE_3 = "";

    /** Unknown, because the model has errors. */
    public static final String A_OUTPUT_SHAPE_4 = "";

    /** Unknown, because the model has errors. */
    public static final long A_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long A_TRAINABLE_PARAMS = 1L;

    /** Unknown, because the model has errors. */
    public static final long A_NON_TRAINABLE_PARAMS = 1L;

    /** {@return all facts of the model, as they are now} */
    public static io.github.layercheck.summary.ModelSummary summary() {
        throw new java.lang.IllegalStateException("D has errors");
    }

    /** There are no instances. */
    private DSummary() {}
}
