package io.github.layercheck.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.Input;
import io.github.layercheck.layers.Add;
import io.github.layercheck.layers.Dense;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private final Imports imports = new Imports("Add");

    @Test
    void typesAreImportedOnceAndSorted() {
        assertEquals("Dense", imports.name(Dense.class));
        assertEquals("Input", imports.name(Input.class));
        assertEquals("Dense", imports.name(Dense.class));
        assertEquals(
                "import io.github.layercheck.Input;\nimport io.github.layercheck.layers.Dense;\n",
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
        assertEquals("io.github.layercheck.processor.source.ImportsTest.Entry", imports.name(Entry.class));
        assertEquals("Entry", imports.name(Map.Entry.class));
    }

    private static final class Entry {}
}
