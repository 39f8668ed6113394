package io.github.layercheck.engine.carried;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerType;
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
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the declaration that a generated class carries, as {@code DeclarationWriter} writes it. */
public final class DeclarationReader {

    /** A place in a class file, where nobody can be sent. */
    private static final class ClassFileOrigin implements Origin {}

    private final Function<String, LayerType> types;

    private DeclarationReader(Function<String, LayerType> types) {
        this.types = types;
    }

    /**
     * The declaration in a text.
     *
     * @param types the kinds of layers, by the canonical names of their annotation types
     * @throws RuntimeException if the text was not written by this version of Layercheck
     */
    public static ModelDeclaration read(String text, Function<String, LayerType> types) {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setNestingLimit(text.length());
        return new DeclarationReader(types).model(JsonParser.parseReader(json).getAsJsonObject());
    }

    private ModelDeclaration model(JsonObject json) {
        ModelType type = new ModelType(text(json, "package"), text(json, "interface"), text(json, "binaryName"));
        return new ModelDeclaration(
                type,
                text(json, "name"),
                new ClassFileOrigin(),
                map(json, "inputs", this::input),
                map(json, "methods", this::method),
                map(json, "outputs", this::tensor),
                traits(json),
                true);
    }

    private InputDeclaration input(JsonObject json) {
        List<Integer> sample = json.has("sample")
                ? json.getAsJsonArray("sample").asList().stream()
                        .map(JsonElement::getAsInt)
                        .toList()
                : null;
        return new InputDeclaration(
                text(json, "name"),
                sample,
                json.get("batch").getAsInt(),
                DType.valueOf(text(json, "dtype")),
                new ClassFileOrigin());
    }

    private MethodDeclaration method(JsonObject json) {
        Origin origin = new ClassFileOrigin();
        String name = text(json, "method");
        return new MethodDeclaration(
                name,
                text(json, "name", name),
                origin,
                origin,
                content(json, origin),
                map(
                        json,
                        "parameters",
                        parameter -> new ParameterDeclaration(tensor(parameter), text(parameter, "argument", ""))),
                number(json, "repeat"),
                traits(json));
    }

    private Content content(JsonObject json, Origin origin) {
        if (json.has("input")) {
            return new Content.OfInput(input(json.getAsJsonObject("input")));
        }
        if (json.has("layer")) {
            return new Content.OfLayer(layer(json.getAsJsonObject("layer")));
        }
        if (json.has("part")) {
            return new Content.OfPart(layer(json.getAsJsonObject("part")));
        }
        if (json.has("shared")) {
            return new Content.OfShared(text(json, "shared"), settings(json, origin), origin);
        }
        JsonElement model = json.get("model");
        ModelReference reference = model.isJsonObject()
                ? new ModelReference.Inline(model(model.getAsJsonObject()))
                : new ModelReference.Named(model.getAsString());
        Content.OfModel content = new Content.OfModel(reference, settings(json, origin), origin);
        return json.has("wrapper") ? new Content.OfWrapped(layer(json.getAsJsonObject("wrapper")), content) : content;
    }

    private LayerConfig layer(JsonObject json) {
        LayerType type = types.apply(text(json, "type"));
        Map<String, Object> values = new HashMap<>();
        JsonObject given = json.has("values") ? json.getAsJsonObject("values") : new JsonObject();
        given.entrySet().forEach(value -> {
            Attribute attribute = type.attribute(value.getKey());
            if (attribute != null) {
                values.put(value.getKey(), value(value.getValue(), attribute.type()));
            }
        });
        List<LayerConfig> wrapped = map(json, "wrapped", this::layer);
        return new LayerConfig(type, "", values, new ClassFileOrigin(), wrapped);
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
        for (JsonElement setting : array(json, "set")) {
            settings.add(SettingReader.read(setting.getAsString(), Place.of(origin, "set")));
        }
        return settings;
    }

    private TensorName tensor(JsonObject json) {
        return new TensorName(text(json, "from"), number(json, "output"), Place.of(new ClassFileOrigin()));
    }

    private static Traits traits(JsonObject json) {
        @Nullable Boolean frozen = json.has("frozen") ? json.get("frozen").getAsBoolean() : null;
        return new Traits(frozen, json.has("precision") ? DType.valueOf(text(json, "precision")) : null);
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
