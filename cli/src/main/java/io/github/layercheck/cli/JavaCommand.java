package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.source.ContractSource;
import io.github.layercheck.engine.source.JavaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints or writes the interface that declares a model. */
@Command(
        name = "java",
        description = "Prints the @Model interface that declares the model, and one for each model in it. Of a model"
                + " without layers (ONNX, TensorFlow Lite, SavedModel) it prints one that names the file and has all inputs"
                + " and outputs as what code relies on.")
final class JavaCommand extends ContractCommand {

    @Option(names = "--package", paramLabel = "NAME", description = "The package of the interfaces; by default none.")
    private String packageName = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where the source files go, each interface in its own in the folder of its package; their"
                    + " paths are printed. Existing files are replaced. By default everything is printed.")
    private @Nullable Path output;

    JavaCommand(InputStream in) {
        super(in);
    }

    @Override
    String packageName() {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw wrongArguments("'" + packageName + "' is not the name of a package");
        }
        return packageName;
    }

    @Override
    void write(KerasModel model, PrintWriter out) {
        ModelDeclaration declaration = model.declaration();
        if (output == null) {
            out.print(JavaSource.inOneFile(declaration));
        } else {
            write(JavaSource.of(declaration), output, out);
        }
    }

    @Override
    void write(ModelFile file, FileContract contract, PrintWriter out) {
        if (contract.kind().isOnlyWeights()) {
            throw new Fault(
                            ProblemId.FILE_KIND,
                            file.name() + " is a file of weights ("
                                    + contract.kind().title() + ")")
                    .because("It has arrays, but neither layers nor inputs.")
                    .fix("@Weights names such a file beside a model.");
        }
        ModelType type = KerasModel.type(packageName(), file.modelName());
        String source = ContractSource.of(
                type, file.lastName(), contract.defaultSignature().orElse(FileModel.NO_SIGNATURE));
        if (output == null) {
            out.print(source);
        } else {
            write(Map.of(type.canonicalName().replace('.', '/') + ".java", source), output, out);
        }
    }

    private static void write(Map<String, String> sources, Path folder, PrintWriter out) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path path = folder.resolve(source.getKey());
            write(path, source.getValue());
            out.println(path);
        }
    }

    private static void write(Path path, String source) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, source, UTF_8);
        } catch (IOException e) {
            throw new Fault(ProblemId.FILE_NOT_FOUND, path + " cannot be written")
                    .because(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
