package io.github.layercheck.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.engine.golden.GoldenData;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The layers that have weights in a golden case are those of which it is said that they can. */
class LayersWithWeightsTest {

    @Test
    void areThoseThatHaveSomeInAGoldenCase() {
        Set<String> withWeights = GoldenData.lines("layers.jsonl")
                .filter(row -> !row.getAsJsonArray("weights").isEmpty())
                .map(row -> row.get("layer").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
        withWeights.add("Pipeline"); // of layers that have some
        Set<String> included = LayerNames.ALL.stream()
                .filter(name -> LayersWithWeights.include(
                        Catalogue.find("keras.layers", name).orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(withWeights, included);
    }
}
