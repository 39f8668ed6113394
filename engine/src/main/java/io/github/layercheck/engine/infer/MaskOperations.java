package io.github.layercheck.engine.infer;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.Tensors;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.ops.Any;
import io.github.layercheck.ops.Cast;
import io.github.layercheck.ops.Concatenate;
import io.github.layercheck.ops.ConvertToTensor;
import io.github.layercheck.ops.ExpandDims;
import io.github.layercheck.ops.LogicalOr;
import io.github.layercheck.ops.NotEqual;
import io.github.layercheck.ops.OnesLike;
import io.github.layercheck.ops.ZerosLike;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations on masks that Keras adds to a model, each named as Keras names them: by their class, and numbered in the
 * order in which they are made, whether something takes them or not.
 */
final class MaskOperations {

    private final KnownLayers known;
    private final Tensors tensors;
    private final ModelInferrer inferrer;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Node, Call> calls = new HashMap<>();
    private final Map<Class<?>, LayerDefinition> definitions = new HashMap<>();

    /**
     * Operations for a model.
     *
     * @param tensors what is known of its tensors
     * @param known where the operations are
     * @param inferrer infers the operations
     */
    MaskOperations(Graph graph, Tensors tensors, KnownLayers known, ModelInferrer inferrer) {
        this.known = known;
        this.tensors = tensors;
        this.inferrer = inferrer;
        graph.layers().forEach(layer -> taken.add(layer.name()));
    }

    /** The call of an operation, or null if no operation makes the tensor. */
    @Nullable
    Call call(Tensor tensor) {
        return calls.get(tensor.layer());
    }

    /** Takes the name of a further cast, which Keras makes of what a layer takes in another type, used or not. */
    String nameOfCast() {
        return name(Cast.class);
    }

    Tensor cast(String name, Call user, Tensor input, DType dtype) {
        return add(Cast.class, name, Map.of("dtype", dtype.name()), user, List.of(input));
    }

    Tensor notEqual(Call user, Tensor input, double value) {
        return add(NotEqual.class, Map.of("x2", value), user, input);
    }

    Tensor anyOfLastAxis(Call user, Tensor mask) {
        return add(Any.class, Map.of("axis", List.of(-1)), user, mask);
    }

    Tensor or(Call user, Tensor mask, Tensor other) {
        return add(LogicalOr.class, Map.of(), user, mask, other);
    }

    Tensor copy(Call user, Tensor mask) {
        return add(ConvertToTensor.class, Map.of(), user, mask);
    }

    Tensor ones(Call user, Tensor like) {
        return add(OnesLike.class, Map.of("dtype", List.of(DType.BOOL.name())), user, like);
    }

    /** The mask for each element of a tensor, of which it has the steps only. */
    Tensor spread(Call user, Tensor mask, Tensor like) {
        Tensor expanded = add(ExpandDims.class, Map.of("axis", List.of(-1)), user, mask);
        Tensor zeros = add(ZerosLike.class, Map.of("dtype", List.of(DType.BOOL.name())), user, like);
        return or(user, expanded, zeros);
    }

    Tensor concatenate(Call user, List<Tensor> masks, int axis) {
        return add(Concatenate.class, name(Concatenate.class), Map.of("axis", axis), user, masks);
    }

    /** The number of axes of a tensor, or -1 if it is unknown. */
    int rank(Tensor tensor) {
        TensorType type = tensors.type(tensor);
        return type == null ? -1 : type.shape().rank();
    }

    private Tensor add(Class<? extends Annotation> type, Map<String, Object> values, Call user, Tensor... inputs) {
        return add(type, name(type), values, user, List.of(inputs));
    }

    private Tensor add(
            Class<? extends Annotation> type, String name, Map<String, Object> values, Call user, List<Tensor> inputs) {
        LayerConfig config = new LayerConfig(definition(type), "", values, user.origin(), List.of());
        Node node = new Node(name, user.origin(), "", user.origin(), new Node.LayerNode(config), Traits.NONE);
        List<Call.Argument> arguments = new ArrayList<>();
        inputs.forEach(input -> arguments.add(new Call.Argument(input, "", Place.of(user.origin()))));
        Call call = new Call(node, 0, "", user.origin(), arguments, null);
        calls.put(node, call);
        if (!inferrer.inferOperation(call)) {
            throw new MaskFollower.Impossible();
        }
        return call.output(0);
    }

    private LayerDefinition definition(Class<? extends Annotation> type) {
        LayerDefinition definition = definitions.get(type);
        if (definition == null) {
            definition = known.findDeclared(type.getCanonicalName()).orElseThrow();
            definitions.put(type, definition);
        }
        return definition;
    }

    private String name(Class<? extends Annotation> type) {
        String prefix = SnakeCase.ofClass(type.getSimpleName());
        String name;
        do {
            int number = made.merge(prefix, 1, Integer::sum) - 1;
            name = number == 0 ? prefix : prefix + "_" + number;
        } while (!taken.add(name));
        return name;
    }
}
