package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.output.ClassOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes the documents of models where the options want them. */
final class DocumentFiles {

    private final ProcessingEnvironment environment;
    private final Optional<DocumentOptions> options;

    DocumentFiles(ProcessingEnvironment environment) {
        this.environment = environment;
        this.options = DocumentOptions.read(environment);
    }

    /** Whether models get a drawing. */
    boolean haveDrawings() {
        return options.isPresent() && options.get().formats().contains(DocumentFormat.SVG);
    }

    /** Writes the documents of a model. What fails in them does not fail the compile. */
    void write(TypeElement element, ModelType type, DocumentedModel model, GeneratedFiles files) {
        Map<DocumentFormat, String> texts = write(
                element,
                model.source(),
                asked -> asked.documents().write(model, asked.formats(), asked.language()),
                files);
        String drawing = texts.get(DocumentFormat.SVG);
        if (drawing != null) {
            files.writeForJavadoc(type.packageName(), drawing(type), element, drawing);
        }
    }

    /** The same of a model in a file without layers. */
    void write(TypeElement element, DocumentedContract model, GeneratedFiles files) {
        write(
                element,
                model.source(),
                asked -> asked.documents().write(model, asked.formats(), asked.language()),
                files);
    }

    /** Deletes the documents of a model that an earlier compile has left: they are not true of one with problems. */
    void delete(ModelType type, GeneratedFiles files) {
        if (options.isEmpty()) {
            return;
        }
        DocumentOptions asked = options.get();
        for (DocumentFormat format : asked.formats()) {
            String name = name(type.binaryName(), format);
            if (asked.output() == null) {
                files.deleteResource(ClassOutput.DOCUMENTS + "/" + name);
            } else {
                delete(asked.output().resolve(name));
            }
        }
        if (haveDrawings()) {
            files.deleteForJavadoc(type.packageName(), drawing(type));
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // The errors of the model fail the compile, which is worth more than this.
        }
    }

    private static String name(String source, DocumentFormat format) {
        return source + "." + format.extension();
    }

    private static String drawing(ModelType type) {
        return type.generatedName() + ".svg";
    }

    /** Writes what is made; returns it, or nothing if that fails. */
    private Map<DocumentFormat, String> write(
            TypeElement element,
            String source,
            Function<DocumentOptions, Map<DocumentFormat, String>> documents,
            GeneratedFiles files) {
        if (options.isEmpty()) {
            return Map.of();
        }
        try {
            DocumentOptions asked = options.get();
            Map<DocumentFormat, String> texts = documents.apply(asked);
            for (Map.Entry<DocumentFormat, String> text : texts.entrySet()) {
                String name = name(source, text.getKey());
                if (asked.output() == null) {
                    files.writeResource(ClassOutput.DOCUMENTS + "/" + name, element, text.getValue());
                } else {
                    write(asked.output().resolve(name), text.getValue());
                }
            }
            return texts;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError | ServiceConfigurationError e) {
            String message = "[layercheck:documents-failed] " + element.getSimpleName()
                    + ": the documents could not be written\n    " + e;
            environment.getMessager().printMessage(Diagnostic.Kind.WARNING, message, element);
            return Map.of();
        }
    }

    /** Not by the compiler's filer, which writes into its own folders only. */
    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, text, UTF_8);
    }
}
