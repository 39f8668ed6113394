package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.Constraints;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call would make of other inputs, or with another configuration. */
final class CallResult {

    private CallResult() {}

    /** The shape of the first output with another configuration; null if the call cannot work so. */
    static @Nullable TensorShape shape(Scope scope, Call call, LayerConfig config) {
        List<@Nullable TensorType> types = new ArrayList<>();
        for (Call.Argument argument : call.arguments()) {
            types.add(
                    argument.tensor() == null
                            ? argument.constant()
                            : scope.tensors().type(argument.tensor()));
        }
        return shape(call, config, types, 0);
    }

    /**
     * The shape of an output; null if the call cannot work so.
     *
     * @param types the types of the arguments, null for one that is unknown
     */
    static @Nullable TensorShape shape(Call call, LayerConfig config, List<@Nullable TensorType> types, int output) {
        if (!Constraints.check(config).isEmpty()) {
            return null;
        }
        List<Inputs.Input> inputs = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            inputs.add(
                    new Inputs.Input("", types.get(i), call.arguments().get(i).name()));
        }
        CallArguments signature = call.signature();
        Inputs given = signature == null || !call.namesArguments() ? new Inputs(inputs) : signature.inputs(inputs);
        try {
            Inference made = config.definition().rule().infer(config, Wrapped.in(config), given);
            TensorShape shape =
                    output < made.outputs().size() ? made.outputs().get(output).shape() : null;
            return shape == null || !shape.hasElements() ? null : shape;
        } catch (RuntimeException e) {
            // Mostly a fault; and a rule need not expect the sizes that it is asked with here.
            return null;
        }
    }
}
