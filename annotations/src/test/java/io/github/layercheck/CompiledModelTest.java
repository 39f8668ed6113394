package io.github.layercheck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.annotation.Documented;
import org.junit.jupiter.api.Test;

final class CompiledModelTest {

    /** The Javadoc page of a generated class would begin with the whole declaration. */
    @Test
    void isNotInJavadoc() {
        assertFalse(CompiledModel.class.isAnnotationPresent(Documented.class));
    }
}
