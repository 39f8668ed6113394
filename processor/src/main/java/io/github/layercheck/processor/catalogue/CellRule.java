package io.github.layercheck.processor.catalogue;

import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.rule.Inference;
import io.github.layercheck.processor.rule.Inputs;
import io.github.layercheck.processor.rule.LayerRule;

/** The rule of a cell, such as LSTMCell: what RNN and StackedRNNCells can wrap. */
@FunctionalInterface
interface CellRule extends LayerRule {

    Cell cell(LayerConfig config);

    @Override
    default Inference infer(LayerConfig config, Inputs inputs) {
        return cell(config).call(inputs);
    }
}
