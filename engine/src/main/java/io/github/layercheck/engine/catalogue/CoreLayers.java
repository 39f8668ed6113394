package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Quantizable;
import io.github.layercheck.engine.rule.Quantizable.Form;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.layers.Embedding;
import io.github.layercheck.layers.ReversibleEmbedding;
import java.util.List;

/** The rules of Keras' core layers. */
final class CoreLayers {

    private CoreLayers() {}

    /** activation(input · kernel + bias), over the last axis. */
    static Inference dense(Dense layer, Inputs inputs) {
        Activations.check(layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint());
        TensorShape input = inputs.onlyNumbers().atLeastRank(2);
        Dim features = Weights.known(input, -1, "features");
        Dim units = Dim.named("units", layer.units());
        Inference inference = Inference.output(Activations.apply(layer.activation(), input.withLast(units)))
                .add(lora.adapted("kernel", features, units))
                .multipliedAt(places(input))
                .quantizable(Quantizable.kernel(List.of(features), List.of(units)))
                .weightIf(layer.useBias(), "bias", units);
        return lora.addTo(inference, "kernel", List.of(features), units);
    }

    /** The vector of each index. */
    static Inference embedding(Embedding layer, Inputs inputs) {
        Lora lora = Lora.of(layer.loraRank(), "embeddingsConstraint", layer.embeddingsConstraint());
        TensorShape input = inputs.onlyNumbers();
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        Inference inference = Inference.output(input.append(features))
                .add(lora.adapted("embeddings", vocabulary, features))
                .quantizable(new Quantizable(Form.EMBEDDINGS, layer.outputDim(), layer.inputDim()));
        return lora.addTo(inference, "embeddings", List.of(vocabulary), features);
    }

    /** The vector of each index, or in reverse a score for each index: input · embeddings, transposed. */
    static Inference reversibleEmbedding(ReversibleEmbedding layer, Inputs inputs) {
        Lora lora = Lora.of(layer.loraRank(), "embeddingsConstraint", layer.embeddingsConstraint());
        if (lora.isOn() && !layer.tieWeights()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "loraRank is given, and tieWeights is false")
                    .because("Keras cannot add reverse_embeddings after the weights of LoRA.")
                    .at("tieWeights");
        }
        TensorShape input = inputs.onlyNumbers();
        Dim vocabulary = Dim.named("input_dim", layer.inputDim());
        Dim features = Dim.named("output_dim", layer.outputDim());
        Inference inference = (layer.reverse() ? scores(layer, input) : Inference.output(input.append(features)))
                .add(lora.adapted("embeddings", vocabulary, features))
                .quantizable(new Quantizable(Form.EMBEDDINGS, layer.outputDim(), layer.inputDim()));
        if (!layer.tieWeights()) {
            inference
                    .weight("reverse_embeddings", features, vocabulary)
                    .quantizable(new Quantizable(Form.REVERSE_EMBEDDINGS, layer.outputDim(), layer.inputDim()));
        }
        lora.addTo(inference, "embeddings", List.of(vocabulary), features);
        return layer.reverse() ? inference.multipliedAt(places(input)) : inference;
    }

    /** The places at each of which a layer computes with the last axis. */
    static List<Dim> places(TensorShape input) {
        return Places.of(input.slice(1, input.rank() - 1));
    }

    private static Inference scores(ReversibleEmbedding layer, TensorShape input) {
        input.atLeastRank(2);
        if (!input.last().matches(Dim.of(layer.outputDim()))) {
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "the last axis of the input " + input + " is " + input.last() + ", not outputDim "
                                    + layer.outputDim())
                    .because("In reverse the layer takes the vectors that it makes of indices.")
                    .at("outputDim");
        }
        TensorShape output = input.withLast(Dim.of(layer.inputDim()));
        return layer.reverseDtype().length == 0
                ? Inference.output(output)
                : Inference.output(output, layer.reverseDtype()[0]);
    }
}
