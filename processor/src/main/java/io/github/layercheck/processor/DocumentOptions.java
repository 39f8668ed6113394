package io.github.layercheck.processor;

import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** What the options ask for in documents; read only where there is the first of them. */
record DocumentOptions(
        ModelDocuments documents,
        Set<DocumentFormat> formats,
        @Nullable Path output,
        Locale language) {

    /** The option {@code -Alayercheck.docs=html,markdown,svg}. */
    static final String DOCS = "layercheck.docs";

    /** The option {@code -Alayercheck.docs.output=target/docs}. */
    static final String OUTPUT = "layercheck.docs.output";

    /** The option {@code -Alayercheck.language=zh}. */
    static final String LANGUAGE = "layercheck.language";

    /** What the options ask for; empty, with an error of the compile, if they ask for what there is not. */
    static Optional<DocumentOptions> read(ProcessingEnvironment environment) {
        Map<String, String> options = environment.getOptions();
        String option = DOCS;
        try {
            Set<DocumentFormat> formats = formats(options.get(DOCS));
            option = OUTPUT;
            Path output = output(options.get(OUTPUT));
            option = DOCS;
            ModelDocuments documents = find();
            option = LANGUAGE;
            Locale language = documents.language(options.getOrDefault(LANGUAGE, "en"));
            return Optional.of(new DocumentOptions(documents, formats, output, language));
        } catch (Fault fault) {
            OptionProblems.report(environment, option, fault);
            return Optional.empty();
        }
    }

    private static Set<DocumentFormat> formats(@Nullable String names) {
        if (names == null || names.isBlank()) {
            throw formatProblem("no format of documents is named");
        }
        Set<DocumentFormat> formats = EnumSet.noneOf(DocumentFormat.class);
        for (String name : names.split(",", -1)) {
            formats.add(DocumentFormat.of(name.strip()).orElseThrow(() -> unknown(name.strip())));
        }
        return formats;
    }

    private static Fault unknown(String format) {
        return formatProblem("'" + format + "' is not a format of documents");
    }

    private static Fault formatProblem(String problem) {
        String known =
                Stream.of(DocumentFormat.values()).map(DocumentFormat::text).collect(Collectors.joining(", "));
        return new Fault(ProblemId.UNKNOWN_NAME, problem).because("The formats are " + known + ".");
    }

    private static @Nullable Path output(@Nullable String folder) {
        try {
            return folder == null ? null : Path.of(folder);
        } catch (InvalidPathException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, "'" + folder + "' is not a path");
        }
    }

    private static ModelDocuments find() {
        String fix = "Add " + ModelDocuments.ARTIFACT
                + " beside io.github.layercheck:layercheck-processor, in the same version.";
        try {
            return ModelDocuments.find(DocumentOptions.class.getClassLoader()).orElseThrow(() -> new Fault(
                            ProblemId.DOCUMENTS_MISSING, "what makes documents is not on the processor path")
                    .because("It is an artifact of its own, because it is larger than the processor.")
                    .fix(fix));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new Fault(ProblemId.DOCUMENTS_MISSING, "what makes documents cannot be used")
                    .because(String.valueOf(e.getMessage()))
                    .fix(fix);
        }
    }
}
