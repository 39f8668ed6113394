package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.DType;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A model's text holds all of the model")
class SummaryTextTest {

    @Test
    void hasAFactALine() {
        ModelSummary.Builder model = ModelSummary.builder("mnist", Kind.SEQUENTIAL);
        model.input("input", "(None, 28, 28)", DType.FLOAT32).output("digits[0][0]", "(None, 3)", DType.FLOAT32);
        model.layer("flatten", "Flatten").call("input[0][0]").output("(None, 784)");
        model.layer("digits", "Dense")
                .call("flatten[0][0]")
                .output("(None, 3)")
                .weight("kernel", "(784, 3)")
                .weight("bias", "(3)")
                .why("features × units + units", "784 × 3 + 3 = 2,355");
        assertText("""
                model Sequential mnist
                input (None, 28, 28) input
                output (None, 3) digits[0][0]
                layer Flatten flatten
                call input[0][0]
                gives (None, 784)
                layer Dense digits
                call flatten[0][0]
                gives (None, 3)
                weight (784, 3) kernel
                weight (3) bias
                formula features × units + units
                explanation 784 × 3 + 3 = 2,355
                """, model.build());
    }

    @Test
    void hasWhatTheModelCosts() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL)
                .cost(new CostSummary(
                        OptionalLong.empty(),
                        OptionalLong.of(96),
                        OptionalLong.of(64),
                        "a b/conv",
                        OptionalLong.of(2),
                        OptionalLong.of(7),
                        OptionalLong.empty(),
                        OptionalLong.of(9),
                        4));
        model.layer("conv", "Conv2D")
                .call("in[0][0]")
                .output("(None, 2, 4)")
                .macs(OptionalLong.empty(), "filters × steps", "4 × steps")
                .paramsWithoutEffect(4)
                .activationBytes(OptionalLong.empty())
                .receptiveField(new ReceptiveField(List.of(3L, 1L), List.of(2L, 1L)));
        model.layer("custom", "Custom").macs(OptionalLong.empty(), "", "");
        assertText("""
                model Sequential m
                cost ? 96 64 2 7 ? 9 4 a b/conv
                layer Conv2D conv
                call in[0][0]
                gives (None, 2, 4)
                macs ? filters × steps
                products 4 × steps
                ineffective 4
                makes ? bytes
                field 3,1 2,1
                layer Custom custom
                macs ?\s
                products\s
                """, model.build());
    }

    @Test
    void saysWhichLayersAreOne() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        model.layer("a", "Dense").weight("kernel", "(2, 2)").shared("a");
        LayerSummary.Builder nested = model.layer("n", "Sequential");
        nested.layer("a", "Dense").weight("kernel", "(2, 2)").shared("a");
        nested.layer("b", "Dense").weight("kernel", "(2, 3)");
        assertText("""
                model Sequential m
                layer Dense a
                weight (2, 2) kernel
                shared a
                layer Sequential n
                layers
                layer Dense a
                weight (2, 2) kernel
                shared a
                layer Dense b
                weight (2, 3) kernel
                end
                """, model.build());
        ModelSummary built = model.build();
        assertEquals(4 + 6, built.params());
        assertEquals((4 + 6) * 4, built.bytes());
        assertEquals(4 + 6, built.layers().get(1).params());
    }

    @Test
    void saysWhatDiffersFromTheDefault() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.FUNCTIONAL);
        model.input("words", "(None)", DType.STRING)
                .output("a_1[0][0]", "()", DType.FLOAT16)
                .output("a_1[1][1]", "(2)", DType.INT64);
        model.layer("a_1", "LSTM")
                .method("a")
                .frozen()
                .call("words[0][0]", "state[0][1]")
                .output("()", DType.FLOAT16)
                .output("(4)", DType.INT32)
                .call()
                .output("()", DType.FLOAT16)
                .output("(2)", DType.INT64)
                .weight("count", "()", DType.UINT8, true)
                .weight("mean", "(2)", DType.BFLOAT16, false)
                .frozenWeight("variance", "(2)");
        assertText("""
                model Functional m
                input string (None) words
                output float16 () a_1[0][0]
                output int64 (2) a_1[1][1]
                layer LSTM a_1
                method a
                frozen
                call words[0][0] state[0][1]
                gives float16 ()
                gives int32 (4)
                call
                gives float16 ()
                gives int64 (2)
                weight uint8 () count
                fixed bfloat16 (2) mean
                fixed (2) variance
                """, model.build());
    }

    @Test
    void hasTheLayersOfAModelBetweenLayersAndEnd() {
        ModelSummary.Builder model = ModelSummary.builder("m", Kind.SEQUENTIAL);
        LayerSummary.Builder outer = model.layer("outer", "Functional").model("com.acme.Outer");
        outer.layer("inner", "Sequential").model("com.acme.Inner").layer("dense", "Dense");
        outer.layer("relu", "ReLU");
        model.layer("last", "ReLU");
        assertText("""
                model Sequential m
                layer Functional outer
                source com.acme.Outer
                layers
                layer Sequential inner
                source com.acme.Inner
                layers
                layer Dense dense
                end
                layer ReLU relu
                end
                layer ReLU last
                """, model.build());
    }

    @Test
    void keepsWhatNamesHold() {
        String name = "a b(c) \\n\n\\s[1]\r\t\"é\u2028\uD83D\uDE00";
        ModelSummary.Builder model = ModelSummary.builder(name, Kind.FUNCTIONAL);
        model.input(name, "(1)", DType.INT8).output(name + "[0][0]", "(1)", DType.FLOAT32);
        model.layer(name, name)
                .method("")
                .call(name + "[0][0]", name + "[1][0]")
                .weight(name, "(1)")
                .why(name, name)
                .model(name);
        ModelSummary built = model.build();
        assertEquals(built, ModelSummary.fromText(built.toText()));
    }

    @Test
    void refusesAFactThatIsNone() {
        String text = "model Sequential m\nlayer Dense d\ncosts 3\n";
        Exception refused = assertThrows(IllegalArgumentException.class, () -> ModelSummary.fromText(text));
        assertEquals("Not a fact of a model: \"costs\"", refused.getMessage());
    }

    private static void assertText(String text, ModelSummary model) {
        assertEquals(text, model.toText());
        assertEquals(model, ModelSummary.fromText(text));
    }
}
