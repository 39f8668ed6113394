package io.github.layercheck.engine.infer;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.quantized.Quantization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which dtype policies a layer cannot have. */
final class Policies {

    private static final String QUANTIZED = Quantization.class.getPackageName() + ".";

    private static final List<String> BEGIN_AS_NUMBERS = List.of(
            "BatchNormalization",
            "GroupNormalization",
            "LayerNormalization",
            "RMSNormalization",
            "Normalization",
            "PReLU");

    private Policies() {}

    /** A fault if the layer makes indices, and its policy is not a type of indices. */
    static void checkIndices(LayerConfig layer, DTypePolicy policy, Inference inferred) {
        DType type = policy.variable();
        if (layer.definition().typing() == LayerDefinition.Typing.OWN_INTEGER
                && inferred.outputs().get(0).dtype() != null
                && type != DType.INT32
                && type != DType.INT64) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "makes indices, but its dtype is " + type.kerasName())
                    .because("Indices are of type int32 or int64.");
        }
    }

    /**
     * A fault if the layer keeps weights in a type that has no fractions. Those of normalizations and of PReLU begin as zeros and ones,
     * which Keras takes.
     */
    static void checkWeights(LayerConfig layer, DTypePolicy policy, Inference inferred) {
        if (policy.variable().isFloat()
                || BEGIN_AS_NUMBERS.contains(layer.type().name())) {
            return;
        }
        for (Weight weight : inferred.weights()) {
            if (weight.dtype() == null) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                "keeps " + weight.path() + " in "
                                        + policy.variable().kerasName())
                        .because("Keras makes such weights of random floating-point numbers.");
            }
        }
    }

    /**
     * A fault if the layer, or one within it, is stored in 8 bits and computes in float16. (Keras 3.15.1:
     * keras/src/dtype_policies/dtype_policy.py, _check_quantization_mode.)
     *
     * @param policy that of the layer; null for float32
     */
    static void checkQuantized(LayerConfig layer, @Nullable DTypePolicy policy) {
        if (policy != null
                && policy.compute() == DType.FLOAT16
                && layer.type().qualifiedName().startsWith(QUANTIZED)
                && layer.value("mode").equals(Quantization.INT8.name())) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "its mode is INT8, and it computes in float16")
                    .because("Keras quantizes to 8 bits what computes in float32 or bfloat16.")
                    .at("mode")
                    .in(layer.origin());
        }
        for (LayerConfig inner : layer.wrapped()) {
            DTypePolicy own = inner.traits().policy();
            checkQuantized(inner, own == null ? policy : own);
        }
    }
}
