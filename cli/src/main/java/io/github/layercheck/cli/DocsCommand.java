package io.github.layercheck.cli;

import io.github.layercheck.engine.constant.ContractTensors;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.document.DocumentFormat;
import io.github.layercheck.engine.document.DocumentedContract;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the documents of models, and an index of them. */
@Command(
        name = "docs",
        description = "Writes a page, Markdown and a drawing of each model, and a page that lists them all.")
final class DocsCommand extends FileCommand {

    private final InputStream in;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = ContractCommand.ANY_FILE
                    + " Or the folder of compiled classes, such as target/classes: all models of" + " the compile.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the documents go; their paths are printed. Existing files are replaced.")
    private Path output = Path.of("");

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "html, markdown, svg; by default all.")
    private List<String> formats = List.of("html", "markdown", "svg");

    @Option(
            names = "--language",
            paramLabel = "NAME",
            completionCandidates = Languages.class,
            description = "The language of the words: ${COMPLETION-CANDIDATES}; by default en. Where it is given,"
                    + " documents that a compile wrote are written anew.")
    private String language = "";

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    DocsCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        ModelDocuments documents = documents();
        Set<DocumentFormat> chosen = formats();
        DocumentFolder folder = new DocumentFolder(documents, output, chosen, language(documents), out());
        int exitCode = 0;
        for (String file : files) {
            exitCode = Math.max(exitCode, add(new ModelFile(file, in), chosen, folder));
        }
        if (files.size() > 1 || isBuild(files.get(0))) {
            exitCode = Math.max(exitCode, run(new ModelFile(output.toString(), in), problems -> folder.writeIndex()));
        }
        return exitCode;
    }

    private static ModelDocuments documents() {
        return ModelDocuments.find(DocsCommand.class.getClassLoader())
                .orElseThrow(() -> new IllegalStateException("no " + ModelDocuments.ARTIFACT));
    }

    private int add(ModelFile file, Set<DocumentFormat> chosen, DocumentFolder folder) {
        return run(file, problems -> {
            if (isBuild(file.argument())) {
                CompiledDocuments.add(Path.of(file.argument()), chosen, language.isEmpty(), folder);
            } else {
                FileContent content = FileContent.read(file, customLayers, "", LintLevels.DEFAULT, problems);
                content.model().ifPresent(model -> folder.add(name(file), documented(file, model)));
                content.contract().ifPresent(contract -> folder.add(name(file), documented(file, contract)));
            }
        });
    }

    private static DocumentedModel documented(ModelFile file, KerasModel model) {
        return DocumentedModel.of(file.name(), model.inferred(), model.summary(), model.warnings());
    }

    private static DocumentedContract documented(ModelFile file, FileContract contract) {
        Signature signature = contract.defaultSignature().orElse(FileModel.NO_SIGNATURE);
        return new DocumentedContract(
                file.name(),
                contract.name().isEmpty() ? file.lastName() : contract.name(),
                file.lastName(),
                KerasModel.type("", file.modelName()).generatedName(),
                contract,
                signature,
                ContractTensors.of(contract.kind(), signature, List.of()));
    }

    private static boolean isBuild(String file) {
        try {
            return CompiledDocuments.areIn(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The name of a model's file, without what says its format. */
    private static String name(ModelFile file) {
        String name = Path.of(file.name()).getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Set<DocumentFormat> formats() {
        Set<DocumentFormat> chosen = EnumSet.noneOf(DocumentFormat.class);
        for (String format : formats) {
            chosen.add(DocumentFormat.of(format)
                    .orElseThrow(() -> wrongArguments("'" + format + "' is not html, markdown or svg")));
        }
        return chosen;
    }

    private Locale language(ModelDocuments documents) {
        try {
            return documents.language(language.isEmpty() ? "en" : language);
        } catch (Fault fault) {
            throw wrongArguments(String.valueOf(fault.getMessage()));
        }
    }

    /** The languages that there are words in. */
    static final class Languages implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return documents().languages().iterator();
        }
    }
}
