package io.github.layercheck.engine.model;

import static io.github.layercheck.engine.declaration.Declare.dense;
import static io.github.layercheck.engine.declaration.Declare.functional;
import static io.github.layercheck.engine.declaration.Declare.input;
import static io.github.layercheck.engine.declaration.Declare.lstm;
import static io.github.layercheck.engine.declaration.Declare.nested;
import static io.github.layercheck.engine.declaration.Declare.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Declare;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who works on an inferred model finds all that is known of it: configurations, places, and what each call makes. */
class InferredModelTest {

    @Test
    void layersHaveConfigurationsPlacesAndWeights() {
        InferredModel model = infer(functional(input("in"), dense("hidden", "in")));
        Node hidden = model.graph().layers().get(1);
        LayerConfig config = ((Node.LayerNode) hidden.content()).config();
        assertEquals(4, config.value("units"));
        assertEquals(new Declare.Written("hidden"), hidden.origin());
        assertEquals(
                List.of("kernel (4, 4) float32 true", "bias (4) float32 true"),
                model.weights(hidden).stream()
                        .map(weight -> weight.path() + " "
                                + weight.shape().toString().replace('[', '(').replace(']', ')') + " "
                                + Objects.requireNonNull(weight.dtype()).kerasName() + " " + weight.trainable())
                        .toList());
        assertTrue(model.isComplete());
    }

    @Test
    void eachCallHasWhatItMakes() {
        ModelDeclaration inner = functional(input("x"), dense("deep", "x"));
        InferredModel model = infer(functional(
                input("in"), dense("one", "in"), shared("two", "one", "one"), nested("inner", inner, "two")));
        List<Call> calls = model.graph().calls();
        InferredCall one = Objects.requireNonNull(model.tensors().made(calls.get(1)));
        InferredCall two = Objects.requireNonNull(model.tensors().made(calls.get(2)));
        InferredCall ofModel = Objects.requireNonNull(model.tensors().made(calls.get(3)));
        assertEquals(one.call().layer(), two.call().layer());
        assertEquals(List.of("(None, 4)", "(None, 4)", "(None, 4)"), List.of(shape(one), shape(two), shape(ofModel)));
        assertEquals(20, Objects.requireNonNull(two.layer()).formula().count());
        assertNull(ofModel.layer());
        InferredModel deep = Objects.requireNonNull(ofModel.model());
        assertEquals("deep", deep.graph().last().method());
        assertNotNull(model.model(ofModel.call().layer()));
    }

    /** The LSTM takes three dimensions, and what stands before it is known all the same. */
    @Test
    void whatErrorsKeepUnknownIsNotThere() {
        InferredModel model = Engine.compile(
                        functional(input("in"), dense("right", "in"), lstm("wrong", "right"), dense("behind", "wrong")),
                        name -> {
                            throw new AssertionError("looks for " + name);
                        })
                .model()
                .orElseThrow();
        assertFalse(model.isComplete());
        List<Call> calls = model.graph().calls();
        assertEquals("(None, 4)", shape(Objects.requireNonNull(model.tensors().made(calls.get(1)))));
        assertNull(model.tensors().made(calls.get(2)));
        assertNull(model.tensors().type(calls.get(3).output(0)));
        assertEquals(List.of(), model.weights(calls.get(2).layer()));
        assertNull(model.outputTypes());
    }

    private static String shape(InferredCall call) {
        return call.outputs().get(0).shape().toString();
    }

    private static InferredModel infer(ModelDeclaration model) {
        Engine.Result result = Engine.compile(model, name -> {
            throw new AssertionError("looks for " + name);
        });
        assertEquals(List.of(), result.problems());
        return result.model().orElseThrow();
    }
}
