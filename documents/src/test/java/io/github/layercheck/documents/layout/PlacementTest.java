package io.github.layercheck.documents.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.scene.Row;
import io.github.layercheck.documents.scene.SceneBuilder;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private final ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);

    @Test
    void whatFollowsOneAnotherIsAColumn() {
        layer("a", "InputLayer");
        layer("b", "Dense", "a[0][0]");
        layer("c", "Dense", "b[0][0]");

        assertEquals(List.of(List.of("a", "b", "c")), columns());
    }

    @Test
    void whatBranchesAndJoinsBeginsAColumn() {
        layer("a", "InputLayer");
        layer("b", "Dense", "a[0][0]");
        layer("c", "Dense", "b[0][0]");
        layer("sum", "Add", "a[0][0]", "c[0][0]");
        layer("d", "Dense", "sum[0][0]");

        assertEquals(List.of(List.of("a"), List.of("b", "c"), List.of("sum", "d")), columns());
    }

    /** As a layer it would take its own tensor. */
    @Test
    void eachCallOfALayerIsDrawn() {
        layer("a", "InputLayer");
        model.layer("b", "Dense")
                .call("a[0][0]")
                .output("(None, 2)")
                .call("b[0][0]")
                .output("(None, 2)");

        assertEquals(List.of(List.of("a", "b", "b (2)")), columns());
    }

    private void layer(String name, String type, String... inputs) {
        model.layer(name, type).call(inputs).output("(None, 2)");
    }

    private List<List<String>> columns() {
        ModelSummary summary = model.build();
        return Placement.of(SceneBuilder.of(summary, Row.of(summary), Map.of())).columns().stream()
                .map(PlacementTest::names)
                .toList();
    }

    private static List<String> names(Column column) {
        return column.items().stream().map(placed -> placed.item().name()).toList();
    }
}
