package io.github.layercheck.processor.catalogue;

import io.github.layercheck.layers.ActivityRegularization;
import io.github.layercheck.layers.AlphaDropout;
import io.github.layercheck.layers.BatchNormalization;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Dropout;
import io.github.layercheck.layers.GaussianDropout;
import io.github.layercheck.layers.GaussianNoise;
import io.github.layercheck.layers.GroupNormalization;
import io.github.layercheck.layers.LayerNormalization;
import io.github.layercheck.layers.RMSNormalization;
import io.github.layercheck.layers.SpatialDropout1D;
import io.github.layercheck.layers.SpatialDropout2D;
import io.github.layercheck.layers.SpatialDropout3D;
import io.github.layercheck.layers.TimeDistributed;
import io.github.layercheck.layers.UnitNormalization;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.config.LayerType;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.rule.Wrapped;
import io.github.layercheck.processor.text.SnakeCase;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layers of Keras: which rule serves which annotation type. An entry is made when it is first asked for, so that
 * what a model does not use is not loaded.
 */
public final class Catalogue {

    /** A layer that its attributes and inputs determine. */
    @FunctionalInterface
    private interface Rule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs);
    }

    /** A layer that is made of others. */
    @FunctionalInterface
    private interface WrapperRule<A extends Annotation> {
        Inference infer(A layer, Inputs inputs, List<Wrapped> wrapped);
    }

    private final Map<String, Optional<KnownLayer>> entries = new HashMap<>();

    /** The kind of layer of Keras' exact name, such as {@code Conv2D}. */
    public Optional<KnownLayer> find(String name) {
        Optional<KnownLayer> known = entries.get(name);
        if (known == null) {
            known = Optional.ofNullable(entry(name));
            entries.put(name, known);
        }
        return known;
    }

    /** The kind of a layer that came from this catalogue. */
    public KnownLayer of(LayerConfig config) {
        return find(config.type().name()).orElseThrow();
    }

    private @Nullable KnownLayer entry(String name) {
        return switch (name) {
            // core
            case "Dense" -> layer(Dense.class, CoreLayers::dense);
            // normalization
            case "BatchNormalization" -> layer(BatchNormalization.class, NormalizationLayers::batchNormalization);
            case "GroupNormalization" -> layer(GroupNormalization.class, NormalizationLayers::groupNormalization);
            case "LayerNormalization" -> layer(LayerNormalization.class, NormalizationLayers::layerNormalization);
            case "RMSNormalization" -> layer(RMSNormalization.class, NormalizationLayers::rmsNormalization);
            case "UnitNormalization" -> layer(UnitNormalization.class, NormalizationLayers::unitNormalization);
            // recurrent
            case "TimeDistributed" -> wrapper(TimeDistributed.class, RecurrentLayers::timeDistributed);
            // regularization
            case "ActivityRegularization" -> layer(ActivityRegularization.class, RegularizationLayers::unchanged);
            case "AlphaDropout" -> layer(AlphaDropout.class, RegularizationLayers::alphaDropout);
            case "Dropout" -> layer(Dropout.class, RegularizationLayers::dropout);
            case "GaussianDropout" -> layer(GaussianDropout.class, RegularizationLayers::unchanged);
            case "GaussianNoise" -> layer(GaussianNoise.class, RegularizationLayers::unchanged);
            case "SpatialDropout1D" -> layer(SpatialDropout1D.class, RegularizationLayers::spatialDropout1D);
            case "SpatialDropout2D" -> layer(SpatialDropout2D.class, RegularizationLayers::spatialDropout2D);
            case "SpatialDropout3D" -> layer(SpatialDropout3D.class, RegularizationLayers::spatialDropout3D);
            default -> null;
        };
    }

    private static <A extends Annotation> KnownLayer layer(Class<A> annotationType, Rule<A> rule) {
        LayerType type = LayerType.of(annotationType);
        return new KnownLayer(
                type, (config, inputs) -> rule.infer(config.as(annotationType), inputs), false, type.name());
    }

    private <A extends Annotation> KnownLayer wrapper(Class<A> annotationType, WrapperRule<A> rule) {
        LayerType type = LayerType.of(annotationType);
        return new KnownLayer(
                type,
                (config, inputs) -> rule.infer(config.as(annotationType), inputs, wrapped(config)),
                true,
                type.name());
    }

    private List<Wrapped> wrapped(LayerConfig config) {
        List<Wrapped> layers = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (LayerConfig inner : config.wrapped()) {
            layers.add(new Wrapped(name(inner, used), inner, of(inner).rule()));
        }
        return layers;
    }

    /** Keras' default name, numbered where a wrapper has several layers of a class. */
    private static String name(LayerConfig layer, Map<String, Integer> used) {
        if (!layer.name().isEmpty()) {
            return layer.name();
        }
        String name = SnakeCase.ofClass(layer.type().name());
        int number = used.merge(name, 1, Integer::sum) - 1;
        return number == 0 ? name : name + "_" + number;
    }
}
