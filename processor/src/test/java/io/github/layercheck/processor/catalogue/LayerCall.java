package io.github.layercheck.processor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.infer.LayerInferrer;
import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.Problem;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.shape.Dim;
import io.github.layercheck.processor.shape.TensorShape;
import io.github.layercheck.processor.shape.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A layer called with one tensor, in a test: what it infers, or the one problem that it has. */
final class LayerCall {

    private static final Origin ORIGIN = new Origin() {};

    private final Problems problems = new Problems();
    private final @Nullable Inference inference;

    /** A call of Keras' layer of that name, with these values of attributes, on a tensor of this sample shape. */
    LayerCall(String layer, Map<String, Object> attributes, DType dtype, int... sample) {
        Catalogue catalogue = new Catalogue();
        LayerConfig config =
                new LayerConfig(catalogue.find(layer).orElseThrow().type(), "", attributes, ORIGIN, List.of());
        List<Dim> dims = Arrays.stream(sample)
                .mapToObj(size -> size == Input.NONE ? Dim.unknown() : Dim.of(size))
                .toList();
        TensorType input = new TensorType(TensorShape.ofSample(Dim.unknown(), dims), dtype);
        inference = new LayerInferrer(catalogue).infer("layer", config, Inputs.of(List.of(input)), problems);
    }

    LayerCall(String layer, Map<String, Object> attributes, int... sample) {
        this(layer, attributes, DType.FLOAT32, sample);
    }

    Inference inference() {
        return Objects.requireNonNull(inference, () -> problems.all().toString());
    }

    /** Asserts the text of the call's only problem. */
    LayerCall assertProblem(String... lines) {
        assertNull(inference);
        assertEquals(String.join("\n    ", lines), problem().message());
        return this;
    }

    /** Asserts the place of the call's only problem: an attribute, and its element or -1. */
    void at(String attribute, int index) {
        assertEquals(attribute, problem().place().attribute());
        assertEquals(index, problem().place().index());
    }

    /** Asserts that the call's only problem is one of the input. */
    void atInput() {
        assertNull(problem().place().attribute());
    }

    private Problem problem() {
        assertEquals(1, problems.all().size(), () -> problems.all().toString());
        return problems.all().get(0);
    }
}
