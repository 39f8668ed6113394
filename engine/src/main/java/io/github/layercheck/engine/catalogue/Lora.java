package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Weight;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.quantized.Quantization;
import java.util.ArrayList;
import java.util.List;

/**
 * Low-rank adaptation of a weight: two narrow weights whose product is added to it, and that are trained in its place.
 * They have single precision, whatever the layer has.
 */
record Lora(int rank) {

    static final Lora NONE = new Lora(0);

    /** The adaptation to that rank, or none if the rank is not positive; a fault if the weight has a constraint. */
    static Lora of(int loraRank, String constraintAttribute, String constraint) {
        Lora lora = new Lora(loraRank);
        if (lora.isOn() && !constraint.equals(Unset.STRING)) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "loraRank and " + constraintAttribute + " are both given")
                    .because("A constraint holds for a weight, but LoRA trains two others in its place.")
                    .fix("Leave out " + constraintAttribute + ".")
                    .at(constraintAttribute);
        }
        return lora;
    }

    /** The same of a kernel that is quantized; a fault if Keras cannot adapt one that is stored so. */
    static Lora of(int loraRank, String constraintAttribute, String constraint, Quantization mode) {
        Lora lora = of(loraRank, constraintAttribute, constraint);
        if (lora.isOn() && (mode == Quantization.GPTQ || mode == Quantization.AWQ)) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "loraRank is given, and the mode is " + mode)
                    .because("Keras has LoRA for kernels that are stored in INT8, INT4 and FLOAT8.")
                    .at("loraRank");
        }
        return lora;
    }

    boolean isOn() {
        return rank > 0;
    }

    /** The weight that is adapted. */
    Weight adapted(String path, Dim... shape) {
        return new Weight(path, List.of(shape), null, !isOn());
    }

    /** Adds the two weights of that name, for a weight from these dimensions to that one. */
    Inference addTo(Inference inference, String name, List<Dim> from, Dim to) {
        if (!isOn()) {
            return inference;
        }
        Dim loraRank = Dim.named("lora_rank", rank);
        List<Dim> first = new ArrayList<>(from);
        first.add(loraRank);
        return inference
                .add(new Weight("lora_" + name + "_a", first, DType.FLOAT32, true))
                .add(new Weight("lora_" + name + "_b", List.of(loraRank, to), DType.FLOAT32, true));
    }
}
