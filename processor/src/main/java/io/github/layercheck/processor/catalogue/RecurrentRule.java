package io.github.layercheck.processor.catalogue;

import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.rule.LayerRule;

/** The rule of a recurrent layer, such as LSTM: what Bidirectional can wrap. */
@FunctionalInterface
interface RecurrentRule extends LayerRule {

    Recurrence recurrence(LayerConfig config);

    @Override
    default Inference infer(LayerConfig config, Inputs inputs) {
        return recurrence(config).infer(inputs);
    }
}
