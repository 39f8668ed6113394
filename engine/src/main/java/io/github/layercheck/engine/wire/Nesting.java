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
    private final int model;
    private final AtomicInteger layers;
    private final AtomicInteger models;
    private final Recursion recursion;

    /** The nesting of a model that is not within another. */
    Nesting(Models models) {
        this(0, 1, new AtomicInteger(), new AtomicInteger(1), new Recursion(models));
    }

    private Nesting(int level, int model, AtomicInteger layers, AtomicInteger models, Recursion recursion) {
        this.level = level;
        this.model = model;
        this.layers = layers;
        this.models = models;
        this.recursion = recursion;
    }

    /**
     * The nesting of a model within this one.
     *
     * @param isInline whether it is in the same file
     * @throws Fault if it is too deep within others
     */
    Nesting deeper(boolean isInline) {
        if (level + 1 == MOST_LEVELS) {
            throw limit("more than " + MOST_LEVELS + " levels of models within models");
        }
        return new Nesting(level + 1, isInline ? model : models.incrementAndGet(), layers, models, recursion);
    }

    /** Whether the model is not within another. */
    boolean isOutermost() {
        return level == 0;
    }

    /** The number of the model among all uses of models; of models in a file, that of the outermost. */
    int model() {
        return model;
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
