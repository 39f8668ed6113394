package io.github.layercheck.engine.graph;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition.Typing;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a model, or one of its inputs. No two are equal: layers that are configured alike still have separate
 * weights.
 */
public final class Node {

    /** What a node is. */
    public sealed interface Content {}

    /** An input of the model. */
    public record InputNode(InputDeclaration input) implements Content {}

    /** A layer. */
    public record LayerNode(LayerConfig config) implements Content {}

    /**
     * A model that is a layer.
     *
     * @param source the binary name of its interface, or its file
     * @param use where the model is used as a layer
     * @param changes where attributes of the model are changed, by this use or around it
     * @param isOwn whether this use alone determines the model's shapes or attributes; problems of any other model are
     *     reported where it is declared
     * @param isInline whether the model is declared where it is used, so that its parts can be shown
     */
    public record ModelNode(Graph graph, String source, Origin use, Set<Place> changes, boolean isOwn, boolean isInline)
            implements Content {

        public ModelNode {
            changes = Set.copyOf(changes);
        }
    }

    /**
     * A layer that wraps a model; what the model has belongs to the layer.
     *
     * @param config the wrapper, or wrappers in each other, of which the innermost wraps the model
     */
    public record WrapperNode(LayerConfig config, ModelNode model) implements Content {}

    /** A layer that could not be read, or that has problems. */
    public record UnknownNode() implements Content {}

    private final String name;
    private final Origin nameOrigin;
    private final String method;
    private final Origin origin;
    private final Content content;
    private final Traits traits;

    /**
     * A node.
     *
     * @param name the Keras name
     * @param nameOrigin where the Keras name was written, or else what is named
     * @param method the method that declares it; empty for an input on the interface
     * @param traits what applies to it, with what applies to the model
     */
    public Node(String name, Origin nameOrigin, String method, Origin origin, Content content, Traits traits) {
        this.name = name;
        this.nameOrigin = nameOrigin;
        this.method = method;
        this.origin = origin;
        this.content = content;
        this.traits = traits;
    }

    public String name() {
        return name;
    }

    public Origin nameOrigin() {
        return nameOrigin;
    }

    public String method() {
        return method;
    }

    /** What messages call it: its method, or its Keras name where there is none. */
    public String label() {
        return method.isEmpty() ? name : method;
    }

    public Origin origin() {
        return origin;
    }

    public Content content() {
        return content;
    }

    /** The model that is a layer, or that one wraps; null for anything else. */
    public @Nullable ModelNode model() {
        if (content instanceof WrapperNode wrapper) {
            return wrapper.model();
        }
        return content instanceof ModelNode model ? model : null;
    }

    /** The configuration of the layer, or of the wrapper around a model; null for anything else. */
    public @Nullable LayerConfig config() {
        if (content instanceof WrapperNode wrapper) {
            return wrapper.config();
        }
        return content instanceof LayerNode layer ? layer.config() : null;
    }

    /** Whether it is an operation on tensors, which Keras does not count as a layer. */
    public boolean isOperation() {
        LayerConfig config = config();
        return config != null && config.definition().isOperation();
    }

    /** What messages call the kind of layer: its annotation, or the model that it is. */
    public String kind() {
        LayerConfig config = config();
        if (config != null) {
            return config.type().name();
        }
        return content instanceof ModelNode model ? model.graph().label() : "";
    }

    /** Whether something was written where the layer, or what it wraps, is declared. */
    public boolean isWrittenAt(Origin written) {
        return origin.equals(written)
                || (content instanceof LayerNode layer && layer.config().isWrittenAt(written))
                || (content instanceof ModelNode model && model.use().equals(written))
                || (content instanceof WrapperNode wrapper
                        && (wrapper.config().isWrittenAt(written)
                                || wrapper.model().use().equals(written)));
    }

    public boolean isInput() {
        return content instanceof InputNode;
    }

    public Traits traits() {
        return traits;
    }

    /** Whether the layer itself is trainable. */
    public boolean trainable() {
        return traits.isTrainable();
    }

    /** The type of what the layer computes, to which it casts its floating-point inputs. */
    public DType computeType() {
        return traits.dtypePolicy().compute();
    }

    /** The type of the elements that a call of the layer makes. */
    public DType typeOf(LayerConfig layer, Inference.Output output) {
        Typing typing = layer.definition().typing();
        if (typing.isOwn() && traits.policy() != null) {
            return traits.policy().variable();
        }
        if (output.dtype() != null) {
            return output.dtype();
        }
        return typing == Typing.COMPUTED ? computeType() : traits.dtypePolicy().variable();
    }

    /** Whether training changes a weight of the layer. */
    public boolean trains(Weight weight) {
        return weight.trainable() && (weight.isOfWrapped() || trainsOwnWeights());
    }

    private boolean trainsOwnWeights() {
        return content instanceof LayerNode layer ? layer.config().definition().isTrainable(traits) : trainable();
    }

    /** The type of the elements of a weight of the layer. */
    public DType typeOf(Weight weight) {
        return weight.dtype() == null ? traits.dtypePolicy().variable() : weight.dtype();
    }
}
