package io.github.layercheck.engine.carried;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.SharedObject;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.SettingReader;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the declaration that a generated class carries, as {@code DeclarationWriter} writes it. */
public final class DeclarationReader {

    /** A place in a class file, to which no user can be sent. */
    private static final class ClassFileOrigin implements Origin {}

    private static final int MAX_SHOWN = 20;

    private final Function<String, LayerDefinition> definitions;

    private DeclarationReader(Function<String, LayerDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * The declaration in a text.
     *
     * @param model the canonical name of the model that it is of, for messages
     * @param definitions the kinds of layers, by the canonical names of their annotation types
     * @throws Fault if another version of Layercheck has written the text
     */
    public static ModelDeclaration read(String model, String text, Function<String, LayerDefinition> definitions) {
        JsonObject json = object(text);
        JsonElement version = json.get(Keys.VERSION);
        if (version == null || !version.equals(new JsonPrimitive(Keys.CURRENT_VERSION))) {
            throw new Fault(
                            ProblemId.NOT_A_MODEL,
                            model + " was compiled with " + (version == null ? "an older" : "another")
                                    + " version of Layercheck")
                    .because("Its generated class holds the declaration in "
                            + (version == null ? "a form without a version" : "version " + shown(version))
                            + "; this Layercheck reads version " + Keys.CURRENT_VERSION + ".")
                    .fix("Compile the module of " + model + " again, with this version.");
        }
        return new DeclarationReader(definitions).model(json);
    }

    /** The object in a text; one without members if the text is not an object. */
    private static JsonObject object(String text) {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setNestingLimit(text.length());
        try {
            JsonElement value = JsonParser.parseReader(json);
            return value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    private static String shown(JsonElement version) {
        String text = version.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    private ModelDeclaration model(JsonObject json) {
        ModelType type =
                new ModelType(text(json, Keys.PACKAGE), text(json, Keys.INTERFACE), text(json, Keys.BINARY_NAME));
        return new ModelDeclaration(
                type,
                text(json, Keys.NAME),
                new ClassFileOrigin(),
                map(json, Keys.INPUTS, this::input),
                map(json, Keys.METHODS, this::method),
                map(json, Keys.OUTPUTS, this::tensor),
                traits(json),
                true,
                !json.has(Keys.SAYS_MASKS),
                Optional.empty(),
                Optional.empty());
    }

    private InputDeclaration input(JsonObject json) {
        List<Integer> sample = json.has(Keys.SAMPLE)
                ? json.getAsJsonArray(Keys.SAMPLE).asList().stream()
                        .map(JsonElement::getAsInt)
                        .toList()
                : null;
        return new InputDeclaration(
                text(json, Keys.NAME),
                sample,
                json.get(Keys.BATCH).getAsInt(),
                DType.valueOf(text(json, Keys.DTYPE)),
                new ClassFileOrigin(),
                json.has(Keys.MAY_BE_UNUSED),
                text(json, Keys.NAME));
    }

    private MethodDeclaration method(JsonObject json) {
        Origin origin = new ClassFileOrigin();
        String name = text(json, Keys.METHOD);
        return new MethodDeclaration(
                name,
                text(json, Keys.NAME, name),
                origin,
                origin,
                content(json, origin),
                map(
                        json,
                        Keys.PARAMETERS,
                        parameter -> new ParameterDeclaration(
                                tensor(parameter), text(parameter, Keys.ARGUMENT, ""), constant(parameter), null)),
                number(json, Keys.REPEAT),
                traits(json));
    }

    private static @Nullable TensorType constant(JsonObject parameter) {
        if (!parameter.has(Keys.CONSTANT)) {
            return null;
        }
        JsonObject json = parameter.getAsJsonObject(Keys.CONSTANT);
        List<Dim> dims = new ArrayList<>();
        array(json, Keys.SHAPE).forEach(size -> dims.add(Dim.of(size.getAsLong())));
        return new TensorType(new TensorShape(dims), DType.valueOf(text(json, Keys.DTYPE)));
    }

    private Content content(JsonObject json, Origin origin) {
        if (json.has(Keys.INPUT)) {
            return new Content.OfInput(input(json.getAsJsonObject(Keys.INPUT)));
        }
        if (json.has(Keys.LAYER)) {
            return new Content.OfLayer(layer(json.getAsJsonObject(Keys.LAYER)));
        }
        if (json.has(Keys.PART)) {
            return new Content.OfPart(layer(json.getAsJsonObject(Keys.PART)));
        }
        if (json.has(Keys.SHARED)) {
            return new Content.OfShared(text(json, Keys.SHARED), settings(json, origin), origin);
        }
        JsonElement model = json.get(Keys.MODEL);
        ModelReference reference = model.isJsonObject()
                ? new ModelReference.Inline(model(model.getAsJsonObject()))
                : new ModelReference.Named(model.getAsString());
        Content.OfModel content = new Content.OfModel(reference, settings(json, origin), origin);
        return json.has(Keys.WRAPPER)
                ? new Content.OfWrapped(layer(json.getAsJsonObject(Keys.WRAPPER)), content)
                : content;
    }

    private LayerConfig layer(JsonObject json) {
        LayerDefinition definition = definitions.apply(text(json, Keys.TYPE));
        Map<String, Object> values = new HashMap<>();
        JsonObject given = json.has(Keys.VALUES) ? json.getAsJsonObject(Keys.VALUES) : new JsonObject();
        given.entrySet().forEach(value -> {
            Attribute attribute = definition.type().attribute(value.getKey());
            if (attribute != null) {
                values.put(value.getKey(), value(value.getValue(), attribute.type()));
            }
        });
        List<LayerConfig> wrapped = map(json, Keys.WRAPPED, this::layer);
        return new LayerConfig(definition, "", values, new ClassFileOrigin(), wrapped).withTraits(traits(json));
    }

    private static Object value(JsonElement json, Class<?> type) {
        if (type.isArray()) {
            return json.getAsJsonArray().asList().stream()
                    .map(element -> value(element, type.getComponentType()))
                    .toList();
        }
        if (type == boolean.class) {
            return json.getAsBoolean();
        }
        if (type == int.class) {
            return json.getAsInt();
        }
        if (type == long.class) {
            return json.getAsLong();
        }
        return type == double.class ? (Object) Double.valueOf(json.getAsString()) : json.getAsString();
    }

    private List<Setting> settings(JsonObject json, Origin origin) {
        List<Setting> settings = new ArrayList<>();
        for (JsonElement setting : array(json, Keys.SET)) {
            settings.add(SettingReader.read(setting.getAsString(), Place.of(origin, Keys.SET)));
        }
        return settings;
    }

    private TensorName tensor(JsonObject json) {
        return new TensorName(text(json, Keys.FROM), number(json, Keys.OUTPUT), Place.of(new ClassFileOrigin()));
    }

    private static Traits traits(JsonObject json) {
        @Nullable Boolean frozen = json.has(Keys.FROZEN) ? json.get(Keys.FROZEN).getAsBoolean() : null;
        @Nullable
        Boolean frozenWithin =
                json.has(Keys.FROZEN_WITHIN) ? json.get(Keys.FROZEN_WITHIN).getAsBoolean() : null;
        return new Traits(
                frozen,
                frozenWithin,
                json.has(Keys.VARIABLE_TYPE) ? policy(json) : null,
                json.has(Keys.OBJECT) ? SharedObject.named(text(json, Keys.OBJECT)) : null,
                allowed(json));
    }

    private static Set<ProblemId> allowed(JsonObject json) {
        Set<ProblemId> allowed = EnumSet.noneOf(ProblemId.class);
        array(json, Keys.ALLOWED).forEach(id -> allowed.add(ProblemId.valueOf(id.getAsString())));
        return allowed;
    }

    private static DTypePolicy policy(JsonObject json) {
        return new DTypePolicy(
                DType.valueOf(text(json, Keys.VARIABLE_TYPE)), DType.valueOf(text(json, Keys.COMPUTE_TYPE)));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String text(JsonObject json, String name, String otherwise) {
        return json.has(name) ? text(json, name) : otherwise;
    }

    private static int number(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsInt() : 0;
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
    }

    private static <T> List<T> map(JsonObject json, String name, Function<JsonObject, T> mapping) {
        List<T> mapped = new ArrayList<>();
        for (JsonElement element : array(json, name)) {
            mapped.add(mapping.apply(element.getAsJsonObject()));
        }
        return mapped;
    }
}
