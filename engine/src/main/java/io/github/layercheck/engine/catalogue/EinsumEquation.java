package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The equation of an einsum of an input and a kernel, such as {@code abc,cd->abd}: a letter for each axis, the batch
 * first. Three dots stand for any number of axes, of input and output alike, either before or after the letters.
 *
 * @param input the letters of the input's axes
 * @param kernel the letters of the kernel's axes
 * @param output the letters of the output's axes
 */
record EinsumEquation(String input, String kernel, String output, Dots dots) {

    /** Where the three dots are. */
    enum Dots {
        NOWHERE,
        FIRST,
        LAST
    }

    /** A matrix product over several axes: those that stay, and those of the kernel that are summed over and made. */
    static EinsumEquation ofProjection(int kept, int summed, int made) {
        String letters = IntStream.range('a', 'a' + kept + summed + made)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String axes = letters.substring(0, kept);
        String kernel = letters.substring(kept);
        return parse(axes + kernel.substring(0, summed) + "," + kernel + "->" + axes + kernel.substring(summed));
    }

    /** Reads an equation; a fault names the column where it is wrong. */
    static EinsumEquation parse(String equation) {
        return new Parser(equation).equation();
    }

    private static final class Parser {

        private static final String ALL_DOTS = "...";

        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        EinsumEquation equation() {
            Dots inputDots = dotsBefore();
            int inputStart = position;
            String input = letters("the input");
            inputDots = dotsAfter(inputDots);
            expect(",");
            int kernelStart = position;
            String kernel = letters("the kernel");
            expect("->");
            int outputDotsStart = position;
            Dots outputDots = dotsBefore();
            int outputStart = position;
            String output = letters("the output");
            outputDots = dotsAfter(outputDots);
            if (position < text.length()) {
                throw fault("expected the end, not '" + text.charAt(position) + "'");
            }
            if (outputDots != inputDots) {
                position = outputDotsStart;
                throw fault("the output has " + place(outputDots) + ", the input has " + place(inputDots));
            }
            if (inputDots == Dots.LAST && input.length() < 2) {
                position = inputStart;
                throw fault("the input has one letter before ..., where Keras needs two");
            }
            check(
                    output,
                    outputStart,
                    letter -> input.indexOf(letter) >= 0 || kernel.indexOf(letter) >= 0,
                    "the output has the axis '%s', which neither input nor kernel has");
            check(
                    kernel,
                    kernelStart,
                    letter -> input.indexOf(letter) >= 0 || output.indexOf(letter) >= 0,
                    "the kernel has the axis '%s', which neither input nor output has");
            check(
                    output,
                    outputStart,
                    letter -> output.indexOf(letter) == output.lastIndexOf(letter),
                    "the output has the axis '%s' twice");
            if (inputDots != Dots.FIRST && output.charAt(0) != input.charAt(0)) {
                position = outputStart;
                throw fault("the output begins with '" + output.charAt(0) + "', the input with '" + input.charAt(0)
                        + "', but both begin with the batch");
            }
            return new EinsumEquation(input, kernel, output, inputDots);
        }

        private static String place(Dots dots) {
            return switch (dots) {
                case NOWHERE -> "no ...";
                case FIRST -> "... first";
                case LAST -> "... last";
            };
        }

        private Dots dotsBefore() {
            return skipDots() ? Dots.FIRST : Dots.NOWHERE;
        }

        private Dots dotsAfter(Dots before) {
            int start = position;
            if (!skipDots()) {
                return before;
            }
            if (before == Dots.FIRST) {
                position = start;
                throw fault("... appears twice");
            }
            return Dots.LAST;
        }

        private boolean skipDots() {
            if (!text.startsWith(ALL_DOTS, position)) {
                return false;
            }
            position += ALL_DOTS.length();
            return true;
        }

        private String letters(String term) {
            int start = position;
            while (position < text.length() && isLetter(text.charAt(position))) {
                position++;
            }
            if (position == start) {
                throw fault("expected a letter for an axis of " + term + ", not " + found());
            }
            return text.substring(start, position);
        }

        private static boolean isLetter(char character) {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }

        private void expect(String separator) {
            if (!text.startsWith(separator, position)) {
                throw fault("expected '" + separator + "', not " + found());
            }
            position += separator.length();
        }

        private String found() {
            return position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
        }

        private void check(String letters, int start, IntPredicate condition, String message) {
            for (int i = 0; i < letters.length(); i++) {
                if (!condition.test(letters.charAt(i))) {
                    position = start + i;
                    throw fault(message.replace("%s", letters.substring(i, i + 1)));
                }
            }
        }

        private Fault fault(String what) {
            return new Fault(ProblemId.EQUATION, "column " + (position + 1) + " of \"" + text + "\": " + what)
                    .because("An equation is input,kernel->output with a letter for each axis, such as \"abc,cd->abd\""
                            + " or \"...x,xy->...y\".")
                    .at("equation");
        }
    }
}
