package io.github.layercheck.engine.config;

import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import java.util.List;

/** What a kind of layer makes of its configuration and its inputs. */
@FunctionalInterface
public interface LayerRule {

    /**
     * The outputs and weights of the layer.
     *
     * @param wrapped what the layer wraps, in the order of Keras' arguments
     * @throws io.github.layercheck.engine.problem.Fault if the configuration or the inputs cannot work
     * @throws io.github.layercheck.engine.rule.UnknownInput if an input that is needed is unknown because of another
     *     problem
     */
    Inference infer(LayerConfig config, List<Wrapped> wrapped, Inputs inputs);
}
