package io.github.layercheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
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
}
