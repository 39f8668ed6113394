package io.github.layercheck.cli;

import io.github.layercheck.engine.text.OneLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The entry point of the command line. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        // System.out keeps to itself what could not be written.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.exit(run(arguments, System.in, out, System.err, Terminal::columns));
    }

    /**
     * Runs a command. What it writes is in UTF-8, whatever the platform's encoding: the tables need characters that some
     * encodings lack.
     *
     * @param columns the width of the terminal
     * @return the exit code
     */
    static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err, IntSupplier columns) {
        Output output = new Output(out);
        PrintWriter outWriter = writer(output);
        PrintWriter errWriter = writer(err);
        int exitCode = new CommandLine(new LayercheckCommand())
                .addSubcommand(new SummaryCommand(in, columns))
                .addSubcommand(new ExplainCommand(in))
                .addSubcommand(new JavaCommand(in))
                .addSubcommand(new ReportCommand(in))
                .addSubcommand(new CostCommand(in))
                .addSubcommand(new CheckCommand(in))
                .addSubcommand(new WeightsCommand(in))
                .addSubcommand(new DiffCommand(in))
                .addSubcommand(new DocsCommand(in))
                .addSubcommand(new FixCommand())
                .addSubcommand(new SarifCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(outWriter)
                .setErr(errWriter)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> reject(e))
                .execute(arguments);
        outWriter.flush();
        IOException failure = output.failure();
        if (failure != null && !output.isPipeClosed()) {
            errWriter.println(
                    "error: the output cannot be written: " + OneLine.of(String.valueOf(failure.getMessage())));
        }
        errWriter.flush();
        return failure == null ? exitCode : Math.max(exitCode, ExitCode.SOFTWARE);
    }

    private static int reject(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("error: " + OneLine.of(ArgumentFaults.text(e)));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
