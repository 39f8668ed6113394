package io.github.layercheck.engine.rule;

import io.github.layercheck.engine.config.LayerConfig;

/** What a kind of layer makes of its configuration and its inputs. */
@FunctionalInterface
public interface LayerRule {

    /**
     * The outputs and weights of the layer.
     *
     * @throws io.github.layercheck.engine.problem.Fault if the configuration or the inputs cannot work
     * @throws UnknownInput if an input that is needed is unknown because of another problem
     */
    Inference infer(LayerConfig config, Inputs inputs);
}
