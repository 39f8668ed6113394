package io.github.layercheck.engine.graph;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a model, or one of its inputs. It is what it is, not what it equals: two layers that are configured alike
 * have weights of their own.
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
     * @param isOwn whether the model is as it is only here, because its shapes or attributes are those of this use;
     *     problems of any other model are reported where it stands
     * @param isInline whether the model is declared where it is used, so that its parts can be shown
     */
    public record ModelNode(Graph graph, String source, Origin use, Set<Place> changes, boolean isOwn, boolean isInline)
            implements Content {

        public ModelNode {
            changes = Set.copyOf(changes);
        }
    }

    /**
     * A layer that wraps a model: what is the model's is the layer's own.
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
    private final boolean trainable;
    private final DType dtype;

    /**
     * A node.
     *
     * @param name the Keras name
     * @param nameOrigin where the Keras name was written, or else what is named
     * @param method the method that declares it; empty for an input on the interface
     * @param dtype the element type of its weights and of what it computes
     */
    public Node(
            String name,
            Origin nameOrigin,
            String method,
            Origin origin,
            Content content,
            boolean trainable,
            DType dtype) {
        this.name = name;
        this.nameOrigin = nameOrigin;
        this.method = method;
        this.origin = origin;
        this.content = content;
        this.trainable = trainable;
        this.dtype = dtype;
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

    /** What messages call the kind of layer: its annotation, or the model that it is. */
    public String kind() {
        if (content instanceof LayerNode layer) {
            return layer.config().type().name();
        }
        if (content instanceof WrapperNode wrapper) {
            return wrapper.config().type().name();
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

    public boolean trainable() {
        return trainable;
    }

    public DType dtype() {
        return dtype;
    }
}
