package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Fault;
import java.util.function.Supplier;

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

    /** What the layer infers of these inputs. */
    public Inference infer(Inputs inputs) {
        return ofItsOwn(() -> rule.infer(config, inputs));
    }

    /** Asks something of the layer's rule: a fault of it is one of the layer's own annotation. */
    public <T> T ofItsOwn(Supplier<T> question) {
        try {
            return question.get();
        } catch (Fault fault) {
            throw fault.in(config.origin());
        }
    }
}
