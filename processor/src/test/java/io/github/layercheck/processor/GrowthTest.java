package io.github.layercheck.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.DType;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.processor.write.ClassForm;
import io.github.layercheck.processor.write.ClassWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * That the time of a model grows with its size: for eight times the layers, less than twenty-four times as much. In
 * proportion it is eight times; where each layer looks at all others, it is sixty-four times.
 */
final class GrowthTest {

    private static final int SMALL = 1_000;
    private static final int LARGE = 8 * SMALL;
    private static final int MOST = 24;

    /** The best of so many is compared. On a busy machine most are worse; two are enough on a quiet one. */
    private static final int ROUNDS = 30;

    private static final Origin ORIGIN = new Origin() {};
    private static final Place PLACE = Place.of(ORIGIN);
    private static final InputDeclaration INPUT = new InputDeclaration("input", List.of(8), -1, DType.FLOAT32, ORIGIN);
    private static final Content DENSE = layer("Dense", Map.of("units", 8));
    private static final Content ADD = layer("Add", Map.of());

    private static Content layer(String name, Map<String, Object> values) {
        LayerDefinition layer = Catalogue.find("keras.layers", name).orElseThrow();
        return new Content.OfLayer(new LayerConfig(layer, "", values, ORIGIN, List.of()));
    }

    private static MethodDeclaration method(String name, Content content, String... tensors) {
        List<ParameterDeclaration> parameters = Arrays.stream(tensors)
                .map(tensor -> new ParameterDeclaration(new TensorName(tensor, 0, PLACE), ""))
                .toList();
        return new MethodDeclaration(name, name, ORIGIN, ORIGIN, content, parameters, 0, Traits.NONE);
    }

    private static ModelDeclaration model(List<MethodDeclaration> methods, List<TensorName> outputs) {
        ModelType type = new ModelType("com.acme", "com.acme.Some", "com.acme.Some");
        return new ModelDeclaration(type, "some", ORIGIN, List.of(INPUT), methods, outputs, Traits.NONE, true);
    }

    private static ModelDeclaration chain(int layers) {
        return model(numbered(layers, number -> method("layer" + number, DENSE)), List.of());
    }

    private static List<MethodDeclaration> numbered(int layers, IntFunction<MethodDeclaration> method) {
        return IntStream.range(0, layers).mapToObj(method).toList();
    }

    @Test
    void chainOfLayers() {
        assertGrowsInProportion(GrowthTest::chain, false);
    }

    @Test
    void graphWithConnectionsAndOutputs() {
        assertGrowsInProportion(
                layers -> {
                    List<MethodDeclaration> methods = new ArrayList<>();
                    List<TensorName> outputs = new ArrayList<>();
                    methods.add(method("sum0", DENSE, "input"));
                    for (int i = 1; i < layers / 2; i++) {
                        methods.add(method("dense" + i, DENSE, "sum" + (i - 1)));
                        methods.add(method("sum" + i, ADD, "dense" + i, "sum" + (i - 1)));
                        outputs.add(new TensorName("sum" + i, 0, PLACE));
                    }
                    return model(methods, outputs);
                },
                false);
    }

    @Test
    void modelsWithinModel() {
        Content block = new Content.OfModel(new ModelReference.Inline(chain(4)), List.of(), ORIGIN);
        assertGrowsInProportion(
                layers -> model(numbered(layers / 4, number -> method("use" + number, block)), List.of()), false);
    }

    @Test
    void problems() {
        assertGrowsInProportion(
                layers -> model(numbered(layers, number -> method("layer" + number, DENSE, "input")), List.of()), true);
    }

    private static void assertGrowsInProportion(IntFunction<ModelDeclaration> model, boolean hasProblems) {
        ModelDeclaration small = model.apply(SMALL);
        ModelDeclaration large = model.apply(LARGE);
        long ofSmall = Long.MAX_VALUE;
        long ofLarge = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && (round < 2 || ofLarge >= MOST * ofSmall); round++) {
            ofSmall = Math.min(ofSmall, time(small, hasProblems));
            ofLarge = Math.min(ofLarge, time(large, hasProblems));
        }
        String times = ofSmall / 1_000 + " µs and " + ofLarge / 1_000 + " µs";
        assertTrue(ofLarge < MOST * ofSmall, times);
    }

    /** The CPU time of this thread, since other threads take their time from the machine. */
    private static long time(ModelDeclaration model, boolean hasProblems) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Problem> problems = process(model);
        long end = threads.getCurrentThreadCpuTime();
        assertTrue(
                problems.isEmpty() != hasProblems,
                () -> problems.stream().findFirst().toString());
        return end - start;
    }

    private static List<Problem> process(ModelDeclaration model) {
        Engine.Result result = Engine.compile(model, name -> {
            throw new AssertionError(name);
        });
        result.summary().ifPresent(summary -> {
            ClassWriter.write(model, result.summary(), Constants.of(summary), new ClassForm(true, true, false));
            ReportWriter.write(model.type(), summary, List.of());
        });
        result.problems().forEach(Problem::message);
        return result.problems();
    }
}
