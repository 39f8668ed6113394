package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.layers.SpectralNormalization;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lints look at: an inferred model as it was declared, with what makes and what takes each of its tensors. */
final class LintedModel {

    private final InferredModel model;
    private final List<Call> calls = new ArrayList<>();
    private final Map<Tensor, Call> makers = new HashMap<>();
    private final Map<Tensor, List<Call>> takers = new HashMap<>();
    private final Set<Tensor> outputs;

    LintedModel(InferredModel model) {
        this.model = model;
        for (Call call : graph().calls()) {
            if (!isOfMask(call)) {
                add(call);
            }
        }
        this.outputs = new HashSet<>(model.outputs());
        if (outputs.isEmpty()) {
            outputs.add(graph().last().output(0));
        }
    }

    /** Whether it is an operation on masks, which Keras adds to a model and nobody has declared. */
    private static boolean isOfMask(Call call) {
        return call.method().isEmpty() && !call.layer().isInput();
    }

    private void add(Call call) {
        calls.add(call);
        makers.put(call.output(0), call);
        for (Tensor tensor : call.inputs()) {
            List<Call> ofTensor = takers.get(tensor);
            if (ofTensor == null) {
                ofTensor = new ArrayList<>(1);
                takers.put(tensor, ofTensor);
            }
            if (!ofTensor.contains(call)) {
                ofTensor.add(call);
            }
        }
    }

    /** The weights of its layers, and the models in it. */
    InferredModel inferred() {
        return model;
    }

    /** Its layers with their configurations, and where all of it was written. */
    Graph graph() {
        return model.graph();
    }

    /** The calls of layers and inputs that were declared, in order. */
    List<Call> calls() {
        return calls;
    }

    /** The calls of layers of a role. */
    List<Call> calls(Role role) {
        List<Call> ofRole = new ArrayList<>();
        for (Call call : calls) {
            if (role(call) == role) {
                ofRole.add(call);
            }
        }
        return ofRole;
    }

    /** What a call does. */
    Role role(Call call) {
        return Role.of(core(call));
    }

    /** The window that a call moves over its input to make it smaller; null if it has none, or one at each step. */
    static @Nullable Windows window(Call call) {
        LayerConfig layer = core(call);
        LayerConfig outermost = config(call);
        return layer == null || outermost == null || outermost.is(TimeDistributed.class)
                ? null
                : Windows.of(Role.of(layer), layer);
    }

    /** The configuration of the layer that a call applies, or of the wrapper around a model; null for anything else. */
    static @Nullable LayerConfig config(Call call) {
        return call.layer().content() instanceof Node.WrapperNode wrapper ? wrapper.config() : call.layerConfig();
    }

    /** The same, without what applies a layer at each step or keeps its kernel small. */
    static @Nullable LayerConfig core(Call call) {
        LayerConfig config = config(call);
        while (config != null
                && config.wrapped().size() == 1
                && (config.is(TimeDistributed.class) || config.is(SpectralNormalization.class))) {
            config = config.wrapped().get(0);
        }
        return config;
    }

    /** The configuration of a layer of a role that layers have. */
    static LayerConfig known(Call call) {
        return Objects.requireNonNull(core(call));
    }

    /** The function that a call applies last; empty if it is none that lints know. */
    static String activation(Call call) {
        LayerConfig config = core(call);
        return config == null ? "" : Activations.of(config);
    }

    /** The first tensor that a call takes, or null if it takes none. */
    static @Nullable Tensor input(Call call) {
        return call.arguments().isEmpty() ? null : call.arguments().get(0).tensor();
    }

    /** The call that makes a tensor. */
    @Nullable
    Call maker(@Nullable Tensor tensor) {
        return tensor == null ? null : makers.get(new Tensor(tensor.layer(), tensor.call(), 0));
    }

    /** The call before another one that makes the first tensor which it takes, or null. */
    @Nullable
    Call before(Call call) {
        return maker(input(call));
    }

    /** The calls that take a tensor. */
    List<Call> takers(Tensor tensor) {
        return takers.getOrDefault(tensor, List.of());
    }

    /** Whether a tensor is an output of the model. */
    boolean isOutput(Tensor tensor) {
        return outputs.contains(tensor);
    }

    /** The tensors that are the model's outputs. */
    Set<Tensor> outputs() {
        return outputs;
    }

    /** The call before another one, if nothing else takes what it makes; else null. */
    @Nullable
    Call onlyFor(Call call) {
        Tensor input = input(call);
        return input == null || isOutput(input) || takers(input).size() > 1 ? null : maker(input);
    }

    /** The only call that takes the first tensor of a call; null if there are none or several, or it is an output. */
    @Nullable
    Call next(Call call) {
        List<Call> all = takers(call.output(0));
        return all.size() == 1 && !isOutput(call.output(0)) ? all.get(0) : null;
    }

    /** The shape of a tensor, or null if it is unknown. */
    @Nullable
    TensorShape shape(@Nullable Tensor tensor) {
        TensorType type = tensor == null ? null : model.tensors().type(tensor);
        return type == null ? null : type.shape();
    }

    /** The shape of the first tensor that a call takes, or null if it is unknown. */
    @Nullable
    TensorShape inputShape(Call call) {
        return shape(input(call));
    }

    /** The shape of the first tensor that a call makes, or null if it is unknown. */
    @Nullable
    TensorShape outputShape(Call call) {
        return shape(call.output(0));
    }
}
