package io.github.layercheck.processor.read;

import io.github.layercheck.Allow;
import io.github.layercheck.DType;
import io.github.layercheck.Frozen;
import io.github.layercheck.Precision;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whether a layer or a model is frozen, and the types of its numbers. */
final class TraitsReader {

    /** What stands for the type of the weights. */
    private static final DType AS_WEIGHTS = DType.STRING;

    private TraitsReader() {}

    /**
     * What applies to a model, or to all that a method declares.
     *
     * @param layer the outermost layer, or null if there is none
     */
    static Traits read(
            String subject, ElementAnnotations annotations, @Nullable LayerDefinition layer, Problems problems) {
        List<ElementAnnotations.Written> ofAll = new ArrayList<>(annotations.all());
        ofAll.removeAll(annotations.betweenLayers());
        Traits traits = read(subject, ofAll, layer, problems);
        Optional<ElementAnnotations.Found> allow = annotations.find(Allow.class);
        return allow.isPresent() ? traits.allowing(AllowReader.read(subject, allow.get(), problems)) : traits;
    }

    /** What these annotations say of a layer. */
    static Traits read(
            String subject,
            List<ElementAnnotations.Written> annotations,
            @Nullable LayerDefinition layer,
            Problems problems) {
        Traits traits = Traits.NONE;
        for (ElementAnnotations.Written annotation : annotations) {
            ElementAnnotations.Found found = annotation.found();
            if (found != null && annotation.isOf(Frozen.class)) {
                traits = frozen(found).orElse(traits);
            } else if (found != null && annotation.isOf(Precision.class)) {
                traits = new Traits(null, null, policy(subject, found, layer, problems), null).orElse(traits);
            }
        }
        return traits;
    }

    private static Traits frozen(ElementAnnotations.Found found) {
        Boolean isFrozen = (Boolean) found.value("value", true);
        return new Traits(isFrozen, found.value("sublayers", true).equals(true) ? isFrozen : null, null, null);
    }

    private static DTypePolicy policy(
            String subject, ElementAnnotations.Found found, @Nullable LayerDefinition layer, Problems problems) {
        DType variable = DType.valueOf((String) found.values().get("value"));
        DType given = DType.valueOf((String) found.value("compute", AS_WEIGHTS.name()));
        DTypePolicy policy = new DTypePolicy(variable, given == AS_WEIGHTS ? variable : given);
        boolean isTyped = isTypedByPolicy(layer);
        if (!variable.isFloat() && (!isTyped || variable == DType.STRING)) {
            Fault fault = new Fault(ProblemId.ATTRIBUTE_RANGE, "its precision is " + variable.kerasName()).at("value");
            problems.add(
                    subject,
                    found.origin(),
                    isTyped
                            ? fault.because("What the layer makes is not text.")
                            : fault.because("Weights are floating-point numbers.")
                                    .fix("Use FLOAT16, BFLOAT16, FLOAT32 or FLOAT64."));
            return DTypePolicy.FLOAT32;
        }
        if (policy.isMixed() && !isOfKeras(policy) && !(layer != null && layer.keepsWeightsInOthers())) {
            problems.add(
                    subject,
                    found.origin(),
                    new Fault(
                                    ProblemId.ATTRIBUTE_CONFLICT,
                                    "computes in " + policy.compute().kerasName() + " with weights of type "
                                            + variable.kerasName())
                            .because(
                                    "Keras' mixed policies compute in float16 or bfloat16, with weights of type float32.")
                            .at("compute"));
        }
        return policy;
    }

    /** Whether what a layer makes can be of any type that its policy says: it has no weights, or only those of what it wraps. */
    private static boolean isTypedByPolicy(@Nullable LayerDefinition layer) {
        return layer != null && (layer.isWrapper() || !Catalogue.canHaveWeights(layer));
    }

    private static boolean isOfKeras(DTypePolicy policy) {
        return policy.variable() == DType.FLOAT32
                && (policy.compute() == DType.FLOAT16 || policy.compute() == DType.BFLOAT16);
    }
}
