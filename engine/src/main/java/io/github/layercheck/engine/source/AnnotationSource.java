package io.github.layercheck.engine.source;

import io.github.layercheck.Allow;
import io.github.layercheck.Constant;
import io.github.layercheck.DType;
import io.github.layercheck.From;
import io.github.layercheck.Frozen;
import io.github.layercheck.Input;
import io.github.layercheck.Loss;
import io.github.layercheck.Model;
import io.github.layercheck.Named;
import io.github.layercheck.Output;
import io.github.layercheck.Precision;
import io.github.layercheck.Repeat;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.JavaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes annotations and the types in them, for a file with imports. */
final class AnnotationSource {

    private static final String VALUE = "value";

    private final Imports imports;
    private final Literals literals;

    AnnotationSource(Imports imports) {
        this.imports = imports;
        this.literals = new Literals(imports);
    }

    String type(Class<?> type) {
        return imports.name(type);
    }

    /**
     * The annotation of a model.
     *
     * @param kerasName its name; empty for the default
     */
    String model(String kerasName, boolean impliesMasks, Optional<Training> training) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!kerasName.isEmpty()) {
            values.put("name", JavaText.quoted(kerasName));
        }
        if (!impliesMasks) {
            values.put("impliedMasks", "false");
        }
        if (training.isPresent() && training.get().loss() != Loss.NONE) {
            values.put(
                    "loss", imports.constant(Loss.class, training.get().loss().name()));
            if (training.get().fromLogits()) {
                values.put("fromLogits", "true");
            }
        }
        return of(Model.class, values);
    }

    String output(List<String> tensors) {
        return ofValue(Output.class, literals.of(tensors));
    }

    String named(String kerasName) {
        return ofValue(Named.class, JavaText.quoted(kerasName));
    }

    String repeat(int count) {
        return ofValue(Repeat.class, Integer.toString(count));
    }

    /** What a parameter needs if its name does not say everything; empty if it does. */
    String from(String parameter, String tensor, String argument) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!parameter.equals(tensor)) {
            values.put(VALUE, JavaText.quoted(tensor));
        }
        if (!argument.isEmpty()) {
            values.put("argument", JavaText.quoted(argument));
        }
        return values.isEmpty() ? "" : of(From.class, values);
    }

    /** The annotation of an array in place of a tensor. */
    String constant(TensorType constant) {
        Map<String, String> values = new LinkedHashMap<>();
        if (constant.shape().rank() > 0) {
            values.put(
                    VALUE,
                    Literals.array(
                            constant.shape().dims().stream().map(Dim::toString).toList()));
        }
        if (constant.dtype() != DType.FLOAT32) {
            values.put("dtype", literals.of(constant.dtype()));
        }
        return of(Constant.class, values);
    }

    List<String> traits(Traits traits) {
        List<String> annotations = new ArrayList<>();
        if (traits.frozen() != null) {
            annotations.add(of(Frozen.class, frozen(traits.frozen(), traits.frozenWithin() != null)));
        }
        DTypePolicy policy = traits.policy();
        if (policy != null) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(VALUE, literals.of(policy.variable()));
            if (policy.isMixed()) {
                values.put("compute", literals.of(policy.compute()));
            }
            annotations.add(of(Precision.class, values));
        }
        if (!traits.allowed().isEmpty()) {
            List<String> ids =
                    traits.allowed().stream().map(ProblemId::text).sorted().toList();
            annotations.add(ofValue(Allow.class, literals.of(ids)));
        }
        return annotations;
    }

    private static Map<String, String> frozen(boolean isFrozen, boolean withSublayers) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!isFrozen) {
            values.put(VALUE, "false");
        }
        if (!withSublayers) {
            values.put("sublayers", "false");
        }
        return values;
    }

    /** The annotation of a model that is used, or of a layer that is shared, with its changes. */
    String withSettings(Class<?> type, String value, List<Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(VALUE, value);
        if (!settings.isEmpty()) {
            values.put("set", literals.of(settings.stream().map(Setting::text).toList()));
        }
        return of(type, values);
    }

    /** The annotations of a layer and of what it wraps, the outermost first. */
    List<String> layer(LayerConfig config) {
        return layer(config, this::values);
    }

    /** The same with the values of each that a function chooses, by attribute. */
    List<String> layer(LayerConfig config, Function<LayerConfig, Map<String, String>> values) {
        List<String> annotations = new ArrayList<>();
        annotations.add(of(config.type().qualifiedName(), values.apply(config)));
        for (LayerConfig inner : config.wrapped()) {
            annotations.addAll(traits(inner.traits()));
            annotations.addAll(layer(inner, values));
        }
        return annotations;
    }

    /** The values of a layer that are worth writing, by attribute. */
    Map<String, String> values(LayerConfig config) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute attribute : ShortForm.attributes(config)) {
            values.put(attribute.name(), literals.of(ShortForm.value(config, attribute), attribute.type()));
        }
        return values;
    }

    String input(InputDeclaration input) {
        Map<String, String> values = new LinkedHashMap<>();
        if (input.sample() != null) {
            values.put(
                    VALUE,
                    Literals.array(input.sample().stream().map(this::dimension).toList()));
        }
        if (input.dtype() != DType.FLOAT32) {
            values.put("dtype", literals.of(input.dtype()));
        }
        if (input.batch() != Input.NONE) {
            values.put("batch", Integer.toString(input.batch()));
        }
        return of(Input.class, values);
    }

    /** The shape of a sample of an input. */
    String sample(InputDeclaration input) {
        List<Integer> sample = input.sample();
        return sample == null
                ? imports.constant(Input.class, "ANY")
                : Literals.array(sample.stream().map(this::dimension).toList());
    }

    /** The size of a dimension, known or not. */
    String dimension(int size) {
        return size == Input.NONE ? imports.constant(Input.class, "NONE") : Integer.toString(size);
    }

    private String ofValue(Class<?> type, String value) {
        return of(type, Map.of(VALUE, value));
    }

    /** An annotation with these values; that of {@code value()} needs no name where it is the only one. */
    String of(Class<?> type, Map<String, String> values) {
        return of(type.getCanonicalName(), values);
    }

    /** The same for the annotation type of that canonical name. */
    String of(String type, Map<String, String> values) {
        String annotation = "@" + imports.name(type);
        if (values.isEmpty()) {
            return annotation;
        }
        if (values.keySet().equals(Set.of(VALUE))) {
            return annotation + "(" + Objects.requireNonNull(values.get(VALUE)) + ")";
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", ", annotation + "(", ")"));
    }
}
