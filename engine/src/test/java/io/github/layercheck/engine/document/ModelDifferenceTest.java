package io.github.layercheck.engine.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.DType;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDifferenceTest {

    /** The second call of a layer is not its first, nor is its second tensor. */
    @Test
    void outputsOfOneLayerAreToldApart() {
        ModelDifference difference =
                ModelDifference.of(model("lstm[0][0]", "lstm[1][0]"), model("lstm[1][1]", "lstm[0][0]"));

        assertEquals(
                List.of("outputs:", "  - lstm (2) (None, 3) float32", "  + lstm (2):1 (None, 3) float32"),
                difference.lines());
    }

    private static ModelSummary model(String... outputs) {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input("x", "(None, 5, 4)", DType.FLOAT32);
        model.layer("x", "InputLayer").call().output("(None, 5, 4)");
        model.layer("lstm", "LSTM")
                .call("x[0][0]")
                .output("(None, 3)")
                .output("(None, 3)")
                .call("x[0][0]")
                .output("(None, 3)")
                .output("(None, 3)");
        for (String output : outputs) {
            model.output(output, "(None, 3)", DType.FLOAT32);
        }
        return model.build();
    }
}
