package io.github.layercheck.processor;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Reports what is wrong with options. They are on the command line, where no one can be sent. */
final class OptionProblems {

    private static final Origin COMMAND_LINE = new Origin() {};

    private OptionProblems() {}

    static void report(ProcessingEnvironment environment, String option, Fault fault) {
        environment
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR,
                        fault.toProblem("-A" + option, COMMAND_LINE).message());
    }
}
