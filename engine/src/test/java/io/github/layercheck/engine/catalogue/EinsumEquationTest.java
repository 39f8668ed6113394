package io.github.layercheck.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.catalogue.EinsumEquation.Dots;
import io.github.layercheck.engine.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EinsumEquationTest {

    @Test
    void readsEveryForm() {
        assertEquals(new EinsumEquation("abc", "cd", "abd", Dots.NOWHERE), EinsumEquation.parse("abc,cd->abd"));
        assertEquals(new EinsumEquation("x", "xy", "y", Dots.FIRST), EinsumEquation.parse("...x,xy->...y"));
        assertEquals(new EinsumEquation("ab", "bc", "ac", Dots.LAST), EinsumEquation.parse("ab...,bc->ac..."));
        assertEquals(new EinsumEquation("aB", "Bc", "ac", Dots.NOWHERE), EinsumEquation.parse("aB,Bc->ac"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|1|expected a letter for an axis of the input, not the end",
                "ab|3|expected ',', not the end",
                "ab->ac|3|expected ',', not '-'",
                "ab, bc->ac|4|expected a letter for an axis of the kernel, not ' '",
                "ab,bc-ac|6|expected '->', not '-'",
                "ab,bc=>ac|6|expected '->', not '='",
                "ab,bc->|8|expected a letter for an axis of the output, not the end",
                "ab,bc->ac,|10|expected the end, not ','",
                "ab,bc,cd->ad|6|expected '->', not ','",
                "a1,1c->ac|2|expected ',', not '1'",
                "..x,xy->..y|1|expected a letter for an axis of the input, not '.'",
                "x,...xy->y|3|expected a letter for an axis of the kernel, not '.'",
                "...ab...,bc->ac|6|... appears twice",
                "...ab,bc->ac|11|the output has no ..., the input has ... first",
                "ab,bc->ac...|8|the output has ... last, the input has no ...",
                "a...,ab->b...|1|the input has one letter before ..., where Keras needs two",
                "ab,bc->az|9|the output has the axis 'z', which neither input nor kernel has",
                "ab,bz->ab|5|the kernel has the axis 'z', which neither input nor output has",
                "ab,bc->acc|9|the output has the axis 'c' twice",
                "ab,bc->cb|8|the output begins with 'c', the input with 'a', but both begin with the batch",
            })
    void namesTheColumnThatIsWrong(String equation, int column, String what) {
        String text = equation == null ? "" : equation;
        Fault fault = assertThrows(Fault.class, () -> EinsumEquation.parse(text));
        assertEquals("column " + column + " of \"" + text + "\": " + what, fault.getMessage());
    }
}
