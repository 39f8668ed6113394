package io.github.layercheck.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.Input;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.MergeMode;
import io.github.layercheck.layers.Padding;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private final Imports imports = new Imports(Set.of("Add"));

    @Test
    void typesAreImportedOnceAndSorted() {
        assertEquals("Dense", imports.name(Dense.class));
        assertEquals("Input", imports.name(Input.class));
        assertEquals("Dense", imports.name(Dense.class));
        assertEquals(
                "import io.github.layercheck.Input;\nimport io.github.layercheck.layers.Dense;\n\n",
                imports.statements());
    }

    @Test
    void aTypeOfTheFilesOwnNameIsNotImported() {
        assertEquals("io.github.layercheck.layers.Add", imports.name(Add.class));
        assertEquals("", imports.statements());
    }

    @Test
    void ofTwoTypesOfOneNameTheFirstIsImported() {
        assertEquals("Entry", imports.name(Map.Entry.class));
        assertEquals("io.github.layercheck.engine.source.ImportsTest.Entry", imports.name(Entry.class));
        assertEquals("Entry", imports.name(Map.Entry.class));
    }

    @Test
    void constantsAreImportedBeforeTypes() {
        assertEquals("SAME", imports.constant(Padding.class, "SAME"));
        assertEquals("Dense", imports.name(Dense.class));
        assertEquals("NONE", imports.constant(Input.class, "NONE"));
        assertEquals("""
                import static io.github.layercheck.Input.NONE;
                import static io.github.layercheck.layers.Padding.SAME;

                import io.github.layercheck.layers.Dense;

                """, imports.statements());
    }

    @Test
    void ofTwoConstantsOfOneNameTheFirstIsImported() {
        assertEquals("NONE", imports.constant(Input.class, "NONE"));
        assertEquals("MergeMode.NONE", imports.constant(MergeMode.class, "NONE"));
        assertEquals("NONE", imports.constant(Input.class, "NONE"));
    }

    private static final class Entry {}
}
