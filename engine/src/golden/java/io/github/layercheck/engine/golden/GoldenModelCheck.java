package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.SummaryOptions;

/** Compares what is known of a whole model with what Keras says. */
public final class GoldenModelCheck {

    private static final SummaryOptions TERMINAL = SummaryOptions.DEFAULT.withColumns(80);
    private static final SummaryOptions EXPANDED =
            SummaryOptions.DEFAULT.withExpandNested(true).withShowTrainable(true);

    private GoldenModelCheck() {}

    /** The texts that Keras prints, byte for byte. */
    public static void checkSummaries(GoldenModel model, ModelSummary summary) {
        assertEquals(model.text("summary_wide"), summary.toString());
        assertEquals(model.text("summary"), summary.toString(TERMINAL));
        if (model.has("summary_expanded")) {
            assertEquals(model.text("summary_expanded_wide"), summary.toString(EXPANDED));
            assertEquals(model.text("summary_expanded"), summary.toString(EXPANDED.withColumns(80)));
        }
    }

    /** The table of the layers. */
    public static void checkReport(GoldenModel model, CompiledReport report) {
        assertEquals(model.kind(), report.text("kind"));
        assertEquals(model.shapes("input_shapes"), report.shapes("inputs"), "inputs");
        assertEquals(model.shapes("output_shapes"), report.shapes("outputs"), "outputs");
        assertEquals(model.layers(), report.layers(), "layers");
    }
}
