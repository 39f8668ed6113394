package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerDefinition;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The catalogue has the classes of Keras, under their names. */
class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> everyClassOfKerasIsKnown() {
        return KerasClasses.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    LayerDefinition layer = Catalogue.find("keras.layers", entry.getKey())
                            .orElseThrow(() -> new AssertionError("the catalogue has no " + entry.getKey()));
                    assertEquals(entry.getKey(), layer.type().name());
                    assertEquals(
                            entry.getValue().get("class_name").getAsString(), layer.className(), "name in the summary");
                }));
    }

    @Test
    void theNamesAreThoseOfTheClasses() {
        assumeTrue(GoldenData.isAllTested());
        assertEquals(KerasClasses.all().keySet(), new TreeSet<>(Catalogue.names()));
        assertEquals(KerasClasses.all().size(), Catalogue.names().size());
    }

    @Test
    void aliasesAreNotKnown() {
        KerasClasses.all().values().forEach(keras -> keras.getAsJsonArray("aliases")
                .forEach(alias -> assertTrue(
                        Catalogue.find("keras.layers", alias.getAsString()).isEmpty(), alias::toString)));
    }
}
