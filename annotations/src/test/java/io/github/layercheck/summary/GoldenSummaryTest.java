package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The golden models print as Keras prints them")
class GoldenSummaryTest {
    private static final int MODELS = 212;
    private static final int TERMINAL = 80;

    static List<Path> models() {
        return GoldenModels.files();
    }

    @Test
    void noModelIsMissing() {
        assertEquals(MODELS, models().size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void printsAsKeras(Path file) {
        JsonObject golden = GoldenModels.read(file);
        ModelSummary model = GoldenModel.summary(golden);
        SummaryOptions all = SummaryOptions.DEFAULT.withExpandNested(true).withShowTrainable(true);
        assertAll(
                () -> assertEquals(golden.get("params").getAsLong(), model.params()),
                () -> assertEquals(golden.get("trainable").getAsLong(), model.trainableParams()),
                () -> assertEquals(golden.get("non_trainable").getAsLong(), model.nonTrainableParams()),
                () -> assertText(golden, "summary", model.toString(SummaryOptions.DEFAULT.withColumns(TERMINAL))),
                () -> assertText(golden, "summary_wide", model.toString()),
                () -> assertText(golden, "summary_expanded", model.toString(all.withColumns(TERMINAL))),
                () -> assertText(golden, "summary_expanded_wide", model.toString(all)));
    }

    /** Only nested or frozen models have the expanded texts. */
    private static void assertText(JsonObject golden, String key, String actual) {
        if (golden.has(key)) {
            assertEquals(golden.get(key).getAsString(), actual, key);
        }
    }
}
