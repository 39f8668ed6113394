package io.github.layercheck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that has the others, and does nothing itself. */
@Command(
        name = "layercheck",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = LayercheckCommand.Version.class,
        usageHelpAutoWidth = false,
        description =
                "Says what is known about a neural network that Keras has saved. Nothing runs, and no weights are loaded.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a file is missing or is not one that the command reads, or there is a problem in it",
            "2:the arguments are wrong"
        })
final class LayercheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"layercheck " + text()};
        }

        /** The version alone. */
        static String text() {
            String version = LayercheckCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
