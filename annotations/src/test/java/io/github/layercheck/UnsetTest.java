package io.github.layercheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The values are in the class files of models that were compiled before: they stay what they are. */
@UnsetTest.Defaults
class UnsetTest {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Defaults {
        int number() default Unset.INT;

        long large() default Unset.LONG;

        double fraction() default Unset.DOUBLE;

        String text() default Unset.STRING;
    }

    @Test
    void theValuesAreThoseThatNoArgumentHas() {
        Defaults defaults = UnsetTest.class.getAnnotation(Defaults.class);
        assertEquals(-2_147_483_648, defaults.number());
        assertEquals(-9_223_372_036_854_775_808L, defaults.large());
        assertEquals(Double.NaN, defaults.fraction());
        assertEquals("\0", defaults.text());
    }

    /** Who sees a default in an IDE sees a word. */
    @Test
    void noAttributeHasTheValueWithoutTheName() throws IOException {
        Pattern unnamed = Pattern.compile("default (Integer\\.MIN_VALUE|Long\\.MIN_VALUE|Double\\.NaN|\"\\\\0\");");
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> unnamed.matcher(text(file)).find())
                    .toList();
            assertEquals(List.of(), found);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
