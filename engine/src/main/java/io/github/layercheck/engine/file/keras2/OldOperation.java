package io.github.layercheck.engine.file.keras2;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.file.content.JsonValue;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function of TensorFlow on tensors of Keras 2, as the operation of Keras 3 that does the same. (Keras 2.15:
 * keras/src/layers/core/tf_op_layer.py; the functions' arguments are TensorFlow's.)
 */
final class OldOperation {

    private static final String CONFIG = "config";
    private static final Set<String> CLASSES = Set.of("TFOpLambda", "SlicingOpLambda");

    /** Keras' module for the operations, in which the catalogue finds them all. */
    static final String MODULE = "keras.src.ops.numpy";

    /** The module for what is not in Keras 3. */
    private static final String OLD_MODULE = "keras.legacy";

    /** The functions of two operands, which may be numbers. */
    private static final Map<String, String> ELEMENTWISE = Map.ofEntries(
            Map.entry("__operators__.add", "Add"),
            Map.entry("math.add", "Add"),
            Map.entry("math.subtract", "Subtract"),
            Map.entry("math.multiply", "Multiply"),
            Map.entry("math.truediv", "TrueDivide"),
            Map.entry("math.divide", "Divide"),
            Map.entry("math.floordiv", "FloorDivide"),
            Map.entry("math.floormod", "Mod"),
            Map.entry("math.pow", "Power"),
            Map.entry("math.maximum", "Maximum"),
            Map.entry("math.minimum", "Minimum"));

    private static final String SHAPE = "Shape";
    private static final String RESHAPE = "Reshape";

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("__operators__.getitem", "GetItem"),
            Map.entry("cast", "Cast"),
            Map.entry("clip_by_value", "Clip"),
            Map.entry("compat.v1.shape", SHAPE),
            Map.entry("compat.v1.squeeze", "Squeeze"),
            Map.entry("compat.v1.transpose", "Transpose"),
            Map.entry("concat", "Concatenate"),
            Map.entry("expand_dims", "ExpandDims"),
            Map.entry("linalg.matmul", "Matmul"),
            Map.entry("math.abs", "Absolute"),
            Map.entry("math.cos", "Cos"),
            Map.entry("math.erf", "Erf"),
            Map.entry("math.exp", "Exp"),
            Map.entry("math.floor", "Floor"),
            Map.entry("math.log", "Log"),
            Map.entry("math.negative", "Negative"),
            Map.entry("math.reduce_max", "Max"),
            Map.entry("math.reduce_mean", "Mean"),
            Map.entry("math.reduce_min", "Min"),
            Map.entry("math.reduce_prod", "Prod"),
            Map.entry("math.reduce_sum", "Sum"),
            Map.entry("math.rsqrt", "Rsqrt"),
            Map.entry("math.sigmoid", "Sigmoid"),
            Map.entry("math.sign", "Sign"),
            Map.entry("math.sin", "Sin"),
            Map.entry("math.sqrt", "Sqrt"),
            Map.entry("math.square", "Square"),
            Map.entry("math.tanh", "Tanh"),
            Map.entry("nn.elu", "Elu"),
            Map.entry("nn.gelu", "Gelu"),
            Map.entry("nn.leaky_relu", "LeakyRelu"),
            Map.entry("nn.log_softmax", "LogSoftmax"),
            Map.entry("nn.relu", "Relu"),
            Map.entry("nn.relu6", "Relu6"),
            Map.entry("nn.selu", "Selu"),
            Map.entry("nn.sigmoid", "Sigmoid"),
            Map.entry("nn.silu", "Silu"),
            Map.entry("nn.softmax", "Softmax"),
            Map.entry("nn.softplus", "Softplus"),
            Map.entry("nn.softsign", "Softsign"),
            Map.entry("nn.tanh", "Tanh"),
            Map.entry("reshape", RESHAPE),
            Map.entry("shape", SHAPE),
            Map.entry("squeeze", "Squeeze"),
            Map.entry("stack", "Stack"),
            Map.entry("stop_gradient", "StopGradient"),
            Map.entry("tile", "Tile"),
            Map.entry("transpose", "Transpose"));

    /** The operations that take one argument with several tensors. */
    private static final Set<String> OF_LISTS = Set.of("Concatenate", "Stack");

    /** The arguments that have another name in Keras. */
    private static final Map<String, String> RENAMED = Map.of(
            "alpha", "negative_slope",
            "clip_value_max", "x_max",
            "clip_value_min", "x_min",
            "keep_dims", "keepdims",
            "multiples", "repeats",
            "perm", "axes",
            "shape", "newshape",
            "slice_spec", "key");

    private final JsonValue layer;
    private final JsonValue function;
    private final Map<String, @Nullable Object> config = new LinkedHashMap<>();
    private String className;
    private boolean isOld;

    private OldOperation(JsonValue layer) {
        this.layer = layer;
        this.function = layer.member(CONFIG).member("function");
        String name = ELEMENTWISE.getOrDefault(function.text(), OTHERS.getOrDefault(function.text(), ""));
        if (name.isEmpty()) {
            throw notExpressible("the function tf." + function.text())
                    .because("It is TensorFlow code, and no known Keras operation does the same.");
        }
        this.className = name;
        this.isOld = name.equals(SHAPE);
    }

    /** Whether a layer is a function of TensorFlow. */
    static boolean is(JsonValue layer) {
        return CLASSES.contains(layer.member("class_name").text());
    }

    /**
     * Whether a layer is an operation as Keras 3 has it, without a module, which Keras does not write into HDF5. It may have
     * the name of a layer, but a layer says whether it is trained.
     */
    static boolean isOfKeras3(JsonValue layer) {
        JsonValue config = layer.member(CONFIG);
        JsonValue nodes = layer.find("inbound_nodes");
        return layer.find("module") == null
                && config.isObject()
                && config.find("trainable") == null
                && nodes != null
                && nodes.isArray()
                && nodes.elements().stream().anyMatch(node -> node.find("args") != null)
                && Catalogue.operationCall(MODULE, layer.member("class_name").text())
                        .isPresent();
    }

    /** The operation, with its calls. */
    static Map<String, @Nullable Object> of(JsonValue layer, OldCalls calls) {
        return new OldOperation(layer).convert(calls);
    }

    private Fault notExpressible(String what) {
        return function.fault(ProblemId.NOT_EXPRESSIBLE, what);
    }

    private Map<String, @Nullable Object> convert(OldCalls all) {
        List<Object> calls = new ArrayList<>();
        for (JsonValue node : layer.member("inbound_nodes").elements()) {
            calls.add(node.with(call(all.read(node))).placed());
        }
        config.put("name", layer.member(CONFIG).member("name").placed());
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        converted.put("module", isOld ? OLD_MODULE : MODULE);
        converted.put("class_name", className);
        converted.put(CONFIG, layer.member(CONFIG).with(config).placed());
        converted.put("inbound_nodes", calls);
        return converted;
    }

    private Map<String, @Nullable Object> call(OldCalls.Node node) {
        List<@Nullable Object> operands = new ArrayList<>(node.arguments());
        Map<String, @Nullable Object> named = new LinkedHashMap<>(node.named());
        named.remove("name");
        if (ELEMENTWISE.containsKey(function.text())) {
            operands.add(named.remove("y"));
            return OldCalls.call(operands, Map.of());
        }
        if (className.equals("Matmul") || className.equals("Einsum")) {
            operands.add(named.remove("b"));
            transposed(named);
        }
        List<Object> sizes = className.equals(RESHAPE) ? sizes(named) : List.of();
        named.remove("conjugate");
        named.values().removeIf(value -> value == null);
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        named.forEach((name, value) -> arguments.put(RENAMED.getOrDefault(name, name), argument(name, value)));
        if (!config.isEmpty() && !config.equals(arguments)) {
            throw notExpressible("a function that is called again with other arguments");
        }
        config.putAll(arguments);
        if (!sizes.isEmpty()) {
            operands.add(sizes);
        }
        return OldCalls.call(OF_LISTS.contains(className) ? List.of(operands) : operands, Map.of());
    }

    /** The tensors that are sizes of the shape; in the shape stands what says so. */
    private List<Object> sizes(Map<String, @Nullable Object> named) {
        Object shape = named.get("shape");
        if (!OldCalls.hasTensor(shape)) {
            return List.of();
        }
        isOld = true;
        if (!(shape instanceof List<?> elements)) {
            named.remove("shape");
            return List.of(Objects.requireNonNull(shape));
        }
        List<Object> sizes = new ArrayList<>();
        List<@Nullable Object> numbers = new ArrayList<>();
        for (Object element : elements) {
            if (OldCalls.hasTensor(element)) {
                sizes.add(Objects.requireNonNull(element));
                numbers.add((long) Unset.INT);
            } else {
                numbers.add(element);
            }
        }
        named.put("shape", numbers);
        return sizes;
    }

    private @Nullable Object argument(String name, @Nullable Object value) {
        if (OldCalls.hasTensor(value)) {
            throw notExpressible("the function tf." + function.text() + " with a tensor as " + name)
                    .because("A computed shape or position is known only when there is data.");
        }
        return name.equals("slice_spec") ? Slices.text(value) : value;
    }

    /** Keras has no product with a transposed matrix, but an equation expresses one. */
    private void transposed(Map<String, @Nullable Object> named) {
        boolean first = Boolean.TRUE.equals(named.remove("transpose_a"));
        boolean second = Boolean.TRUE.equals(named.remove("transpose_b"));
        if (first || second) {
            className = "Einsum";
            named.put("subscripts", "..." + (first ? "ki" : "ik") + ",..." + (second ? "jk" : "kj") + "->...ij");
        }
    }
}
