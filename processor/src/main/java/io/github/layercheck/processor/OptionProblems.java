package io.github.layercheck.processor;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Reports what is wrong with options. They are on the command line, where no one can be sent. */
final class OptionProblems {

    private static final Origin COMMAND_LINE = new Origin() {};

    private OptionProblems() {}

    /** Whether an option that is given is true; an error if it is neither true nor false. */
    static boolean isTrue(ProcessingEnvironment environment, String option) {
        String value = environment.getOptions().get(option);
        if (!"true".equals(value) && !"false".equals(value)) {
            String what = value == null ? "has no value" : "'" + value + "' is not a value of it";
            report(environment, option, new Fault(ProblemId.ATTRIBUTE_RANGE, what).because("It is true or false."));
        }
        return "true".equals(value);
    }

    static void report(ProcessingEnvironment environment, String option, Fault fault) {
        environment
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR,
                        fault.toProblem("-A" + option, COMMAND_LINE).message());
    }
}
