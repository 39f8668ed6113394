package io.github.layercheck.engine.patch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.text.IndentedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The problems of one type, as JSON beside its report.
 *
 * @param type its binary name
 * @param problems in the order of the source
 */
public record ProblemsFile(String type, List<LocatedProblem> problems) {

    private static final int SCHEMA = 1;

    public ProblemsFile {
        problems = List.copyOf(problems);
    }

    /** The file's path in the class output. */
    public String path() {
        return ClassOutput.FOLDER + "/" + type + ClassOutput.PROBLEMS;
    }

    /** The text of the file. */
    public String toJson() {
        IndentedJson json = new IndentedJson(1 << 12);
        try {
            json.beginObject();
            json.name("schema").value(SCHEMA);
            json.name("model").value(type);
            json.name("problems").beginArray();
            for (LocatedProblem problem : problems) {
                write(problem, json);
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.end();
    }

    private static void write(LocatedProblem problem, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(problem.id());
        json.name("severity").value(problem.severity());
        json.name("subject").value(problem.subject());
        if (problem.region().isPresent()) {
            write(problem.region().get(), json);
        }
        json.name("message").value(problem.message());
        if (problem.fix().isPresent()) {
            TextFix fix = problem.fix().get();
            json.name("fix").beginObject();
            json.name("sentence").value(fix.sentence());
            json.name("edits").beginArray();
            for (TextEdit edit : fix.edits()) {
                json.beginObject();
                write(edit.region(), json);
                json.name("replacement").value(edit.replacement());
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endObject();
    }

    private static void write(Region region, JsonWriter json) throws IOException {
        json.name("file").value(region.file());
        json.name("line").value(region.line());
        json.name("column").value(region.column());
        json.name("endLine").value(region.endLine());
        json.name("endColumn").value(region.endColumn());
    }

    /**
     * Reads the text of such a file.
     *
     * @return nothing if it is not one, or of a newer form
     */
    public static Optional<ProblemsFile> parse(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.get("schema").getAsInt() != SCHEMA) {
                return Optional.empty();
            }
            List<LocatedProblem> problems = new ArrayList<>();
            for (JsonElement problem : array(json, "problems")) {
                problems.add(problem(problem.getAsJsonObject()));
            }
            return Optional.of(new ProblemsFile(string(json, "model"), problems));
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static LocatedProblem problem(JsonObject json) {
        return new LocatedProblem(
                string(json, "id"),
                string(json, "severity"),
                string(json, "subject"),
                string(json, "message"),
                json.has("line") ? Optional.of(region(json)) : Optional.empty(),
                json.has("fix") ? Optional.of(fix(json.getAsJsonObject("fix"))) : Optional.empty());
    }

    private static TextFix fix(JsonObject json) {
        List<TextEdit> edits = new ArrayList<>();
        for (JsonElement element : array(json, "edits")) {
            JsonObject edit = element.getAsJsonObject();
            edits.add(new TextEdit(region(edit), string(edit, "replacement")));
        }
        return new TextFix(string(json, "sentence"), edits);
    }

    private static Region region(JsonObject json) {
        return new Region(
                string(json, "file"),
                json.get("line").getAsInt(),
                json.get("column").getAsInt(),
                json.get("endLine").getAsInt(),
                json.get("endColumn").getAsInt());
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.getAsJsonArray(name);
    }

    private static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}
