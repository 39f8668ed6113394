package io.github.layercheck.processor.wire;

import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.shape.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a model lies within others, and what all of them have together. A few lines can declare more layers than a computer
 * can hold: a number in {@code @Repeat}, or thirty models that each use the one before twice.
 */
final class Nesting {

    /** Several times as many as the largest models have. */
    static final int MOST_LAYERS = 100_000;

    /** As many as fit into the stack of a compiler's thread, with room to spare. */
    static final int MOST_LEVELS = 500;

    private final List<String> path;
    private final AtomicInteger layers;

    /** That of a model which is within no other. */
    Nesting() {
        this(List.of(), new AtomicInteger());
    }

    private Nesting(List<String> path, AtomicInteger layers) {
        this.path = path;
        this.layers = layers;
    }

    /**
     * That within a model.
     *
     * @param model the name of its interface
     * @throws Fault if it is too deep within others
     */
    Nesting within(String model) {
        if (path.size() == MOST_LEVELS) {
            throw limit("more than " + MOST_LEVELS + " levels of models within models");
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(model);
        return new Nesting(longer, layers);
    }

    /** The models that lead to here, from the outermost on, by the names of their interfaces. */
    List<String> path() {
        return path;
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
                        "Every layer of a model is known to its class and its report, which have to stay of a size that"
                                + " a compiler can hold.");
    }
}
