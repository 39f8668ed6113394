package io.github.layercheck.engine.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.infer.LayerInferrer;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A layer called with tensors, in a test: what it infers, or the one problem that it has. */
public final class LayerCall {

    private final Problems problems = new Problems();
    private final @Nullable Inference inference;

    /** A call of a layer on these tensors, which have names. */
    public LayerCall(LayerConfig config, Inputs.Input... inputs) {
        inference = LayerInferrer.infer("layer", config, new Inputs(List.of(inputs)), problems);
    }

    /** A call of Keras' layer of that name, with these values of attributes, on a tensor of this sample shape. */
    public LayerCall(String layer, Map<String, Object> attributes, DType dtype, int... sample) {
        this(config(layer, attributes), input("input 0", dtype, sample));
    }

    public LayerCall(String layer, Map<String, Object> attributes, int... sample) {
        this(layer, attributes, DType.FLOAT32, sample);
    }

    /** Keras' layer of that name, with these values of attributes, around others. */
    public static LayerConfig config(String layer, Map<String, Object> attributes, LayerConfig... wrapped) {
        return config(Catalogue.find("keras.layers", layer).orElseThrow(), attributes, wrapped);
    }

    /** The configuration of a class of Keras that is not in {@code keras.layers}. */
    public static LayerConfig configOf(String module, String name, Map<String, Object> attributes) {
        return config(Catalogue.find(module, name).orElseThrow(), attributes);
    }

    private static LayerConfig config(LayerDefinition layer, Map<String, Object> attributes, LayerConfig... wrapped) {
        Origin origin = new Origin() {};
        return new LayerConfig(layer, "", attributes, origin, List.of(wrapped));
    }

    /** A tensor of that name and sample shape. */
    public static Inputs.Input input(String name, int... sample) {
        return input(name, DType.FLOAT32, sample);
    }

    public static Inputs.Input input(String name, DType dtype, int... sample) {
        return input(name, dtype, Dim.unknown(), sample);
    }

    public static Inputs.Input input(String name, DType dtype, Dim batch, int... sample) {
        List<Dim> dims = Arrays.stream(sample)
                .mapToObj(size -> size == Input.NONE ? Dim.unknown() : Dim.of(size))
                .toList();
        return new Inputs.Input(name, new TensorType(TensorShape.ofSample(batch, dims), dtype));
    }

    public Inference inference() {
        return Objects.requireNonNull(inference, () -> problems.all().toString());
    }

    /** Asserts the text of the call's only problem. */
    public LayerCall assertProblem(String... lines) {
        assertNull(inference);
        assertEquals(String.join("\n    ", lines), problem().message());
        return this;
    }

    /** Asserts the place of the call's only problem: an attribute, and its element or -1. */
    public void at(String attribute, int index) {
        assertEquals(attribute, problem().place().attribute());
        assertEquals(index, problem().place().index());
    }

    /** Asserts that the call's only problem is one of that layer, such as a wrapped one. */
    public LayerCall in(LayerConfig layer) {
        assertSame(layer.origin(), problem().place().origin());
        return this;
    }

    /** Asserts the shapes of the outputs. */
    public LayerCall assertOutputs(String... shapes) {
        assertEquals(
                List.of(shapes),
                inference().outputs().stream()
                        .map(output -> output.shape().toString())
                        .toList());
        return this;
    }

    /** Asserts the formula by its two texts. */
    public void assertFormula(String symbols, String explanation) {
        assertEquals(symbols, inference().formula().symbols());
        assertEquals(explanation, inference().formula().explanation());
    }

    /** Asserts that the call's only problem is one of the input. */
    public void atInput() {
        assertNull(problem().place().attribute());
    }

    private Problem problem() {
        assertEquals(1, problems.all().size(), () -> problems.all().toString());
        return problems.all().get(0);
    }
}
