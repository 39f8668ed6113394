package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.Numbers;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a model lies within others, and how much all of them have together. A few lines can declare more layers than a
 * computer can hold: a number in {@code @Repeat}, or thirty models that each use the one before twice.
 */
final class Nesting {

    /** Several times as many as the largest models have. */
    static final int MOST_LAYERS = 100_000;

    /** As many as fit into the stack of a compiler's thread, with room to spare. */
    static final int MOST_LEVELS = 500;

    private final int level;
    private final AtomicInteger layers;
    private final Recursion recursion;

    /** The nesting of a model that is not within another. */
    Nesting(Models models) {
        this(0, new AtomicInteger(), new Recursion(models));
    }

    private Nesting(int level, AtomicInteger layers, Recursion recursion) {
        this.level = level;
        this.layers = layers;
        this.recursion = recursion;
    }

    /**
     * The nesting of a model within this one.
     *
     * @throws Fault if it is too deep within others
     */
    Nesting deeper() {
        if (level + 1 == MOST_LEVELS) {
            throw limit("more than " + MOST_LEVELS + " levels of models within models");
        }
        return new Nesting(level + 1, layers, recursion);
    }

    /** Whether the model is not within another. */
    boolean isOutermost() {
        return level == 0;
    }

    /** Which models contain themselves. */
    Recursion recursion() {
        return recursion;
    }

    /**
     * Counts a layer.
     *
     * @throws Fault if there are too many
     */
    void addLayer() {
        if (layers.incrementAndGet() > MOST_LAYERS) {
            throw limit("more than " + Numbers.grouped(MOST_LAYERS) + " layers, those of nested models included");
        }
    }

    private static Fault limit(String what) {
        return new Fault(ProblemId.MODEL_LIMIT, "has " + what)
                .because(
                        "The generated class and the report name every layer of a model, and must stay small enough for a"
                                + " compiler.");
    }
}
