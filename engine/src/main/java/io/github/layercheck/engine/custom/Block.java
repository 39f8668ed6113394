package io.github.layercheck.engine.custom;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.LayerType;
import io.github.layercheck.engine.config.Outputs;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import java.util.List;

/** A custom layer that consists of other layers, which a model declares. */
public final class Block {

    private Block() {}

    /**
     * The kind of layer that consists of the layers of a model: a layer that wraps the model, and adds nothing to it.
     *
     * @param model the canonical name of the model's interface
     */
    public static LayerDefinition definition(String model) {
        return new LayerDefinition(
                LayerType.of(model, List.of()),
                LayerDefinition.Form.BLOCK,
                CallArguments.BY_ORDER,
                Outputs.SEVERAL,
                (config, wrapped, inputs) -> infer(config.type(), wrapped, inputs));
    }

    private static Inference infer(LayerType type, List<Wrapped> wrapped, Inputs inputs) {
        if (wrapped.isEmpty()) {
            throw new Fault(ProblemId.NOT_EXPRESSIBLE, "the model " + type.name() + " as a part of this layer")
                    .because("A model can stand for a layer that is called by itself or in a TimeDistributed.");
        }
        return wrapped.get(0).infer(inputs);
    }
}
