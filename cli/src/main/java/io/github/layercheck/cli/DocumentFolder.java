package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.document.IndexedModel;
import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The folder into which documents are written, with an index of them. */
final class DocumentFolder {

    private static final String INDEX = "index";
    private static final String NOT_IN_FILE_NAMES = "[^\\p{IsAlphabetic}\\p{IsDigit}._$-]+";

    private final ModelDocuments documents;
    private final Path folder;
    private final Set<DocumentFormat> formats;
    private final Locale language;
    private final PrintWriter out;
    private final Set<String> names = new LinkedHashSet<>(Set.of(INDEX));
    private final List<IndexedModel> models = new ArrayList<>();

    /**
     * @param out where the paths of what is written are printed
     */
    DocumentFolder(
            ModelDocuments documents, Path folder, Set<DocumentFormat> formats, Locale language, PrintWriter out) {
        this.documents = documents;
        this.folder = folder;
        this.formats = formats;
        this.language = language;
        this.out = out;
    }

    /** Writes the documents of a model, in files of a name that no other model's have. */
    void add(String name, DocumentedModel model) {
        add(name, Map.of(), model);
    }

    /** Writes the documents of a model in a file without layers. */
    void add(String name, DocumentedContract model) {
        add(name, documents.write(model, formats, language), links -> IndexedModel.of(model, links));
    }

    /** Adds a model of which some documents are made already, and writes the others. */
    void add(String name, Map<DocumentFormat, String> made, DocumentedModel model) {
        Set<DocumentFormat> missing = EnumSet.copyOf(formats);
        missing.removeAll(made.keySet());
        Map<DocumentFormat, String> texts = new EnumMap<>(DocumentFormat.class);
        texts.putAll(made);
        if (!missing.isEmpty()) {
            texts.putAll(documents.write(model, missing, language));
        }
        add(name, texts, links -> IndexedModel.of(model, links));
    }

    /**
     * Adds a model with all documents that there are of it.
     *
     * @param indexed what the index says of it, with the links to the documents
     */
    void add(
            String name,
            Map<DocumentFormat, String> texts,
            Function<Map<DocumentFormat, String>, IndexedModel> indexed) {
        models.add(indexed.apply(write(name, texts)));
    }

    /** Writes the documents, and returns how the index leads to them. */
    private Map<DocumentFormat, String> write(String name, Map<DocumentFormat, String> texts) {
        String unique = unique(name);
        Map<DocumentFormat, String> links = new EnumMap<>(DocumentFormat.class);
        texts.forEach((format, text) -> {
            String file = unique + "." + format.extension();
            write(file, text);
            links.put(format, URLEncoder.encode(file, UTF_8).replace("+", "%20"));
        });
        return links;
    }

    /** Writes the index of what was added. */
    void writeIndex() {
        write(INDEX + ".html", documents.writeIndex(models, language));
    }

    private String unique(String name) {
        String base = name.replaceAll(NOT_IN_FILE_NAMES, "-");
        String unique = base;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    private void write(String name, String text) {
        Path path = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.writeString(path, text, UTF_8);
        } catch (IOException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, path + " cannot be written")
                    .because(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        out.println(path);
    }
}
