package io.github.layercheck.cli;

import io.github.layercheck.engine.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments, in the words of all other messages. */
final class ArgumentFaults {

    private ArgumentFaults() {}

    /** What is wrong, without the command that it is wrong for. */
    static String text(ParameterException exception) {
        return exception instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getCommandLine(), unmatched.getUnmatched())
                : String.valueOf(exception.getMessage());
    }

    private static String unmatched(CommandLine command, List<String> arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("-") && argument.length() > 1) {
                return unknown("option", argument.replaceFirst("=.*", ""), optionsOf(command));
            }
        }
        if (!command.getSubcommands().isEmpty()) {
            return unknown("command", arguments.get(0), command.getSubcommands().keySet());
        }
        return (arguments.size() == 1 ? "There is an argument too many: " : "There are arguments too many: ")
                + arguments.stream().map(argument -> "'" + argument + "'").collect(Collectors.joining(", "));
    }

    private static String unknown(String kind, String name, Collection<String> known) {
        return "There is no " + kind + " '" + name + "'" + Nearest.didYouMean(name, known);
    }

    /** The long names: of one letter, each is like any other. */
    private static List<String> optionsOf(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        return names;
    }
}
