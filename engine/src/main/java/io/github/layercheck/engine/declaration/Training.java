package io.github.layercheck.engine.declaration;

import io.github.layercheck.Loss;
import io.github.layercheck.engine.problem.Origin;
import java.util.List;

/**
 * What a model is trained for, as far as it is said.
 *
 * @param loss {@code NONE} if it is not said
 * @param fromLogits whether the loss makes probabilities itself
 * @param classes how many classes the model tells apart; 0 if it is not said
 * @param target the dimensions of the target of one sample; empty if it is not said
 * @param origin where it was said
 */
public record Training(Loss loss, boolean fromLogits, int classes, List<Integer> target, Origin origin) {

    public Training {
        target = List.copyOf(target);
    }

    /** The same, with the loss of another one if this has none. */
    public Training orLossOf(Training other) {
        return loss == Loss.NONE ? new Training(other.loss, other.fromLogits, classes, target, origin) : this;
    }
}
