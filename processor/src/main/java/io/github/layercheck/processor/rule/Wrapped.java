package io.github.layercheck.processor.rule;

import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.problem.Fault;

/** A layer that another one wraps: the wrapper calls it with what inputs it likes. */
public final class Wrapped {

    private final String name;
    private final LayerConfig config;
    private final LayerRule rule;

    /** A wrapped layer of that Keras name. */
    public Wrapped(String name, LayerConfig config, LayerRule rule) {
        this.name = name;
        this.config = config;
        this.rule = rule;
    }

    /** Keras' name of the layer, such as {@code lstm}. */
    public String name() {
        return name;
    }

    public LayerConfig config() {
        return config;
    }

    public LayerRule rule() {
        return rule;
    }

    /** What the layer infers of these inputs; a fault of it is one of its own annotation. */
    public Inference infer(Inputs inputs) {
        try {
            return rule.infer(config, inputs);
        } catch (Fault fault) {
            throw fault.in(config.origin());
        }
    }
}
