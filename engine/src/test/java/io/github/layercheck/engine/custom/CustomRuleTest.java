package io.github.layercheck.engine.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Macs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layer with the attributes {@code units} and {@code useBias}. */
class CustomRuleTest {

    private static final Dim NONE = Dim.unknown();
    private static final LayerType TYPE = LayerType.of(
            "com.acme.Mine",
            List.of(new Attribute("units", int.class, null), new Attribute("useBias", boolean.class, true)));

    @Test
    void leadingDimensionsAreKept() {
        CustomRule rule = rule(List.of("..., features"), List.of("..., units"));
        assertEquals("[(None, 3)]", outputs(infer(rule, 3, sample(8))));
        assertEquals("[(None, 5, None, 3)]", outputs(infer(rule, 3, sample(5, null, 8))));
    }

    @Test
    void leadingDimensionsOfSeveralInputsAreTheSame() {
        CustomRule rule = rule(List.of("..., a", "..., b"), List.of("..., a + b"));
        assertEquals("[(None, 5, 6, 7)]", outputs(infer(rule, 3, sample(5, null, 3), sample(null, 6, 4))));
        assertFault("input 1 is (None, 6, 4)", rule, sample(5, 3), sample(6, 4));
        assertFault("input 1 is (None, 4)", rule, sample(5, 3), sample(4));
    }

    @Test
    void namesAreBoundWhereverTheyStandAlone() {
        CustomRule rule = rule(List.of("2 * a", "a"), List.of("a"));
        assertEquals("[(None, 4)]", outputs(infer(rule, 3, sample(8), sample(4))));
        assertFault("input 0 is (None, 9), with 9 for 8", rule, sample(9), sample(4));
    }

    @Test
    void anUnknownDimensionIsWhatAnotherOneOfItsNameIs() {
        CustomRule rule = rule(List.of("a", "a"), List.of("a"));
        assertEquals("[(None, 4)]", outputs(infer(rule, 3, sample((Integer) null), sample(4))));
        assertEquals("[(None, 4)]", outputs(infer(rule, 3, sample(4), sample((Integer) null))));
        assertEquals("[(None, None)]", outputs(infer(rule, 3, sample((Integer) null), sample((Integer) null))));
    }

    @Test
    void anAttributeInAnInputIsItsSize() {
        CustomRule rule = rule(List.of("units, a"), List.of("a"));
        assertEquals("[(None, 4)]", outputs(infer(rule, 3, sample(3, 4))));
        assertFault("input 0 is (None, 2, 4), with 2 for 3", rule, sample(2, 4));
    }

    @Test
    void aNumberInAnInputIsItsSize() {
        CustomRule rule = rule(List.of("a, 3"), List.of("a"));
        assertEquals("[(None, 4)]", outputs(infer(rule, 3, sample(4, null))));
        assertFault("input 0 is (None, 4, 2), with 2 for 3", rule, sample(4, 2));
    }

    @Test
    void theBatchesOfTheInputsAreTheSame() {
        CustomRule rule = rule(List.of("a", "b"), List.of("a + b"));
        TensorShape ofTwo = TensorShape.ofSample(Dim.of(2), sample(3));
        TensorShape ofThree = TensorShape.ofSample(Dim.of(3), sample(3));
        TensorShape ofAny = TensorShape.ofSample(NONE, sample(3));
        assertEquals("[(2, 6)]", outputs(inferShapes(rule, 3, true, ofAny, ofTwo)));
        Fault fault = assertThrows(Fault.class, () -> inferShapes(rule, 3, true, ofTwo, ofThree));
        assertEquals("input 1 is (3, 3)", fault.getMessage());
    }

    @Test
    void severalOutputsComeInOrder() {
        CustomRule rule = rule(List.of("a, b"), List.of("b, a", "", "a * b"));
        assertEquals("[(None, 5, 4), (None), (None, 20)]", outputs(infer(rule, 3, sample(4, 5))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "features, units | features × units | 7 × 3 = 21",
                "features + units | (features + units) | (7 + 3) = 10",
                "features - units, units | (features - units) × units | (7 - 3) × 3 = 12",
                "2 * features * units | 2 × features × units | 2 × 7 × 3 = 42",
                "features / units, units | floor(features / units) × units | floor(7 / 3) × 3 = 6",
                "features / 7, units | (features / 7) × units | (7 / 7) × 3 = 3",
                "ceil(features / units), units | ceil(features / units) × units | ceil(7 / 3) × 3 = 9",
                "'' | 1 | 1 = 1",
            })
    void formulasComeFromTheDeclaration(String shape, String formula, String explanation) {
        Inference inference =
                infer(rule(List.of("..., features"), List.of("..., units"), weight(shape, "")), 3, sample(7));
        assertEquals(formula, inference.formula().symbols());
        assertEquals(explanation, inference.formula().explanation());
    }

    @Test
    void aWeightDependsOnItsSwitch() {
        CustomRule rule = rule(List.of("a"), List.of("a"), weight("a", "useBias"));
        assertEquals(
                1,
                inferShapes(rule, 3, true, TensorShape.ofSample(NONE, sample(4)))
                        .weights()
                        .size());
        assertEquals(
                0,
                inferShapes(rule, 3, false, TensorShape.ofSample(NONE, sample(4)))
                        .weights()
                        .size());
    }

    @Test
    void aWeightNeedsItsSize() {
        CustomRule rule = rule(List.of("..., a"), List.of("..., a"), weight("a, 2", ""));
        assertFault("the size of the weight w is unknown: (a, 2)", rule, sample((Integer) null));
        CustomRule smaller = rule(List.of("a"), List.of("a"), weight("a - units", ""));
        assertFault("the weight w would have a dimension of 0", smaller, sample(3));
    }

    @Test
    void whatNobodySaysOfTheProductsIsUnknown() {
        assertTrue(infer(rule(List.of("a"), List.of("a")), 3, sample(4)).macs().isUnknown());
        assertEquals(0L, infer(ofProducts(), 3, sample(4)).macs().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "..., features, units | axis_1 × axis_2 × features × units | 5 × 6 × 7 × 3 = 630",
                "features - units | (features - units) | (7 - 3) = 4",
                "features * (units - 3) | features × (units - 3) | 7 × (3 - 3) = 0",
                "2 * features * units, ceil(features / units) | 2 × features × units × ceil(features / units)"
                        + " | 2 × 7 × 3 × ceil(7 / 3) = 126",
                "features / 2 | floor(features / 2) | floor(7 / 2) = 3",
                "4, 0 | 0 | 0 = 0",
                "features, 0 | 0 × features | 0 × 7 = 0",
                "features, 2000000000, 2000000000, 2000000000"
                        + " | 2,000,000,000 × 2,000,000,000 × 2,000,000,000 × features"
                        + " | 2,000,000,000 × 2,000,000,000 × 2,000,000,000 × 7 > 9,223,372,036,854,775,807",
                "2000000000 * 2000000000 * 2000000000"
                        + " | 2,000,000,000 × 2,000,000,000 × 2,000,000,000"
                        + " | 2,000,000,000 × 2,000,000,000 × 2,000,000,000 > 9,223,372,036,854,775,807",
            })
    void theMacsOfAProductAreThoseOfItsSizes(String sizes, String formula, String explanation) {
        Macs macs = infer(ofProducts(product(sizes, "")), 3, sample(5, 6, 7)).macs();
        assertEquals(formula, macs.formula());
        assertEquals(explanation, macs.explanation());
    }

    @Test
    void whatIsOpenInAProductKeepsItsName() {
        CustomRule rule = ofProducts(
                product("..., units * features", ""),
                product("..., features * 2, units", ""),
                product("ceil(features / 2), features - 1, 5", ""),
                product("features / 2", ""));
        Macs macs = infer(rule, 3, sample(4, null)).macs();
        assertNull(macs.count());
        assertEquals(
                "36 × features + 5 × (features - 1) × ceil(features / 2) + floor(features / 2)", macs.explanation());
    }

    @Test
    void aProductDependsOnItsSwitch() {
        CustomRule rule = ofProducts(product("features", ""), product("units", "useBias"));
        TensorShape shape = TensorShape.ofSample(NONE, sample(4));
        assertEquals(4L + 3, inferShapes(rule, 3, true, shape).macs().count());
        assertEquals(4L, inferShapes(rule, 3, false, shape).macs().count());
    }

    @Test
    void anAxisOfAProductHasNoNegativeSize() {
        CustomRule rule = ofProducts(product("features, units - 4", ""));
        Fault fault = assertFault("a product of the layer would have an axis of -1", rule, sample(4));
        assertEquals(
                "An axis cannot have fewer than 0 elements: (features, units - 4).",
                fault.toProblem("mine", new Origin() {}).why());
    }

    @Test
    void macsThatDoNotFitAreOpen() {
        int large = 3_000_000;
        CustomRule product = ofProducts(product("features, features, features, units", ""));
        assertNull(infer(product, 3, sample(large)).macs().count());
    }

    /** 3,000,000³ does not fit 64 bits, and 10³ + 1 does. */
    @Test
    void soAreMacsWithASumThatDoesNotFit() {
        CustomRule sum = ofProducts(product("units, features * features * features + 1", ""));
        assertEquals(3L * 1_001, infer(sum, 3, sample(10)).macs().count());
        Macs large = infer(sum, 3, sample(3_000_000)).macs();
        assertNull(large.count());
        assertEquals("3 × (((features * features) * features) + 1)", large.explanation());
    }

    @Test
    void aSizeThatDoesNotFitIsAFault() {
        CustomRule size = rule(List.of("features"), List.of("features * features * features + 1"));
        assertFault("3,000,000 × 3,000,000 × 3,000,000 does not fit 64 bits", size, sample(3_000_000));
    }

    /** 3 × 2,000,000,000 × 2,000,000,000 is more than 9,223,372,036,854,775,807. */
    @Test
    void macsOfProductsThatFitOnlyAloneAreTooLarge() {
        CustomRule.ProductPattern product = product("features, 2000000000, 2000000000", "");
        Macs macs = infer(ofProducts(product, product, product), 3, sample(1)).macs();
        assertNull(macs.count());
        assertEquals("4,000,000,000,000,000,000 × (2 × 1 + 1) > 9,223,372,036,854,775,807", macs.explanation());
        Macs repeated = Macs.sum(List.of(macs.times(Long.MAX_VALUE), macs.times(Long.MAX_VALUE)));
        assertNull(repeated.count());
        assertTrue(Macs.areTooLarge(repeated.explanation()));
    }

    @Test
    void nothingIsDividedByZero() {
        CustomRule rule = rule(List.of("a"), List.of("a / (units - 3)"));
        assertFault("a size is divided by 0", rule, sample(4));
        CustomRule up = rule(List.of("a"), List.of("ceil(a / (units - 3))"));
        assertFault("a size is divided by 0", up, sample(4));
    }

    @Test
    void anotherRankOrNumberOfInputsIsAFault() {
        CustomRule rule = rule(List.of("a, b"), List.of("a"));
        assertFault("input 0 is (None, 4)", rule, sample(4));
        assertFault("input 0 is (None, 4, 5, 6)", rule, sample(4, 5, 6));
        assertFault("takes one tensor, not 2", rule, sample(4, 5), sample(4, 5));
    }

    private static CustomRule rule(List<String> in, List<String> out, CustomRule.WeightPattern... weights) {
        return new CustomRule(
                in.stream().map(ShapeParser::parse).toList(),
                out.stream().map(ShapeParser::parse).toList(),
                List.of(weights),
                null);
    }

    private static CustomRule ofProducts(CustomRule.ProductPattern... products) {
        return new CustomRule(
                List.of(ShapeParser.parse("..., features")),
                List.of(ShapeParser.parse("..., units")),
                List.of(),
                List.of(products));
    }

    private static CustomRule.ProductPattern product(String sizes, String when) {
        return new CustomRule.ProductPattern(ShapeParser.parse(sizes), when);
    }

    private static CustomRule.WeightPattern weight(String shape, String when) {
        return new CustomRule.WeightPattern("w", ShapeParser.parse(shape), true, when);
    }

    /** The dimensions of a sample, null for an unknown one. */
    private static List<Dim> sample(Integer... sizes) {
        return Arrays.stream(sizes)
                .map(size -> size == null ? NONE : Dim.of(size))
                .toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Inference infer(CustomRule rule, int units, List<Dim>... samples) {
        return inferShapes(
                rule,
                units,
                true,
                Arrays.stream(samples)
                        .map(sample -> TensorShape.ofSample(NONE, sample))
                        .toArray(TensorShape[]::new));
    }

    private static Inference inferShapes(CustomRule rule, int units, boolean useBias, TensorShape... shapes) {
        LayerDefinition layer =
                new LayerDefinition(TYPE, LayerDefinition.Form.LAYER, CallArguments.BY_ORDER, Outputs.ONE, rule);
        LayerConfig config =
                new LayerConfig(layer, "", Map.of("units", units, "useBias", useBias), new Origin() {}, List.of());
        return rule.infer(
                config,
                List.of(),
                Inputs.of(Arrays.stream(shapes)
                        .map(shape -> new TensorType(shape, DType.FLOAT32))
                        .toList()));
    }

    @SafeVarargs
    private static Fault assertFault(String what, CustomRule rule, List<Dim>... samples) {
        Fault fault = assertThrows(Fault.class, () -> infer(rule, 3, samples));
        assertEquals(what, fault.getMessage());
        return fault;
    }

    private static String outputs(Inference inference) {
        return inference.outputs().stream()
                .map(output -> output.shape().toString())
                .toList()
                .toString();
    }
}
