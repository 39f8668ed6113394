package io.github.layercheck.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.layers.Padding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    private final Imports imports = new Imports(Set.of());
    private final Literals literals = new Literals(imports);

    @Test
    void numbers() {
        assertEquals("-3", literals.of(-3));
        assertEquals("5000000000L", literals.of(5_000_000_000L));
        assertEquals("0.5", literals.of(0.5));
        assertEquals("1e-7", literals.of(1e-7));
        assertEquals("-1.25e-5", literals.of(-1.25e-5));
        assertEquals("1e10", literals.of(1e10));
        assertEquals("Double.NaN", literals.of(Double.NaN));
        assertEquals("Double.NEGATIVE_INFINITY", literals.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void arrays() {
        assertEquals("{}", literals.of(List.of()));
        assertEquals("3", literals.of(List.of(3)));
        assertEquals("{3, 5}", literals.of(List.of(3, 5)));
        assertEquals("{\"a\", \"b\"}", literals.of(List.of("a", "b"), String[].class));
    }

    @Test
    void enumConstantsAreImported() {
        assertEquals("SAME", literals.of("SAME", Padding.class));
        assertEquals("import static io.github.layercheck.layers.Padding.SAME;\n\n", imports.statements());
    }
}
