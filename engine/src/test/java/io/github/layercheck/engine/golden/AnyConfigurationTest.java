package io.github.layercheck.engine.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the configuration and the inputs are: each layer has outputs or problems, and no rule fails. */
class AnyConfigurationTest {

    private static final int CASES = 400;

    private static final List<Integer> INTS =
            List.of(1, 2, 3, 4, 1, 2, 3, 8, 16, 5, 7, 0, -1, -2, -3, -9, 100, Unset.INT, Integer.MAX_VALUE);
    private static final List<Double> DOUBLES =
            List.of(0.0, 0.1, 0.5, 1.0, 2.0, 255.0, -1.0, Unset.DOUBLE, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
    private static final List<String> STRINGS = List.of(
            Unset.STRING, "", "a", "b", "c", "zeros", "l2", "max_norm", "ab,bc->ac", "...x,xy->...y", "hann", "\uD800");
    private static final List<Long> SIZES = List.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 16L, 1L << 40, Long.MAX_VALUE);
    private final List<String> layers = List.copyOf(KerasClasses.all().keySet());

    @TestFactory
    Stream<DynamicTest> noRuleFails() {
        return layers.stream()
                .map(layer -> DynamicTest.dynamicTest(layer, () -> {
                    for (int seed = 0; seed < CASES; seed++) {
                        check(layer, new Random(seed), "seed " + seed);
                    }
                }));
    }

    private void check(String layer, Random random, String seed) {
        LayerConfig config = config(layer, random, 0);
        Inputs inputs = inputs(random);
        Supplier<String> message = () -> seed + " " + describe(config) + " on " + describe(inputs);
        Problems problems = new Problems();
        Inference inference;
        try {
            inference = LayerInferrer.infer("layer", config, inputs, problems);
        } catch (RuntimeException e) {
            throw new AssertionError(message.get(), e);
        }
        assertEquals(inference == null, !problems.isEmpty(), message);
        problems.all().forEach(problem -> assertFalse(problem.what().isBlank(), message));
        if (inference != null) {
            assertFalse(inference.outputs().isEmpty(), message);
            assertTrue(inference.outputs().size() == 1 || !config.hasOneOutput(), message);
            inference.weights().forEach(weight -> assertTrue(weight.count() > 0, message));
        }
    }

    private LayerConfig config(String layer, Random random, int depth) {
        LayerDefinition definition = Catalogue.find("keras.layers", layer).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        boolean wild = random.nextInt(4) == 0;
        for (Attribute attribute : definition.type().attributes().values()) {
            if (attribute.defaultValue() == null || random.nextInt(wild ? 2 : 5) == 0) {
                values.put(attribute.name(), wild ? value(attribute.type(), random) : accepted(attribute, random));
            }
        }
        List<LayerConfig> wrapped = new ArrayList<>();
        if (depth < 2 && definition.isWrapper()) {
            for (int count = random.nextInt(3); count > 0; count--) {
                wrapped.add(config(any(layers, random), random, depth + 1));
            }
        }
        return new LayerConfig(definition, "", values, GoldenLayer.ORIGIN, wrapped);
    }

    /** A value that the attribute accepts by itself, if one is found. */
    private static Object accepted(Attribute attribute, Random random) {
        Object value = value(attribute.type(), random);
        for (int tries = 0; tries < 50 && !isAccepted(attribute, value); tries++) {
            value = value(attribute.type(), random);
        }
        return value;
    }

    private static boolean isAccepted(Attribute attribute, Object value) {
        List<?> elements = value instanceof List<?> list ? list : List.of(value);
        boolean length = attribute.lengths().isEmpty() || attribute.lengths().contains(elements.size());
        return length
                && elements.stream()
                        .allMatch(element -> attribute.range() == null
                                || element instanceof Number number
                                        && number.doubleValue()
                                                >= attribute.range().min()
                                        && number.doubleValue()
                                                <= attribute.range().max());
    }

    private static Object value(Class<?> type, Random random) {
        if (type.isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int count = random.nextInt(random.nextBoolean() ? 3 : 7); count > 0; count--) {
                elements.add(value(type.getComponentType(), random));
            }
            return elements;
        }
        if (type.isEnum()) {
            return any(List.of(type.getEnumConstants()), random).toString();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return any(INTS, random);
        }
        if (type == long.class) {
            return any(INTS, random).longValue();
        }
        return type == double.class ? any(DOUBLES, random) : any(STRINGS, random);
    }

    private static Inputs inputs(Random random) {
        List<TensorType> types = new ArrayList<>();
        Dim batch = random.nextInt(4) == 0 ? Dim.of(any(SIZES, random)) : Dim.unknown();
        int rank = random.nextInt(6);
        for (int count = any(List.of(1, 1, 1, 2, 3, 0), random); count > 0; count--) {
            List<Dim> sample = new ArrayList<>();
            for (int axis = random.nextInt(8) == 0 ? random.nextInt(6) : rank; axis > 0; axis--) {
                sample.add(random.nextInt(6) == 0 ? Dim.unknown() : Dim.of(any(SIZES, random)));
            }
            DType dtype =
                    random.nextInt(3) == 0 ? DType.values()[random.nextInt(DType.values().length)] : DType.FLOAT32;
            types.add(new TensorType(TensorShape.ofSample(batch, sample), dtype));
        }
        return Inputs.of(types);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String describe(LayerConfig config) {
        Map<String, Object> values = new HashMap<>();
        config.type().attributes().keySet().stream()
                .filter(config::isGiven)
                .forEach(name -> values.put(name, config.value(name)));
        return config.type().name()
                + values
                + config.wrapped().stream().map(AnyConfigurationTest::describe).toList();
    }

    private static String describe(Inputs inputs) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            texts.add(inputs.shape(i) + " " + inputs.dtype(i));
        }
        return texts.toString();
    }
}
