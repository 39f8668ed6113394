package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.config.Constraints;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.UnknownInput;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Infers what one call of a layer makes of its inputs, and reports what is wrong with it. */
public final class LayerInferrer {

    private LayerInferrer() {}

    /** The outputs and weights of the layer of that name, or null if a problem keeps them unknown. */
    public static @Nullable Inference infer(String name, LayerConfig config, Inputs inputs, Problems problems) {
        return infer(name, config, Wrapped.in(config), inputs, null, problems);
    }

    /**
     * The same within a model.
     *
     * @param wrapped what the layer wraps
     * @param site the call, or null if it is not in a model
     */
    static @Nullable Inference infer(
            String name,
            LayerConfig config,
            List<Wrapped> wrapped,
            Inputs inputs,
            @Nullable Site site,
            Problems problems) {
        if (!checkConstraints(name, config, site, problems)) {
            return null;
        }
        try {
            inputs.checkSizes();
            Inference inference = config.definition().rule().infer(config, wrapped, inputs);
            for (Inference.Output output : inference.outputs()) {
                checkShape(output);
            }
            inference.formula();
            return inference;
        } catch (Fault fault) {
            report(name, config, config, fault, site, problems);
            return null;
        } catch (UnknownInput e) {
            return null;
        }
    }

    /** Checks what can be checked of a layer without its inputs. */
    static boolean checkConstraints(String name, LayerConfig config, @Nullable Site site, Problems problems) {
        return checkConstraints(name, config, config, site, problems);
    }

    private static boolean checkConstraints(
            String name, LayerConfig layer, LayerConfig config, @Nullable Site site, Problems problems) {
        boolean accepted = true;
        for (Fault fault : Constraints.check(config)) {
            report(name, layer, config, fault, site, problems);
            accepted = false;
        }
        for (LayerConfig wrapped : config.wrapped()) {
            accepted &= checkConstraints(name, layer, wrapped, site, problems);
        }
        return accepted;
    }

    /** Reports a fault of the layer itself or of one that it wraps, where the attribute at fault was written. */
    private static void report(
            String name, LayerConfig layer, LayerConfig faulty, Fault fault, @Nullable Site site, Problems problems) {
        Problem problem = fault.toProblem(name, faulty.origin());
        problems.add(problem.at(layer.resolve(problem.place())).with(site == null ? null : site.failing(fault)));
    }

    private static void checkShape(Inference.Output output) {
        TensorShape.checkRank(output.shape().rank());
        if (!output.shape().hasElements()) {
            throw new Fault(ProblemId.OUTPUT_EMPTY, "the output would be " + output.shape())
                    .because("A dimension of a tensor is at least 1.");
        }
    }
}
