package io.github.layercheck.cli;

import com.google.gson.stream.JsonWriter;
import io.github.layercheck.engine.patch.LocatedProblem;
import io.github.layercheck.engine.patch.Region;
import io.github.layercheck.engine.patch.TextEdit;
import io.github.layercheck.engine.patch.TextFix;
import io.github.layercheck.engine.text.IndentedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Problems in the Static Analysis Results Interchange Format.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class Sarif {

    private static final String PROJECT = "https://github.com/layercheck/layercheck";
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final JsonWriter json;

    private Sarif(JsonWriter json) {
        this.json = json;
    }

    static String write(List<CompileProblems> all, String version) {
        IndentedJson json = new IndentedJson(1 << 12);
        try {
            new Sarif(json).log(all, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.end();
    }

    private void log(List<CompileProblems> all, String version) throws IOException {
        json.beginObject();
        json.name("$schema").value(SCHEMA);
        json.name("version").value("2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("Layercheck");
        json.name("version").value(version);
        json.name("informationUri").value(PROJECT);
        rules(all);
        json.endObject().endObject();
        json.name("columnKind").value("utf16CodeUnits");
        json.name("results").beginArray();
        for (CompileProblems problems : all) {
            for (LocatedProblem problem : problems.file().problems()) {
                result(problem, problems.file().type());
            }
        }
        json.endArray().endObject().endArray().endObject();
    }

    private void rules(List<CompileProblems> all) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (CompileProblems problems : all) {
            problems.file().problems().forEach(problem -> ids.add(problem.id()));
        }
        json.name("rules").beginArray();
        for (String id : ids) {
            json.beginObject().name("id").value(id);
            json.name("helpUri").value(PROJECT + "/blob/main/docs/problems.md#" + id);
            json.endObject();
        }
        json.endArray();
    }

    private void result(LocatedProblem problem, String type) throws IOException {
        json.beginObject();
        json.name("ruleId").value(problem.id());
        json.name("level").value(problem.severity());
        message(problem);
        json.name("locations").beginArray().beginObject();
        if (problem.region().isPresent()) {
            Region region = problem.region().get();
            json.name("physicalLocation").beginObject();
            artifact(region.file());
            region("region", region);
            json.endObject();
        }
        json.name("logicalLocations").beginArray().beginObject();
        json.name("fullyQualifiedName").value(type);
        json.name("kind").value("type");
        json.endObject().endArray();
        json.endObject().endArray();
        if (problem.fix().isPresent()) {
            json.name("fixes").beginArray();
            fix(problem.fix().get());
            json.endArray();
        }
        json.endObject();
    }

    /** The text without the id, which SARIF has by itself. */
    private void message(LocatedProblem problem) throws IOException {
        String prefix = "[layercheck:" + problem.id() + "] ";
        String text = problem.message();
        json.name("message").beginObject();
        json.name("text").value(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
        json.endObject();
    }

    private void fix(TextFix fix) throws IOException {
        Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
        fix.edits().forEach(edit -> byFile.computeIfAbsent(edit.region().file(), file -> new ArrayList<>())
                .add(edit));
        json.beginObject();
        json.name("description")
                .beginObject()
                .name("text")
                .value(fix.sentence())
                .endObject();
        json.name("artifactChanges").beginArray();
        for (Map.Entry<String, List<TextEdit>> file : byFile.entrySet()) {
            json.beginObject();
            artifact(file.getKey());
            json.name("replacements").beginArray();
            for (TextEdit edit : file.getValue()) {
                json.beginObject();
                region("deletedRegion", edit.region());
                json.name("insertedContent")
                        .beginObject()
                        .name("text")
                        .value(edit.replacement())
                        .endObject();
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    private void artifact(String file) throws IOException {
        json.name("artifactLocation").beginObject().name("uri").value(uri(file)).endObject();
    }

    private static String uri(String file) {
        try {
            String path = file.matches("[A-Za-z]:/.*") ? "/" + file : file;
            return new URI(path.startsWith("/") ? "file" : null, path.startsWith("/") ? "" : null, path, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private void region(String name, Region region) throws IOException {
        json.name(name).beginObject();
        json.name("startLine").value(region.line());
        json.name("startColumn").value(region.column());
        json.name("endLine").value(region.endLine());
        json.name("endColumn").value(region.endColumn());
        json.endObject();
    }
}
