package io.github.layercheck.engine.file.content;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text into plain values: Map, List, String, Boolean, Long or Double, and null. */
public final class JsonText {

    /** A model within a model is three levels deeper. */
    static final int MAX_DEPTH = 1000;

    /** Longer than the code of a Lambda layer, and than a model that is a string in another text. */
    static final int MAX_STRING = 1 << 22;

    /** Several times as many as the largest models have; vocabularies are among them. */
    static final int MAX_VALUES = 1_000_000;

    private static final Pattern PLACE = Pattern.compile(" at (line \\d+ column \\d+)");

    private final KerasFile file;
    private final JsonReader reader;
    private int values;

    private JsonText(KerasFile file, Reader text) {
        this.file = file;
        this.reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH + 1);
    }

    /**
     * The value that the text consists of.
     *
     * @throws Fault if it is not exactly one, or one with two members of one name
     */
    public static @Nullable Object read(KerasFile file, Reader text) throws IOException {
        try {
            StringWriter all = new StringWriter();
            text.transferTo(all);
            return new JsonText(file, new StringReader(PythonNumbers.quoted(all.toString()))).read();
        } catch (CharacterCodingException e) {
            throw syntax(file, "is not in UTF-8");
        }
    }

    private @Nullable Object read() throws IOException {
        try {
            Object value = value(0);
            checkIsAll();
            return value;
        } catch (MalformedJsonException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            throw syntax("is not JSON" + (place.find() ? " at " + place.group(1) : ""));
        } catch (EOFException e) {
            throw syntax("ends in the middle of its JSON");
        }
    }

    private void checkIsAll() throws IOException {
        try {
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                return;
            }
        } catch (MalformedJsonException e) {
            // More of anything, JSON or not.
        }
        throw syntax("has more than one JSON value");
    }

    private Fault syntax(String what) {
        return syntax(file, what);
    }

    private static Fault syntax(KerasFile file, String what) {
        return new Fault(ProblemId.FILE_SYNTAX, file.name() + " " + what)
                .because("A model is what Keras' to_json() writes, or a .keras archive that contains it.");
    }

    private @Nullable Object value(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new Fault(ProblemId.FILE_LIMIT, file.name() + " is nested more than " + MAX_DEPTH + " levels deep");
        }
        if (++values > MAX_VALUES) {
            throw new Fault(ProblemId.FILE_LIMIT, file.name() + " has more than " + MAX_VALUES + " JSON values");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(depth);
            case BEGIN_ARRAY -> array(depth);
            case STRING -> PythonNumbers.value(checked(reader.nextString()));
            case BOOLEAN -> reader.nextBoolean();
            case NUMBER -> number(reader.nextString());
            default -> nothing();
        };
    }

    private String checked(String string) {
        if (string.length() > MAX_STRING) {
            throw new Fault(ProblemId.FILE_LIMIT, file.name() + " has a string of " + string.length() + " characters");
        }
        return string;
    }

    private @Nullable Object nothing() throws IOException {
        reader.nextNull();
        return null;
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = checked(reader.nextName());
            if (members.containsKey(name)) {
                throw syntax("has " + reader.getPath().substring("$.".length()) + " twice");
            }
            members.put(name, value(depth + 1));
        }
        reader.endObject();
        return members;
    }

    private List<@Nullable Object> array(int depth) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            elements.add(value(depth + 1));
        }
        reader.endArray();
        return elements;
    }

    private static Number number(String digits) {
        if (digits.indexOf('.') >= 0) {
            return Double.valueOf(digits);
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return Double.valueOf(digits);
        }
    }
}
