package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.IntegerLookup;
import io.github.layercheck.layers.OovMethod;
import io.github.layercheck.layers.OutputMode;
import io.github.layercheck.layers.Split;
import io.github.layercheck.layers.StringLookup;
import io.github.layercheck.layers.TextVectorization;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of Keras' preprocessing layers that have a vocabulary. */
final class LookupLayers {

    private LookupLayers() {}

    /** The index of each integer in the vocabulary, or with invert the integer of each index. */
    static Inference integerLookup(IntegerLookup layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        if (layer.vocabularyDtype() != DType.INT64) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "vocabularyDtype is " + layer.vocabularyDtype())
                    .because("Keras knows INT64 only.")
                    .at("vocabularyDtype");
        }
        if (layer.salt().length > 0 && layer.oovMethod() != OovMethod.FARMHASH) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "salt is given, but oovMethod is " + layer.oovMethod())
                    .because("The salt keys the hash of unknown tokens, which only FARMHASH takes.")
                    .at("salt");
        }
        Vocabulary vocabulary = new Vocabulary(
                Arrays.stream(layer.vocabulary()).boxed().toList(),
                layer.vocabularySize(),
                layer.vocabularyFile(),
                layer.maskToken() == Unset.LONG ? Optional.empty() : Optional.of(layer.maskToken()),
                layer.oovToken(),
                layer.numOovIndices(),
                layer.maxTokens(),
                layer.padToMaxTokens(),
                layer.invert(),
                layer.outputMode(),
                layer.idfWeights().length);
        vocabulary.check();
        return encoding.inferByLastAxis(inputs.onlyNumbers(), DType.INT64, vocabulary.size());
    }

    /** The index of each string in the vocabulary, or with invert the string of each index. */
    static Inference stringLookup(StringLookup layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        Vocabulary vocabulary = new Vocabulary(
                List.of(layer.vocabulary()),
                layer.vocabularySize(),
                layer.vocabularyFile(),
                layer.maskToken().equals(Unset.STRING) ? Optional.empty() : Optional.of(layer.maskToken()),
                layer.oovToken(),
                layer.numOovIndices(),
                layer.maxTokens(),
                layer.padToMaxTokens(),
                layer.invert(),
                layer.outputMode(),
                layer.idfWeights().length);
        vocabulary.check();
        if (layer.invert()) {
            return encoding.inferByLastAxis(inputs.onlyNumbers(), DType.STRING, vocabulary.size());
        }
        return encoding.inferByLastAxis(onlyStrings(inputs), DType.INT64, vocabulary.size());
    }

    /** The indices of each text's tokens in the vocabulary. */
    static Inference textVectorization(TextVectorization layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        Vocabulary vocabulary = new Vocabulary(
                List.of(layer.vocabulary()),
                layer.vocabularySize(),
                layer.vocabularyFile(),
                Optional.of(""),
                "[UNK]",
                1,
                layer.maxTokens(),
                layer.padToMaxTokens(),
                false,
                layer.outputMode(),
                layer.idfWeights().length);
        vocabulary.check();
        checkIndicesOnly(layer);
        return encoding.infer(tokens(layer, onlyStrings(inputs)), DType.INT64, vocabulary.size());
    }

    private static void checkIndicesOnly(TextVectorization layer) {
        if (layer.outputMode() == OutputMode.INT) {
            return;
        }
        if (layer.outputSequenceLength() != Unset.INT) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            "outputSequenceLength is given, but outputMode is " + layer.outputMode())
                    .because("Only indices form a sequence.")
                    .at("outputSequenceLength");
        }
        if (layer.ragged()) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "ragged is true, but outputMode is " + layer.outputMode())
                    .because("Only indices form a sequence, which can have a different length for each text.")
                    .at("ragged");
        }
    }

    /** The shape of the tokens: an axis of them for each text, or texts that are tokens already. */
    private static TensorShape tokens(TextVectorization layer, TensorShape texts) {
        Dim length = layer.outputSequenceLength() == Unset.INT ? Dim.unknown() : Dim.of(layer.outputSequenceLength());
        if (layer.split() != Split.NONE) {
            if (texts.rank() == 1) {
                return texts.append(length);
            }
            if (!texts.last().matches(Dim.of(1))) {
                throw new Fault(ProblemId.INPUT_SHAPE, "the last axis of the input " + texts + " is " + texts.last())
                        .because("The tokens of one text take the place of the last axis, which must have size 1.")
                        .fix("split = NONE takes texts that are tokens already.")
                        .at("split");
            }
            return texts.withLast(length);
        }
        if (texts.rank() > 1) {
            boolean isChanged = layer.outputMode() == OutputMode.INT || layer.ngrams().length > 0;
            return isChanged ? texts.withLast(length) : texts;
        }
        if (length.isKnown() || layer.ngrams().length > 0) {
            String attribute = length.isKnown() ? "outputSequenceLength" : "ngrams";
            throw new Fault(ProblemId.INPUT_RANK, attribute + " is given for the input " + texts)
                    .because("It changes the axis of tokens, but without a split the input has only the batch.")
                    .at(attribute);
        }
        return texts;
    }

    private static TensorShape onlyStrings(Inputs inputs) {
        TensorShape shape = inputs.only();
        if (inputs.dtype() != DType.STRING) {
            throw new Fault(
                            ProblemId.INPUT_DTYPE,
                            "the input has elements of type " + inputs.dtype().kerasName())
                    .because("The layer takes strings.")
                    .fix("An input of strings has dtype = STRING; @IntegerLookup takes integers.");
        }
        return shape;
    }
}
