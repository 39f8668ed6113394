package io.github.layercheck.documents.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.documents.GoldenModels;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Level.Link;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneBuilderTest {

    private static Level scene(ModelSummary.Builder model) {
        ModelSummary summary = model.build();
        return SceneBuilder.of(summary, Row.of(summary), Map.of());
    }

    private static List<String> names(Level level) {
        return level.items().stream().map(Item::name).toList();
    }

    private static ModelSummary.Builder sequential() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.input("input", "(None, 4)", DType.FLOAT32);
        return model;
    }

    /** The input of a Sequential model has that name without being a layer, so the first layer seems to take itself. */
    @Test
    void aLayerCanBeCalledInput() {
        ModelSummary.Builder model = sequential();
        model.layer("input", "Dense").call("input[0][0]").output("(None, 3)");
        model.layer("output", "Dense").call("input[0][0]").output("(None, 2)");

        Level level = scene(model);

        assertEquals(List.of("input", "input", "output"), names(level));
        assertEquals(List.of(new Link(0, 1), new Link(1, 2)), level.links());
        assertEquals(
                List.of("(None, 4)", "(None, 3)", "(None, 2)"),
                level.items().stream().map(Item::changedShape).toList());
    }

    @Test
    void aLaterLayerCanBeCalledInput() {
        ModelSummary.Builder model = sequential();
        model.layer("first", "Dense").call("input[0][0]").output("(None, 3)");
        model.layer("input", "Dense").call("first[0][0]").output("(None, 2)");

        Level level = scene(model);

        assertEquals(List.of("input", "first", "input"), names(level));
        assertEquals(List.of(new Link(0, 1), new Link(1, 2)), level.links());
    }

    @Test
    void aLayerOfANestedModelCanBeCalledInput() {
        ModelSummary.Builder model = sequential();
        LayerSummary.Builder nested =
                model.layer("inner", "Sequential").call("input[0][0]").output("(None, 3)");
        nested.layer("input", "Dense").call("input[0][0]").output("(None, 3)");

        Cluster inner = (Cluster) scene(model).items().get(1);

        assertEquals(List.of("input", "input"), names(inner.level()));
        assertEquals(List.of(new Link(0, 1)), inner.level().links());
    }

    /** No model is like that, but a report can be edited. */
    @Test
    void aCircleIsDrawnWithoutOneOfItsLines() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input("x", "(None, 4)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, 4)");
        model.layer("one", "Add").call("x[0][0]", "two[0][0]").output("(None, 4)");
        model.layer("two", "ReLU").call("one[0][0]").output("(None, 4)");

        Level level = scene(model);

        assertEquals(List.of("x", "one", "two"), names(level));
        assertEquals(List.of(new Link(0, 1), new Link(1, 2)), level.links());
    }

    static List<String> models() {
        return GoldenModels.ids("models/dag_", "models/app_", "more_models/app_NASNet", "more_models/names_");
    }

    /** Blocks that are drawn once stand for all of their layers. */
    @ParameterizedTest
    @MethodSource("models")
    @Tag("any-jdk")
    void noLayerIsLost(String id) {
        DocumentedModel model = GoldenModels.of(id);
        List<Row> rows = Row.of(model.summary());
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> row.addTo(all));

        Level level = SceneBuilder.of(model.summary(), rows, model.declarations());

        assertEquals(
                all.stream()
                        .filter(row -> !row.layer().calls().isEmpty())
                        .map(Row::index)
                        .toList(),
                rows(level).stream().sorted().distinct().toList());
        assertEquals(
                model.summary().params(),
                level.items().stream().mapToLong(Item::params).sum());
    }

    private static List<Integer> rows(Level level) {
        List<Integer> rows = new ArrayList<>();
        for (Item item : level.items()) {
            rows.addAll(item.rows());
            if (item instanceof Cluster cluster) {
                rows.addAll(rows(cluster.level()));
            }
        }
        return rows;
    }
}
