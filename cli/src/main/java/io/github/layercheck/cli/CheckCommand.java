package io.github.layercheck.cli;

import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problems;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is wrong with models, and what works in them but is almost surely not what was meant. */
@Command(
        name = "check",
        description =
                "Prints what is wrong with models, and warns of what works but is almost surely a mistake. Nothing is"
                        + " printed if there is nothing to say.")
final class CheckCommand extends FileCommand {

    private final InputStream in;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = ModelCommand.FILE)
    private List<String> files = List.of();

    @Option(names = "--strict", description = "Makes the exit code 1 for warnings as well.")
    private boolean strict;

    @Option(
            names = "--lint",
            paramLabel = "ID=LEVEL",
            description = "Turns a warning off, or makes it an error: dropout-rate=off, dropout-rate=warn or"
                    + " dropout-rate=error. Without an id, such as --lint off, it is the level of all others. Can be"
                    + " repeated.",
            mapFallbackValue = Option.NULL_VALUE)
    private Map<String, String> lints = new LinkedHashMap<>();

    @Mixin
    private CustomLayerOptions customLayers = new CustomLayerOptions();

    CheckCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        LintLevels levels = levels();
        int exitCode = ExitCode.OK;
        for (String file : files) {
            exitCode = Math.max(exitCode, check(new ModelFile(file, in), levels));
        }
        return exitCode;
    }

    private int check(ModelFile file, LintLevels levels) {
        Problems found = new Problems();
        int exitCode = run(file, problems -> {
            KerasModel.read(file, customLayers, "", levels, problems)
                    .ifPresent(model -> problems.addAll(model.warnings()));
            found.addAll(problems.all());
        });
        return strict && !found.isEmpty() ? ExitCode.SOFTWARE : exitCode;
    }

    private LintLevels levels() {
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, String> lint : lints.entrySet()) {
            boolean isOfAll = lint.getValue() == null;
            given.put(isOfAll ? "" : lint.getKey(), isOfAll ? lint.getKey() : lint.getValue());
        }
        try {
            return LintLevels.of(given);
        } catch (Fault fault) {
            throw wrongArguments(String.valueOf(fault.getMessage()));
        }
    }
}
