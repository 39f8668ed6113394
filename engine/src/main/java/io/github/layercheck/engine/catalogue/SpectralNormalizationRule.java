package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.SpectralNormalization;
import java.util.List;

/** The rule of SpectralNormalization, which wraps any layer that has a kernel. */
final class SpectralNormalizationRule {

    private static final List<String> KERNELS = List.of("kernel", "embeddings");

    private static final String LORA = "lora_";

    private SpectralNormalizationRule() {}

    /** The layer with its kernel divided by its largest singular value, which a vector approximates. */
    static Inference spectralNormalization(SpectralNormalization layer, Inputs inputs, List<Wrapped> wrapped) {
        Wrapped inner = WrappedLayers.only(wrapped);
        Inference inference = inner.infer(inputs);
        Weight kernel = kernel(inner, inference);
        Dim columns = kernel.shape().get(kernel.shape().size() - 1);

        Inference normalized = Inference.outputs(inference.outputs())
                .add(kernel.under(inner.name()).kept())
                .add(new Weight("vector_u", List.of(Dim.of(1), columns), kernel.dtype(), false));
        inference.weights().stream()
                .filter(weight -> !weight.equals(kernel))
                .forEach(weight -> normalized.add(weight.under(inner.name())));
        return normalized.productsOf(inference);
    }

    /** The kernel of the layer, or of what it normalizes itself, which is its first weight then. */
    private static Weight kernel(Wrapped inner, Inference inference) {
        boolean isNormalized =
                inner instanceof Wrapped.Layer layer && layer.config().is(SpectralNormalization.class);
        Weight kernel = inference.weights().stream()
                .filter(weight -> isNormalized || KERNELS.contains(weight.path()))
                .findFirst()
                .orElseThrow(
                        () -> new Fault(ProblemId.WRAPPED_LAYER, inner.label() + " has neither a kernel nor embeddings")
                                .because("SpectralNormalization divides one or the other.")
                                .in(inner.origin()));
        if (inference.weights().stream().anyMatch(weight -> weight.path().startsWith(LORA))) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "loraRank is given, and the layer is normalized")
                    .because("With loraRank, what SpectralNormalization would divide is a sum, not a weight.")
                    .at("loraRank")
                    .in(inner.origin());
        }
        if (kernel.dtype() != null && !kernel.dtype().isFloat()) {
            throw new Fault(
                            ProblemId.WRAPPED_LAYER,
                            inner.label() + " keeps " + kernel.path() + " in "
                                    + kernel.dtype().kerasName())
                    .because("SpectralNormalization divides it, and integers are not divided.")
                    .in(inner.origin());
        }
        return kernel;
    }
}
