package io.github.layercheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
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
        description = "Prints the @Model interface that declares the model, and one for each model in it.")
final class JavaCommand extends ModelCommand {

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
            return;
        }
        for (Map.Entry<String, String> source : JavaSource.of(declaration).entrySet()) {
            Path path = output.resolve(source.getKey());
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
