package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SummaryCommandTest {

    private static final Golden NESTED = Golden.of("block_siamese");

    /** In the terminals of 80 and of 200 columns in which Keras was asked. */
    @TestFactory
    Stream<DynamicTest> printsWhatKerasPrints() {
        return Golden.all()
                .map(golden -> DynamicTest.dynamicTest(golden.id(), () -> {
                    String file = golden.file();
                    assertEquals(Run.done(golden.text("summary")), Run.of(80, file, "summary", "-"));
                    assertEquals(Run.done(golden.text("summary_wide")), Run.of(200, file, "summary", "-"));
                    if (golden.has("summary_expanded")) {
                        String[] expanded = {"summary", "--expand-nested", "--show-trainable", "-"};
                        assertEquals(Run.done(golden.text("summary_expanded")), Run.of(80, file, expanded));
                        assertEquals(Run.done(golden.text("summary_expanded_wide")), Run.of(200, file, expanded));
                    }
                }));
    }

    @Test
    void theWidthIsThatOfTheTable() {
        String summary =
                Run.of(80, NESTED.file(), "summary", "--width", "108", "-").out();
        assertEquals(NESTED.text("summary_wide"), summary);
        String narrow = Run.of(200, NESTED.file(), "summary", "--width=76", "-").out();
        assertEquals(NESTED.text("summary"), narrow);
    }

    @Test
    void aRangeIsAPartOfTheTable() {
        List<String> rows = Run.of(80, NESTED.file(), "summary", "--layer-range", "right", "sub.*", "-")
                .out()
                .lines()
                .filter(line -> line.startsWith("│ "))
                .map(line -> line.substring(2).split("[ (]")[0])
                .filter(name -> !name.isEmpty())
                .toList();
        assertTrue(rows.containsAll(List.of("right", "encoder", "subtract")), rows.toString());
        assertTrue(rows.stream().noneMatch(List.of("left", "dense_1")::contains), rows.toString());
    }

    @Test
    void whatCannotBePrintedIsAWrongArgument() {
        String hint = "\nTry 'layercheck summary --help'.\n";
        assertEquals(
                Run.rejected("error: No layer's name begins with up" + hint),
                Run.of(80, Tiny.FILE, "summary", "--layer-range", "norm", "up", "-"));
        assertEquals(
                Run.rejected("error: --layer-range is given twice" + hint),
                Run.of(80, Tiny.FILE, "summary", "--layer-range", "norm", "wide", "--layer-range", "a", "b", "-"));
        assertEquals(
                Run.rejected("error: A line of 8 characters leaves 3 for column 1; it needs 4" + hint),
                Run.of(80, Tiny.FILE, "summary", "--width", "8", "-"));
        assertEquals(
                Run.rejected("error: '(' is not a regular expression: Unclosed group" + hint),
                Run.of(80, Tiny.FILE, "summary", "--layer-range", "(", "wide", "-"));
    }
}
