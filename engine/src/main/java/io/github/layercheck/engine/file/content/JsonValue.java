package io.github.layercheck.engine.file.content;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a Keras file, which knows its path. */
public final class JsonValue {

    /** No name in a file is longer. */
    private static final int MAX_NAME = 1000;

    private final KerasFile file;
    private final JsonPath path;
    private final @Nullable Object value;

    /** The file's whole value. */
    public JsonValue(KerasFile file, @Nullable Object value) {
        this(file, JsonPath.ROOT, value);
    }

    private JsonValue(KerasFile file, JsonPath path, @Nullable Object value) {
        this.file = file;
        this.path = value instanceof Placed placed ? placed.path() : path;
        this.value = value instanceof Placed placed ? placed.value() : value;
    }

    /** Another value in this place: what a reader makes of this one. */
    public JsonValue with(@Nullable Object content) {
        return new JsonValue(file, path, content);
    }

    /** The value for a map or a list, in which it keeps its place in the file. */
    public Object placed() {
        return new Placed(path, value);
    }

    /** Whether a value is one that keeps its place. */
    public static boolean isPlaced(@Nullable Object content) {
        return content instanceof Placed;
    }

    /** This place. */
    public FileOrigin origin() {
        return new FileOrigin(file, path, false);
    }

    /** This place, of a layer with its arguments. */
    public FileOrigin layerOrigin() {
        return new FileOrigin(file, path, true);
    }

    /** The plain value. */
    @Nullable
    public Object plain() {
        return value;
    }

    public boolean isArray() {
        return value instanceof List;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether the value says nothing: null or false. */
    public boolean isOff() {
        return value == null || value.equals(false);
    }

    /** A member that may be absent, or null. */
    @Nullable
    public JsonValue find(String name) {
        return value instanceof Map<?, ?> object && object.get(name) != null ? member(name, object.get(name)) : null;
    }

    /** A member that has to be there. */
    public JsonValue member(String name) {
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong("an object");
        }
        if (!object.containsKey(name)) {
            throw fault(ProblemId.FILE_FORMAT, "has no " + name);
        }
        return member(name, object.get(name));
    }

    private JsonValue member(String name, @Nullable Object content) {
        return new JsonValue(file, path.member(name), content);
    }

    /** The members of an object, in order. */
    public Map<String, JsonValue> members() {
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong("an object");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.forEach((name, content) -> members.put((String) name, member((String) name, content)));
        return members;
    }

    /** The plain values of an object's members, in a map of their own that can be changed. */
    public Map<String, @Nullable Object> plainMembers() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        members().forEach((name, member) -> plain.put(name, member.plain()));
        return plain;
    }

    /** The elements of an array. */
    public List<JsonValue> elements() {
        if (!(value instanceof List<?> array)) {
            throw wrong("an array");
        }
        List<JsonValue> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(new JsonValue(file, path.element(i), array.get(i)));
        }
        return elements;
    }

    /** A name: of a layer, a class, a dtype. */
    public String text() {
        if (!(value instanceof String text)) {
            throw wrong("a string");
        }
        if (text.length() > MAX_NAME) {
            throw fault(ProblemId.FILE_LIMIT, "is a string of " + text.length() + " characters")
                    .because("A name has at most " + MAX_NAME + ".");
        }
        return text;
    }

    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw wrong("true or false");
        }
        return flag;
    }

    public int number() {
        if (!(value instanceof Long number) || number != number.intValue()) {
            throw wrong("an integer of 32 bits");
        }
        return number.intValue();
    }

    private Fault wrong(String expected) {
        String type = value instanceof Map
                ? "an object"
                : value instanceof List ? "an array" : value instanceof String ? "a string" : String.valueOf(value);
        return fault(ProblemId.FILE_FORMAT, "is " + type + ", not " + expected);
    }

    /** A fault of this value. */
    public Fault fault(ProblemId id, String what) {
        return new Fault(id, what).in(origin());
    }
}
