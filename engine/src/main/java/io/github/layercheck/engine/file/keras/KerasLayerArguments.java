package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.Identifiers;
import io.github.layercheck.engine.config.KerasArguments;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Values;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.layers.ActivationFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a layer of a Keras file from its config. */
final class KerasLayerArguments {

    private static final Set<String> BASE_ARGUMENTS = Set.of("name", "dtype", "trainable");

    /** What Keras writes and reads of layers that have no such attribute, and that changes no shape. */
    private static final Set<String> INTERNAL_ARGUMENTS = Set.of(
            "activity_regularizer",
            "data_format",
            "oov_method",
            "renorm_clipping",
            "value_range",
            "vocabulary_size",
            "zero_output_for_mask");

    private final LayerType type;
    private final Map<String, @Nullable Object> arguments;
    private final List<String> leftOut = new ArrayList<>();

    /** Adds arguments of a layer of that type to others. */
    KerasLayerArguments(LayerType type, Map<String, @Nullable Object> arguments) {
        this.type = type;
        this.arguments = arguments;
    }

    /**
     * Adds the arguments in a config.
     *
     * @param layers the arguments that are layers
     */
    void addAll(Map<String, JsonValue> config, List<String> layers) {
        config.forEach((name, value) -> {
            if (BASE_ARGUMENTS.contains(name)) {
                addBase(name, value);
            } else if (!layers.contains(name)) {
                add(name, value);
            }
        });
        if (!type.isCustom()) {
            dropWhatFollows("vocabulary", "vocabulary_size");
            dropWhatFollows("bin_boundaries", "num_bins");
            mendFactor("x_factor");
            mendFactor("y_factor");
        }
    }

    /** A custom layer can have an attribute for what every layer of Keras has. */
    private void addBase(String name, JsonValue value) {
        Attribute attribute = type.isCustom() ? KerasArguments.attribute(type, name) : null;
        JsonValue config = value.isObject() ? value.find("config") : null;
        JsonValue named = config != null && config.isObject() ? config.find("name") : null;
        Object plain = named == null ? value.plain() : named.plain();
        if (attribute == null || plain == null) {
            return;
        }
        Object fitting = attribute.type().isEnum() ? plain.toString().toUpperCase(Locale.ROOT) : plain;
        if (Values.fits(fitting, attribute.type())) {
            arguments.put(name, plain);
        }
    }

    /** An adapted layer says what it has learned, and what follows from that. */
    private void dropWhatFollows(String learned, String number) {
        if (arguments.get(learned) instanceof List<?> values && !values.isEmpty()) {
            arguments.remove(number);
        }
    }

    /**
     * A RandomShear writes a factor as the range that it draws from, and does not read that if it begins below 0. (Keras 3.15.1:
     * keras/src/layers/preprocessing/image_preprocessing/random_shear.py)
     */
    private void mendFactor(String name) {
        if (type.name().equals("RandomShear")
                && arguments.get(name) instanceof List<?> range
                && range.size() == 2
                && range.get(0) instanceof Double from
                && range.get(1) instanceof Double to
                && from == -to) {
            arguments.put(name, to);
        }
    }

    /** What an object says beyond its class, which changes no shape and which the language cannot express. */
    List<String> leftOut() {
        return leftOut;
    }

    private void add(String name, JsonValue value) {
        Attribute attribute = KerasArguments.attribute(type, name);
        if (attribute == null && (value.isOff() || INTERNAL_ARGUMENTS.contains(name))) {
            if (value.isObject() && !value.members().isEmpty()) {
                leftOut.add(name + " " + text(value));
            }
            return;
        }
        if (attribute != null && attribute.type() == ActivationFunction.class && isRegistered(value)) {
            leftOut.add(name + " " + value.text());
        } else if (!value.isObject()) {
            arguments.put(name, value.plain());
        } else if (attribute != null && attribute.oneOf() != null) {
            String identifier = SnakeCase.ofClass(value.member("class_name").text());
            addNamed(name, identifier, Identifiers.of(attribute.oneOf().value()).contains(identifier), value);
        } else if (attribute != null && attribute.type() == ActivationFunction.class) {
            String function =
                    SnakeCase.ofClass(value.member("class_name").text()).replace("re_lu", "relu");
            addNamed(name, function, Values.fits(function.toUpperCase(Locale.ROOT), ActivationFunction.class), value);
        } else {
            throw value.fault(ProblemId.NOT_EXPRESSIBLE, "an object as the argument " + name);
        }
    }

    /** Whether a function is one of the user's, which Keras writes with its package: {@code acme>swish}. */
    private static boolean isRegistered(JsonValue function) {
        return function.plain() instanceof String name && name.indexOf('>') >= 0;
    }

    /** The class of an object by its name, if that is known. */
    private void addNamed(String name, String identifier, boolean isKnown, JsonValue object) {
        if (isKnown) {
            arguments.put(name, identifier);
        }
        JsonValue config = object.find("config");
        boolean saysMore = config != null
                && config.isObject()
                && config.members().entrySet().stream()
                        .anyMatch(argument -> !BASE_ARGUMENTS.contains(argument.getKey())
                                && !argument.getValue().isOff());
        if (!isKnown || saysMore) {
            leftOut.add(name + " " + text(object));
        }
    }

    /** An object as Python has it, {@code L2(l2=0.01)}, or the name of a function. */
    private static String text(JsonValue object) {
        JsonValue className = object.find("class_name");
        JsonValue config = object.find("config");
        if (config != null && config.plain() instanceof String name) {
            return name;
        }
        List<String> arguments = new ArrayList<>();
        if (config != null && config.isObject()) {
            config.members().forEach((name, value) -> {
                if (!BASE_ARGUMENTS.contains(name) && value.plain() != null && !value.isObject()) {
                    arguments.add(name + "=" + Objects.requireNonNull(value.plain()));
                }
            });
        }
        return (className == null ? "an object" : className.text()) + "(" + String.join(", ", arguments) + ")";
    }
}
