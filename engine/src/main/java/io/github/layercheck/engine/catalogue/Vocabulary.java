package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.OutputMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of a layer that looks tokens up: how many indices there are, if it is known before the layer has
 * learned from data.
 *
 * @param tokens as they are given, in order; none if they are to be learned
 * @param learned how many indices there are where the tokens were learned, or {@link Unset#INT}
 * @param file where they are given instead, or {@link Unset#STRING}
 * @param maskToken the token for what is missing, if there is one
 * @param unknownToken the token for those that are not in the vocabulary
 * @param unknownIndices how many indices those share
 * @param maxTokens the most indices there can be, or {@link Unset#INT}
 * @param padded whether there are always that many
 * @param invert whether indices are looked up and tokens returned
 * @param idfWeights how many weights of tokens are given
 */
record Vocabulary(
        List<?> tokens,
        int learned,
        String file,
        Optional<?> maskToken,
        Object unknownToken,
        int unknownIndices,
        int maxTokens,
        boolean padded,
        boolean invert,
        OutputMode outputMode,
        int idfWeights) {

    /** A fault for attributes that contradict each other. */
    void check() {
        boolean hasFile = !file.equals(Unset.STRING);
        if (hasFile && !tokens.isEmpty()) {
            throw conflict("vocabulary and vocabularyFile are both given", "vocabularyFile")
                    .because("The tokens are in one or the other.");
        }
        if (padded && maxTokens == Unset.INT) {
            throw conflict("padToMaxTokens is true, but maxTokens is not given", "padToMaxTokens")
                    .because("The vectors are padded to maxTokens elements.");
        }
        if (invert && outputMode != OutputMode.INT) {
            throw conflict("invert is true and outputMode is " + outputMode, "outputMode")
                    .because("A token is put out for each index, so there are no vectors.");
        }
        if (learned != Unset.INT && (hasFile || !tokens.isEmpty())) {
            throw conflict("vocabularySize is given, and so is the vocabulary", "vocabularySize")
                    .because("It is the number of learned tokens; those that are given are counted.");
        }
        checkTokens();
        checkWeights(hasFile);
    }

    private void checkTokens() {
        Map<Object, Integer> found = new HashMap<>();
        for (int i = reservedTokens(); i < tokens.size(); i++) {
            Object token = tokens.get(i);
            Integer first = found.putIfAbsent(token, i);
            if (first != null) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                "vocabulary[" + i + "] is " + text(token) + ", and so is vocabulary[" + first + "]")
                        .because("Each token has one index.")
                        .at("vocabulary", i);
            }
            boolean isMask = maskToken.isPresent() && token.equals(maskToken.get());
            if (isMask || (invert && token.equals(unknownToken))) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_CONFLICT,
                                "vocabulary[" + i + "] is " + text(token) + ", the "
                                        + (isMask ? "maskToken" : "oovToken"))
                        .because("It has its own index, before those of the vocabulary.")
                        .fix("Leave it out.")
                        .at("vocabulary", i);
            }
        }
        if (!tokens.isEmpty() && maxTokens != Unset.INT && count() > maxTokens) {
            throw conflict("the vocabulary has " + count() + " tokens, maxTokens is " + maxTokens, "maxTokens")
                    .because("The tokens for masks and unknown ones are counted, too.");
        }
    }

    private static String text(Object token) {
        return token instanceof String ? "\"" + token + "\"" : token.toString();
    }

    private void checkWeights(boolean hasFile) {
        if (idfWeights > 0 && outputMode != OutputMode.TF_IDF) {
            throw conflict("idfWeights are given, but outputMode is " + outputMode, "idfWeights")
                    .because("Only TF_IDF weights the tokens.");
        }
        if (outputMode == OutputMode.TF_IDF && hasFile) {
            throw conflict("outputMode is TF_IDF and vocabularyFile is given", "vocabularyFile")
                    .because("A file has no weights of the tokens.")
                    .fix("Give vocabulary and idfWeights.");
        }
        if (outputMode == OutputMode.TF_IDF && !tokens.isEmpty() && idfWeights != tokens.size()) {
            throw conflict("vocabulary has " + tokens.size() + " tokens, idfWeights " + idfWeights, "idfWeights")
                    .because("Each token has a weight.");
        }
    }

    private static Fault conflict(String what, String attribute) {
        return new Fault(ProblemId.ATTRIBUTE_CONFLICT, what).at(attribute);
    }

    /** How many leading tokens of the vocabulary have their indices anyway: all of them, or none. */
    private int reservedTokens() {
        if (reserved() > tokens.size()) {
            return 0;
        }
        for (int i = 0; i < reserved(); i++) {
            if (!tokens.get(i).equals(i < maskIndices() ? maskToken.orElseThrow() : unknownToken)) {
                return 0;
            }
        }
        return (int) reserved();
    }

    /** How many indices come before those of the tokens: with INT that of the mask, then of unknown tokens. */
    private long reserved() {
        return maskIndices() + (long) unknownIndices;
    }

    private int maskIndices() {
        return outputMode == OutputMode.INT && maskToken.isPresent() ? 1 : 0;
    }

    private long count() {
        return reserved() + tokens.size() - reservedTokens();
    }

    /** The number of elements of a vector; unknown if the tokens are. */
    Dim size() {
        if (padded) {
            return Dim.of(maxTokens);
        }
        if (!tokens.isEmpty()) {
            return Dim.of(count());
        }
        return learned == Unset.INT ? Dim.unknown() : Dim.of(learned);
    }
}
