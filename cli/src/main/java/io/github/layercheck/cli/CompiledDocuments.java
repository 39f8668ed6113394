package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.IndexedModel;
import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of the models of a build, from what its compile has left. */
final class CompiledDocuments {

    private CompiledDocuments() {}

    /** Whether a folder is the output of a compile that had models. */
    static boolean areIn(Path folder) {
        return Files.isDirectory(folder.resolve(ClassOutput.FOLDER));
    }

    /**
     * Adds each model, in the order of names: its documents of the compile, and new ones of its report in place of those that
     * are missing; a report has all of a model with layers.
     *
     * @param areTaken whether the documents of the compile are taken; those of models without layers always are
     */
    static void add(Path classes, Set<DocumentFormat> formats, boolean areTaken, DocumentFolder output) {
        try (Stream<Path> files = Files.list(classes.resolve(ClassOutput.FOLDER))) {
            List<Path> reports =
                    files.filter(CompiledDocuments::isReport).sorted().toList();
            for (Path report : reports) {
                add(report, classes.resolve(ClassOutput.DOCUMENTS), formats, areTaken, output);
            }
        } catch (IOException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, classes + " cannot be read")
                    .because(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ClassOutput.REPORT) && !name.endsWith(ClassOutput.PROBLEMS);
    }

    private static void add(
            Path file, Path documents, Set<DocumentFormat> formats, boolean areTaken, DocumentFolder output)
            throws IOException {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ClassOutput.REPORT.length());
        JsonObject report = parse(file);
        Map<DocumentFormat, String> made = new EnumMap<>(DocumentFormat.class);
        for (DocumentFormat format : formats) {
            Path document = documents.resolve(name + "." + format.extension());
            if (Files.exists(document)) {
                made.put(format, Files.readString(document, UTF_8));
            }
        }
        if (!report.has("layers") || report.getAsJsonArray("layers").isEmpty()) {
            if (!made.isEmpty()) {
                output.add(
                        name,
                        made,
                        links -> IndexedModel.withoutLayers(
                                report.get("name").getAsString(),
                                report.get("model").getAsString(),
                                report.get("kind").getAsString(),
                                links));
            }
            return;
        }
        output.add(name, areTaken ? made : Map.of(), ReportReader.read(report));
    }

    private static JsonObject parse(Path file) throws IOException {
        try {
            return JsonParser.parseString(Files.readString(file, UTF_8)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Fault(ProblemId.FILE_SYNTAX, file + " is not a report").because(String.valueOf(e.getMessage()));
        }
    }
}
