package io.github.layercheck.engine.config;

import io.github.layercheck.engine.problem.ProblemId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a layer, or to all layers of a model that do not say otherwise.
 *
 * @param frozen whether the layer itself is frozen, or null where it is not said
 * @param frozenWithin whether the layers within it are, which it makes or wraps or which are a model's, or null where it is
 *     not said
 * @param policy the types of its numbers, or null where it is not said
 * @param object the object that it is in Keras, if it is in several models; or null
 * @param allowed the warnings that are turned off
 */
public record Traits(
        @Nullable Boolean frozen,
        @Nullable Boolean frozenWithin,
        @Nullable DTypePolicy policy,
        @Nullable SharedObject object,
        Set<ProblemId> allowed) {

    /** Traits that turn no warning off. */
    public Traits(
            @Nullable Boolean frozen,
            @Nullable Boolean frozenWithin,
            @Nullable DTypePolicy policy,
            @Nullable SharedObject object) {
        this(frozen, frozenWithin, policy, object, Set.of());
    }

    /** Nothing is specified. */
    public static final Traits NONE = new Traits(null, null, null, null);

    /** These traits, with the outer ones for what these leave open. */
    public Traits within(Traits outer) {
        return new Traits(
                frozen == null ? outer.frozenWithin : frozen,
                frozenWithin == null ? outer.frozenWithin : frozenWithin,
                policy == null ? outer.policy : policy,
                object,
                both(allowed, outer.allowed));
    }

    /** These traits, with others of the same layer or model for what these leave open. */
    public Traits orElse(Traits other) {
        return new Traits(
                frozen == null ? other.frozen : frozen,
                frozenWithin == null ? other.frozenWithin : frozenWithin,
                policy == null ? other.policy : policy,
                object == null ? other.object : object,
                both(allowed, other.allowed));
    }

    private static Set<ProblemId> both(Set<ProblemId> some, Set<ProblemId> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        Set<ProblemId> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** The same, with warnings turned off. */
    public Traits allowing(Set<ProblemId> ids) {
        return new Traits(frozen, frozenWithin, policy, object, both(ids, allowed));
    }

    /** The same, frozen or not with all that is within. */
    public Traits withFrozen(boolean isFrozen) {
        return new Traits(isFrozen, isFrozen, policy, object, allowed);
    }

    /** The same with that policy, or with none. */
    public Traits withPolicy(@Nullable DTypePolicy other) {
        return new Traits(frozen, frozenWithin, other, object, allowed);
    }

    /** The same, of an object that is in several models. */
    public Traits ofObject(@Nullable SharedObject shared) {
        return new Traits(frozen, frozenWithin, policy, shared, allowed);
    }

    /** The same, whose object is one of the model of that number. */
    public Traits inModel(int number) {
        return object == null ? this : ofObject(object.in(number));
    }

    /** Whether the layer itself is trainable. */
    public boolean isTrainable() {
        return frozen == null || !frozen;
    }

    /** Whether the layers within it are, where they do not say otherwise. */
    public boolean isTrainableWithin() {
        return frozenWithin == null || !frozenWithin;
    }

    /** The types of the layer's numbers. */
    public DTypePolicy dtypePolicy() {
        return policy == null ? DTypePolicy.FLOAT32 : policy;
    }
}
