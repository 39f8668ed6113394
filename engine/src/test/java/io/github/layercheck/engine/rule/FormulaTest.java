package io.github.layercheck.engine.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import org.junit.jupiter.api.Test;

/** A formula says of every layer why it has as many parameters as it has, in names and in numbers. */
class FormulaTest {

    private static final Origin ORIGIN = new Origin() {};

    @Test
    void aLayerWithoutWeightsHasNoFormula() {
        assertFormula("", "0", layer());
    }

    @Test
    void everyWeightIsAProductOfItsDimensions() {
        Dim units = Dim.named("units", 30);
        assertFormula(
                "features × units + units",
                "784 × 30 + 30 = 23,550",
                layer().weight("kernel", Dim.named("features", 784), units).weight("bias", units));
        Dim filters = Dim.named("filters", 64);
        assertFormula(
                "kernel_height × kernel_width × channels × filters + filters",
                "3 × 5 × 256 × 64 + 64 = 245,824",
                layer().weight(
                                "kernel",
                                Dim.named("kernel_height", 3),
                                Dim.named("kernel_width", 5),
                                Dim.named("channels", 256),
                                filters)
                        .weight("bias", filters));
    }

    @Test
    void aComputedDimensionShowsItsComputation() {
        Dim groups = Dim.named("groups", 4);
        assertFormula(
                "kernel_size × (channels / groups) × filters",
                "3 × (1,024 / 4) × 8 = 6,144",
                layer().weight(
                                "kernel",
                                Dim.named("kernel_size", 3),
                                Dim.named("channels", 1024).dividedBy(groups),
                                Dim.named("filters", 8)));
    }

    @Test
    void aCommonFactorStandsBeforeTheSum() {
        assertFormula(
                "4 × (features × units + units × units + units)",
                "4 × (4,096 × 256 + 256 × 256 + 256) = 4,457,472",
                recurrent(4096, 256, 4).weight("bias", units(256).times(4)));
        assertFormula(
                "3 × (features × units + units × units + units)",
                "3 × (8 × 5 + 5 × 5 + 5) = 210",
                recurrent(8, 5, 3).weight("bias", units(5).times(3)));
        assertFormula(
                "features × units + units × units + units",
                "8 × 5 + 5 × 5 + 5 = 70",
                recurrent(8, 5, 1).weight("bias", units(5)));
    }

    @Test
    void whatOnlyOneTermHasMoreStaysWithIt() {
        assertFormula(
                "3 × (features × units + units × units + 2 × units)",
                "3 × (8 × 5 + 5 × 5 + 2 × 5) = 225",
                recurrent(8, 5, 3).weight("bias", Dim.of(2), units(5).times(3)));
    }

    @Test
    void equalWeightsAreCounted() {
        Dim channels = Dim.named("channels", 32);
        assertFormula(
                "4 × channels",
                "4 × 32 = 128",
                layer().weight("gamma", channels)
                        .weight("beta", channels)
                        .nonTrainableWeight("moving_mean", channels)
                        .nonTrainableWeight("moving_variance", channels));
        Dim features = Dim.named("features", 5);
        assertFormula(
                "2 × features × channels",
                "2 × 5 × 32 = 320",
                layer().weight("kernel", features, channels).weight("transposed_kernel", channels, features));
        assertFormula(
                "2 × features + 1",
                "2 × 3 + 1 = 7",
                layer().nonTrainableWeight("mean", Dim.named("features", 3))
                        .nonTrainableWeight("variance", Dim.named("features", 3))
                        .nonTrainableWeight("count"));
    }

    @Test
    void weightsOfConstantSizeAreNumbers() {
        assertFormula("1", "1 = 1", layer().weight("scale"));
        assertFormula("2", "2 = 2", layer().weight("scale").weight("shift"));
        assertFormula("6", "6 = 6", layer().weight("table", Dim.of(2), Dim.of(3)));
    }

    @Test
    void wrappedLayersThatAreAlikeAreCounted() {
        Inference gru = recurrent(8, 5, 3).weight("bias", units(5).times(3));
        assertFormula(
                "2 × 3 × (features × units + units × units + units)",
                "2 × 3 × (8 × 5 + 5 × 5 + 5) = 420",
                layer().weightsOf("forward_gru", gru).weightsOf("backward_gru", gru));
        Inference simple = recurrent(8, 5, 1);
        assertFormula(
                "2 × (features × units + units × units)",
                "2 × (8 × 5 + 5 × 5) = 130",
                layer().weightsOf("forward_simple_rnn", simple).weightsOf("backward_simple_rnn", simple));
        Inference scalar = layer().weight("scale", Dim.of(3));
        assertFormula("2 × 3", "2 × 3 = 6", layer().weightsOf("one", scalar).weightsOf("two", scalar));
    }

    @Test
    void wrappedLayersThatDifferAreAdded() {
        assertFormula(
                "(features × units + units × units) + (4 × (features × units + units × units))",
                "(8 × 5 + 5 × 5) + (4 × (8 × 2 + 2 × 2)) = 145",
                layer().weightsOf("forward_simple_rnn", recurrent(8, 5, 1)).weightsOf("lstm", recurrent(8, 2, 4)));
        Inference dense = layer().weight("kernel", units(2), units(3));
        assertFormula(
                "(2 × units × units) + (units)",
                "(2 × 2 × 3) + (1,000) = 1,012",
                layer().weightsOf("one", dense)
                        .weightsOf("other", layer().weight("bias", units(1000)))
                        .weightsOf("two", dense));
    }

    @Test
    void aWrapperOfOneLayerHasItsFormula() {
        assertFormula(
                "features × units + units × units",
                "8 × 5 + 5 × 5 = 65",
                layer().weightsOf("simple_rnn", layer().weightsOf("simple_rnn_cell", recurrent(8, 5, 1))));
    }

    @Test
    void aCountThatDoesNotFitIsAFault() {
        Dim half = Dim.named("units", 1L << 62);
        assertOverflow(layer().weight("kernel", half, Dim.of(2)));
        assertOverflow(layer().weight("kernel", half, Dim.named("features", 2)));
        assertOverflow(layer().weight("one", half).weight("two", half));
        assertOverflow(layer().weight("one", half)
                .weight("two", Dim.named("features", 1L << 61))
                .weight("three", Dim.named("features", 1L << 61)));
        assertOverflow(layer().weightsOf("forward", layer().weight("kernel", half))
                .weightsOf("backward", layer().weight("kernel", half)));
        assertOverflow(layer().weight("table", Dim.of(1L << 32), Dim.of(1L << 31)));
    }

    @Test
    void theLargestCountFits() {
        assertEquals(
                Long.MAX_VALUE,
                layer().weight("kernel", Dim.of(1L << 31), Dim.of(1L << 31))
                        .weight("bias", Dim.of((1L << 62) - 1))
                        .formula()
                        .count());
    }

    private static Inference layer() {
        return Inference.output(TensorShape.of(Dim.unknown(), Dim.of(1)));
    }

    private static Dim units(long size) {
        return Dim.named("units", size);
    }

    private static Inference recurrent(long features, long units, long gates) {
        return layer().weight(
                        "kernel", Dim.named("features", features), units(units).times(gates))
                .weight("recurrent_kernel", units(units), units(units).times(gates));
    }

    private static void assertFormula(String symbols, String explanation, Inference layer) {
        Formula formula = layer.formula();
        assertEquals(symbols, formula.symbols());
        assertEquals(explanation, formula.explanation());
        assertEquals(layer.weights().stream().mapToLong(Weight::count).sum(), formula.count());
    }

    private static void assertOverflow(Inference layer) {
        Fault fault = assertThrows(Fault.class, layer::formula);
        assertEquals(ProblemId.COUNT_OVERFLOW, fault.toProblem("layer", ORIGIN).id());
    }
}
