package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.shape.Dim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an axis of a tensor came about: through layers, and in and out of models that are layers, from where it began.
 *
 * @param spots the axis in each tensor on the way, the first where it began
 * @param branches the same for what else decides on it where the way forks
 */
record Way(List<Spot> spots, List<Way> branches) {

    /** Longer ways exist in models of thousands of layers; their beginning is of no help. */
    private static final int LONGEST = 500;

    private static final int MOST_BRANCHES = 8;

    Way {
        spots = List.copyOf(spots);
        branches = List.copyOf(branches);
    }

    /** The way of an axis, or of a tensor as a whole. */
    static Way to(Spot end) {
        return to(end, new HashSet<>());
    }

    Spot start() {
        return spots.get(0);
    }

    Spot end() {
        return spots.get(spots.size() - 1);
    }

    /** The ways on which something decides on the end: this one first. */
    List<Way> all() {
        List<Way> all = new ArrayList<>();
        all.add(this);
        branches.forEach(branch -> all.addAll(branch.all()));
        return all;
    }

    /** Where the elements became of the type that they have at the end. */
    Spot beginOfType() {
        return begin(spot -> spot.type().dtype());
    }

    /** Where the tensor got as many axes as it has at the end. */
    Spot beginOfRank() {
        return begin(spot -> spot.shape().rank());
    }

    /** The first of those up to the end that have something in common. */
    private Spot begin(Function<Spot, Object> what) {
        int begin = spots.size() - 1;
        while (begin > 0 && what.apply(spots.get(begin - 1)).equals(what.apply(end()))) {
            begin--;
        }
        return spots.get(begin);
    }

    /** A branch and then the way that it leads into. */
    Way before(Way trunk) {
        List<Spot> both = new ArrayList<>(spots);
        both.addAll(trunk.spots);
        return new Way(both, List.of());
    }

    private static Way to(Spot end, Set<Spot> seen) {
        List<Spot> spots = new ArrayList<>();
        List<Way> branches = new ArrayList<>();
        Spot spot = end;
        while (spot != null && seen.add(spot) && spots.size() < LONGEST) {
            spots.add(spot);
            List<Spot> before = before(spot);
            Spot next = trunk(spot, before);
            if (next == null) {
                for (Spot other : before) {
                    if (branches.size() < MOST_BRANCHES && !seen.contains(other)) {
                        branches.add(to(other, seen));
                    }
                }
            }
            spot = next;
        }
        Collections.reverse(spots);
        return new Way(spots, branches);
    }

    /** Of what decides on the size, that which alone does, or has the same size; null if it is made here or of several. */
    private static @Nullable Spot trunk(Spot spot, List<Spot> before) {
        if (spot.axis() < 0 || before.size() < 2) {
            return before.isEmpty() ? null : before.get(0);
        }
        List<Spot> unknown =
                before.stream().filter(other -> !other.size().isKnown()).toList();
        if (!spot.size().isKnown()) {
            return unknown.isEmpty() ? null : unknown.get(0);
        }
        Dim size = spot.size();
        return before.stream()
                .filter(other -> other.size().equals(size))
                .findFirst()
                .orElse(null);
    }

    /** What decides on an axis, one step before. */
    private static List<Spot> before(Spot spot) {
        Call call = spot.call();
        if (spot.isInput()) {
            return outside(spot);
        }
        InferredModel model = spot.made().model();
        if (model != null) {
            return inside(spot, model);
        }
        LayerConfig config = call.layerConfig();
        if (spot.axis() < 0 || config == null) {
            return alike(spot);
        }
        return Sizes.deciding(spot, config);
    }

    /** The tensor that a call of a model gives to an input of it. */
    private static List<Spot> outside(Spot spot) {
        Scope.Use use = spot.scope().use();
        if (use == null) {
            return List.of();
        }
        int number = spot.scope().graph().inputs().indexOf(spot.call());
        List<Tensor> given = use.call().inputs();
        if (number < 0 || number >= given.size() || use.scope().tensors().type(given.get(number)) == null) {
            return List.of();
        }
        Spot whole = new Spot(use.scope(), given.get(number), -1);
        // What wraps the model can take axes away, such as the steps.
        int removed = whole.shape().rank() - spot.shape().rank();
        return removed < 0
                ? List.of()
                : List.of(spot.axis() < 1 ? whole.at(spot.axis()) : whole.at(spot.axis() + removed));
    }

    private static List<Spot> inside(Spot spot, InferredModel model) {
        List<Tensor> outputs = model.outputs();
        if (spot.tensor().output() >= outputs.size()) {
            return List.of();
        }
        Scope scope = new Scope(model.graph(), model.tensors(), new Scope.Use(spot.scope(), spot.call()));
        return List.of(new Spot(scope, outputs.get(spot.tensor().output()), spot.axis()));
    }

    /** The inputs of a call, or those with as many axes where it is about one of them. */
    private static List<Spot> alike(Spot spot) {
        List<Spot> alike = new ArrayList<>();
        for (Tensor input : spot.call().inputs()) {
            if (spot.scope().tensors().type(input) != null) {
                Spot other = new Spot(spot.scope(), input, spot.axis());
                if (spot.axis() < 0 || other.shape().rank() == spot.shape().rank()) {
                    alike.add(other);
                }
            }
        }
        return alike;
    }
}
