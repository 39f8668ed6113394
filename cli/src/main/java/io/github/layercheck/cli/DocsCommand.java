package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the documents of models. */
@Command(name = "docs", description = "Writes a page, Markdown and a drawing of each model.")
final class DocsCommand extends FileCommand {

    private static final String NOT_IN_FILE_NAMES = "[^\\p{IsAlphabetic}\\p{IsDigit}._-]+";

    private final InputStream in;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = ModelCommand.FILE)
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the documents go; their paths are printed. Existing files are replaced.")
    private Path output = Path.of("");

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    private final Set<String> names = new LinkedHashSet<>();

    DocsCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        ModelDocuments documents = ModelDocuments.find(DocsCommand.class.getClassLoader())
                .orElseThrow(() -> new IllegalStateException("no " + ModelDocuments.ARTIFACT));
        int exitCode = 0;
        for (String file : files) {
            ModelFile modelFile = new ModelFile(file, in);
            int code = run(
                    modelFile, problems -> KerasModel.read(modelFile, customLayers, "", LintLevels.DEFAULT, problems)
                            .ifPresent(model -> write(
                                    documents,
                                    fileName(modelFile),
                                    DocumentedModel.of(
                                            modelFile.name(), model.inferred(), model.summary(), model.warnings()))));
            exitCode = Math.max(exitCode, code);
        }
        return exitCode;
    }

    private void write(ModelDocuments documents, String name, DocumentedModel model) {
        Map<DocumentFormat, String> texts = documents.write(model, EnumSet.allOf(DocumentFormat.class), Locale.ENGLISH);
        texts.forEach((format, text) -> write(output.resolve(name + "." + format.extension()), text));
    }

    /** The name of the model's file, without what says its format; with a number if another has it. */
    private String fileName(ModelFile file) {
        String name = Path.of(file.name()).getFileName().toString();
        int dot = name.lastIndexOf('.');
        String base = (dot > 0 ? name.substring(0, dot) : name).replaceAll(NOT_IN_FILE_NAMES, "-");
        String unique = base;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    private void write(Path path, String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text, UTF_8);
        } catch (IOException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, path + " cannot be written")
                    .because(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        out().println(path);
    }
}
