package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected tables are those of Keras 3.15.1. */
class SummaryPrinterTest {
    private static final String CONNECTIONS = "Connected to";

    /** Built as a generated class builds it. */
    private static ModelSummary mnist() {
        ModelSummary.Builder model = ModelSummary.builder("mnist", Kind.SEQUENTIAL);
        model.input("input", "(None, 28, 28)", DType.FLOAT32);
        model.layer("flatten", "Flatten").call("input[0][0]").output("(None, 784)");
        model.layer("hidden", "Dense")
                .call("flatten[0][0]")
                .output("(None, 30)")
                .weight("kernel", "(784, 30)")
                .weight("bias", "(30)")
                .why("features × units + units", "784 × 30 + 30 = 23,550");
        model.layer("narrow", "Dense")
                .call("hidden[0][0]")
                .output("(None, 10)")
                .weight("kernel", "(30, 10)")
                .weight("bias", "(10)")
                .why("features × units + units", "30 × 10 + 10 = 310");
        model.layer("digits", "Dense")
                .call("narrow[0][0]")
                .output("(None, 3)")
                .weight("kernel", "(10, 3)")
                .weight("bias", "(3)")
                .why("features × units + units", "10 × 3 + 3 = 33");
        model.output("digits[0][0]", "(None, 3)", DType.FLOAT32);
        return model.build();
    }

    private static ModelSummary.Builder graph() {
        ModelSummary.Builder model = ModelSummary.builder("model", Kind.FUNCTIONAL);
        model.layer("in", "InputLayer").call().output("(None, 4)");
        return model;
    }

    @Test
    void textIsThatOfKeras() {
        assertEquals("""
                Model: "mnist"
                ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━┓
                ┃ Layer (type)                         ┃ Output Shape                ┃         Param # ┃
                ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━┩
                │ flatten (Flatten)                    │ (None, 784)                 │               0 │
                ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
                │ hidden (Dense)                       │ (None, 30)                  │          23,550 │
                ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
                │ narrow (Dense)                       │ (None, 10)                  │             310 │
                ├──────────────────────────────────────┼─────────────────────────────┼─────────────────┤
                │ digits (Dense)                       │ (None, 3)                   │              33 │
                └──────────────────────────────────────┴─────────────────────────────┴─────────────────┘
                 Total params: 23,893 (93.33 KB)
                 Trainable params: 23,893 (93.33 KB)
                 Non-trainable params: 0 (0.00 B)
                """, mnist().toString());
    }

    @Test
    void titlesStandAtTheBottom() {
        assertEquals(
                """
                Model: "mnist"
                ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━┳━━━━━━━━━━━━━━┓
                ┃                             ┃ Output      ┃              ┃
                ┃ Layer (type)                ┃ Shape       ┃      Param # ┃
                ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━╇━━━━━━━━━━━━━━┩
                │ flatten (Flatten)           │ (None, 784) │            0 │
                ├─────────────────────────────┼─────────────┼──────────────┤
                │ hidden (Dense)              │ (None, 30)  │       23,550 │
                └─────────────────────────────┴─────────────┴──────────────┘
                 Total params: 23,893 (93.33 KB)
                 Trainable params: 23,893 (93.33 KB)
                 Non-trainable params: 0 (0.00 B)
                """,
                mnist().toString(SummaryOptions.DEFAULT
                        .withLineLength(60)
                        .withPositions(0.5, 0.75, 1.0)
                        .withLayerRange("flatten", "hidden")));
    }

    @Test
    void rowHasTheShapesOfTheLastCallAndTheInputsOfAll() {
        ModelSummary.Builder model = graph();
        model.layer("s", "Dense")
                .call("in[0][0]")
                .output("(None, 4)")
                .call("s[0][0]")
                .output("(None, 5)")
                .weight("kernel", "(4, 4)")
                .weight("bias", "(4)");
        assertEquals("""
                Model: "model"
                ┏━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━┓
                ┃ Layer (type)          ┃ Output Shape      ┃     Param # ┃ Connected to       ┃
                ┡━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━┩
                │ in (InputLayer)       │ (None, 4)         │           0 │ -                  │
                ├───────────────────────┼───────────────────┼─────────────┼────────────────────┤
                │ s (Dense)             │ (None, 5)         │          20 │ in[0][0], s[0][0]  │
                └───────────────────────┴───────────────────┴─────────────┴────────────────────┘
                 Total params: 20 (80.00 B)
                 Trainable params: 20 (80.00 B)
                 Non-trainable params: 0 (0.00 B)
                """, model.build().toString(SummaryOptions.DEFAULT.withLineLength(80)));
    }

    @Test
    void chainHasNoConnectionsAlsoWithOutputsOnTheWay() {
        ModelSummary.Builder model = graph();
        model.layer("a", "Dense").call("in[0][0]").output("(None, 2)");
        model.layer("b", "Dense").call("a[0][0]").output("(None, 2)");
        model.output("a[0][0]", "(None, 2)", DType.FLOAT32).output("b[0][0]", "(None, 2)", DType.FLOAT32);
        assertFalse(model.build().toString().contains(CONNECTIONS));
    }

    @Test
    void sequentialHasNoConnections() {
        ModelSummary.Builder model = ModelSummary.builder("model", Kind.SEQUENTIAL);
        model.layer("a", "Dense").call("in[0][0]", "in[0][0]").output("(None, 2)");
        assertFalse(model.build().toString().contains(CONNECTIONS));
    }

    @Test
    void tensorTakenTwiceMakesAGraph() {
        ModelSummary.Builder model = graph();
        model.layer("twice", "Add").call("in[0][0]", "in[0][0]").output("(None, 4)");
        assertTrue(model.build().toString().contains(CONNECTIONS));
    }

    @Test
    void branchMakesAGraph() {
        ModelSummary.Builder model = graph();
        model.layer("a", "Dense").call("in[0][0]").output("(None, 2)");
        model.layer("b", "Dense").call("in[0][0]").output("(None, 2)");
        assertTrue(model.build().toString().contains(CONNECTIONS));
    }

    @Test
    void secondInputMakesAGraph() {
        ModelSummary.Builder model = graph();
        model.layer("in_2", "InputLayer").call().output("(None, 4)");
        model.layer("a", "Dense").call("in[0][0]").output("(None, 2)");
        assertTrue(model.build().toString().contains(CONNECTIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar-EG", "hi-IN-u-nu-deva", "tr"})
    void textIsTheSameInEveryLocale(String tag) {
        String expected = mnist().toString();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(expected, mnist().toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void controlCharactersOfANameAreLeftOut() {
        ModelSummary.Builder model = ModelSummary.builder("a\u001b[31mb\tc", Kind.SEQUENTIAL);
        model.layer("x\u0007y\rz", "Dense");
        String text = model.build().toString();
        assertTrue(text.startsWith("Model: \"a[31mbc\"\n"), text);
        assertTrue(text.contains("│ xyz (Dense)  "), text);
    }

    @Test
    void layerThatIsNotCalledHasAQuestionMark() {
        ModelSummary.Builder model = ModelSummary.builder("model", Kind.SEQUENTIAL);
        model.layer("pipeline", "Pipeline").call("in[0][0]").output("(None, 4)").layer("step", "Rescaling");
        String text = model.build().toString(SummaryOptions.DEFAULT.withExpandNested(true));
        assertTrue(text.contains("│    └ step (Rescaling)                │ ?      "), text);
    }

    @Test
    void modelWithoutLayersHasOnlyTitles() {
        assertEquals(
                8,
                ModelSummary.builder("m", Kind.FUNCTIONAL)
                        .build()
                        .toString()
                        .lines()
                        .count());
    }

    @Test
    void lineThatIsTooShortIsRefused() {
        ModelSummary model = mnist();
        SummaryOptions options = SummaryOptions.DEFAULT.withLineLength(15);
        assertEquals(
                "A line of 15 characters leaves 3 for column 3; it needs 4",
                assertThrows(IllegalArgumentException.class, () -> model.toString(options))
                        .getMessage());
    }

    @Test
    void tooFewPositionsAreRefused() {
        ModelSummary model = mnist();
        SummaryOptions options = SummaryOptions.DEFAULT.withPositions(0.5, 1.0);
        assertEquals(
                "The table has 3 columns, but there are positions for 2",
                assertThrows(IllegalArgumentException.class, () -> model.toString(options))
                        .getMessage());
    }

    @Test
    void terminalWithoutColumnsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SummaryOptions.DEFAULT.withColumns(0));
    }
}
