package io.github.layercheck.engine.config;

import io.github.layercheck.OneOf;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.List;
import java.util.Map;

/** The strings that Keras 3.15's {@code initializers.get}, {@code regularizers.get} and {@code constraints.get} know. */
public final class Identifiers {

    private static final List<String> INITIALIZERS = List.of(
            "GlorotNormal",
            "GlorotUniform",
            "HeNormal",
            "HeUniform",
            "Identity",
            "IdentityInitializer",
            "LecunNormal",
            "LecunUniform",
            "Ones",
            "Orthogonal",
            "OrthogonalInitializer",
            "RandomNormal",
            "RandomUniform",
            "STFT",
            "STFTInitializer",
            "TruncatedNormal",
            "VarianceScaling",
            "Zeros",
            "glorot_normal",
            "glorot_uniform",
            "he_normal",
            "he_uniform",
            "identity",
            "lecun_normal",
            "lecun_uniform",
            "normal",
            "one",
            "ones",
            "orthogonal",
            "random_normal",
            "random_uniform",
            "stft",
            "truncated_normal",
            "uniform",
            "variance_scaling",
            "zero",
            "zeros");

    private static final List<String> REGULARIZERS =
            List.of("L1", "L1L2", "L2", "OrthogonalRegularizer", "l1", "l1l2", "l2", "orthogonal_regularizer");

    private static final List<String> CONSTRAINTS =
            List.of("MaxNorm", "MinMaxNorm", "NonNeg", "UnitNorm", "max_norm", "min_max_norm", "non_neg", "unit_norm");

    private static final Map<String, String> SHORT_NAMES =
            Map.of("one", "ones", "zero", "zeros", "normal", "random_normal", "uniform", "random_uniform");

    private Identifiers() {}

    /** Whether two names of a kind mean the same class. */
    public static boolean areSame(String name, String other) {
        return canonical(name).equals(canonical(other));
    }

    private static String canonical(String name) {
        return SHORT_NAMES.getOrDefault(name, SnakeCase.ofClass(name));
    }

    /** The names of a kind, sorted. */
    public static List<String> of(OneOf.Identifier kind) {
        return switch (kind) {
            case INITIALIZER -> INITIALIZERS;
            case REGULARIZER -> REGULARIZERS;
            case CONSTRAINT -> CONSTRAINTS;
        };
    }
}
