package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected names are those of Keras' {@code get_layer_index_bound_by_layer_name}. */
class LayerRangeTest {
    private static final List<LayerSummary> LAYERS =
            layers("input", "conv", "conv_1", "pool", "dense", "dense_1", "out");

    private static List<LayerSummary> layers(String... names) {
        ModelSummary.Builder model = ModelSummary.builder("model", Kind.SEQUENTIAL);
        for (String name : names) {
            model.layer(name, "Dense");
        }
        return model.build().layers();
    }

    @ParameterizedTest
    @CsvSource({
        "conv,    dense,   conv conv_1 pool dense dense_1",
        "conv$,   dense$,  conv conv_1 pool dense",
        "dense,   conv,    conv conv_1 pool dense dense_1",
        "dense$,  conv$,   conv conv_1 pool dense",
        "pool,    pool,    pool",
        "out,     out,     out",
        ".*_1,    .*_1,    conv_1 pool dense dense_1",
        "'',      in,      input",
    })
    void endsAreRegularExpressionsForTheBeginningOfNames(String first, String last, String expected) {
        List<String> names = new LayerRange(first, last)
                .of(LAYERS).stream().map(LayerSummary::name).toList();
        assertEquals(expected, String.join(" ", names));
    }

    @ParameterizedTest
    @CsvSource({"x, out, x", "out, x, x", "on, out, on", "nse, pool, nse"})
    void anEndWithoutALayerIsRefused(String first, String last, String wrong) {
        LayerRange range = new LayerRange(first, last);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> range.of(LAYERS));
        assertEquals("No layer's name begins with " + wrong, refused.getMessage());
    }
}
