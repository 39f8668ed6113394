package io.github.layercheck.processor.graph;

import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.problem.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a model, or one of its inputs. It is what it is, not what it equals: two layers that are configured alike
 * have weights of their own.
 */
public final class Node {

    private final String name;
    private final String method;
    private final Origin origin;
    private final @Nullable InputDeclaration input;
    private final @Nullable LayerConfig config;

    /**
     * @param name the Keras name
     * @param method the method that declares it; empty for an input on the interface
     * @param input what it is, if it is an input
     * @param config what it is, if it is a layer; null for a layer that could not be read
     */
    public Node(
            String name, String method, Origin origin, @Nullable InputDeclaration input, @Nullable LayerConfig config) {
        this.name = name;
        this.method = method;
        this.origin = origin;
        this.input = input;
        this.config = config;
    }

    public String name() {
        return name;
    }

    public String method() {
        return method;
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable InputDeclaration input() {
        return input;
    }

    public @Nullable LayerConfig config() {
        return config;
    }
}
