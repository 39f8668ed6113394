package io.github.layercheck.engine.repair;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.Embedding;
import java.util.List;

/** An Embedding for integers of each step, before a layer that takes vectors. */
final class MissingEmbedding implements Kind {

    private static final double COST = 10;

    private static final int SEQUENCE_OF_INTEGERS = 2;
    private static final int USUAL_SIZE = 16;
    private static final int USUAL_VOCABULARY = 1000;

    /** The attributes that say how many integers a layer knows. */
    private static final List<String> OF_VOCABULARY = List.of("vocabularySize", "maxTokens", "numBins", "numTokens");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        ProblemId id = found.problem().id();
        boolean isLikely = id == ProblemId.INPUT_RANK || id == ProblemId.INPUT_DTYPE;
        if (!isLikely || found.failed() == null || found.sides().size() != 1) {
            return;
        }
        Way way = found.sides().get(0).way();
        DType type = way.end().type().dtype();
        TensorShape shape = way.end().shape();
        if (type.isFloat() || type == DType.STRING || type == DType.BOOL || shape.rank() != SEQUENCE_OF_INTEGERS) {
            return;
        }
        int known = vocabulary(way);
        List<Argument> arguments = List.of(
                new Argument("inputDim", known > 0 ? known : USUAL_VOCABULARY, int.class),
                new Argument("outputDim", USUAL_SIZE, int.class));
        String prefix = known > 0 ? "" : "such as ";
        TensorShape made = shape.append(Dim.of(USUAL_SIZE));
        Insertion.add(found, way.end(), COST, prefix, Embedding.class, arguments, made, candidates);
    }

    /** How many integers the layers on the way make; 0 if none says it. */
    private static int vocabulary(Way way) {
        for (Spot spot : way.spots()) {
            for (Knob knob : Knob.of(spot.scope(), spot.call())) {
                if (OF_VOCABULARY.contains(knob.name()) && knob.value() instanceof Integer size && size > 0) {
                    return size;
                }
            }
        }
        return 0;
    }
}
