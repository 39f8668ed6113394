package io.github.layercheck.engine.repair;

import io.github.layercheck.Input;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Targets of a Reshape that have as many elements as its input. */
final class Targets {

    private Targets() {}

    /** Those that differ from a target in one dimension, or lack one, or have one more: the nearest first. */
    static List<Object> of(List<?> target, Case found) {
        List<Object> targets = new ArrayList<>();
        if (found.sides().isEmpty()) {
            return targets;
        }
        TensorShape input = found.sides().get(0).way().end().shape();
        Dim elements = TensorShape.product(input.sample());
        if (!elements.isKnown()) {
            return targets;
        }
        if (target.contains(Input.NONE)) {
            return open(target, elements.size());
        }
        List<List<Object>> changed = new ArrayList<>();
        // Of changes that are as large, that of the last dimension is likeliest: of the channels.
        for (int i = target.size() - 1; i >= 0; i--) {
            long others = product(target, i);
            if (others > 0 && elements.size() % others == 0 && elements.size() / others <= Integer.MAX_VALUE) {
                changed.add(Knobs.with(target, i, (int) (elements.size() / others)));
            }
            if (others == elements.size()) {
                List<Object> fewer = new ArrayList<>(target);
                fewer.remove(i);
                targets.add(List.copyOf(fewer));
            }
        }
        changed.sort((one, other) -> Double.compare(distance(target, one), distance(target, other)));
        // The channels of the input are meant if they are those of the target.
        if (!target.isEmpty() && input.last().is((Integer) target.get(target.size() - 1))) {
            changed.sort(
                    Comparator.comparing(each -> !each.get(target.size() - 1).equals(target.get(target.size() - 1))));
        }
        targets.addAll(changed);
        long all = product(target);
        if (all > 0 && elements.size() % all == 0 && elements.size() / all <= Integer.MAX_VALUE) {
            for (int i = target.size(); i >= 0; i--) {
                List<Object> more = new ArrayList<>(target);
                more.add(i, (int) (elements.size() / all));
                targets.add(List.copyOf(more));
            }
        }
        return targets;
    }

    /** Targets in which the other dimensions leave a whole number for the open one. */
    private static List<Object> open(List<?> target, long elements) {
        List<List<Object>> changed = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            if (target.get(i) instanceof Integer number && number > 0) {
                long others = -product(target, i);
                for (int other = 1; other <= Math.min(2L * number, elements); other++) {
                    if (others > 0 && elements % (others * other) == 0) {
                        changed.add(Knobs.with(target, i, other));
                    }
                }
            }
        }
        changed.sort((one, other) -> Double.compare(distance(target, one), distance(target, other)));
        return new ArrayList<>(changed.subList(0, Math.min(4, changed.size())));
    }

    /** The product of all dimensions. */
    static long product(List<?> target) {
        return product(target, -1);
    }

    private static long product(List<?> target, int without) {
        long product = 1;
        for (int i = 0; i < target.size(); i++) {
            product *= i == without ? 1 : (Integer) target.get(i);
        }
        return product;
    }

    private static double distance(List<?> target, List<?> other) {
        double distance = 0;
        for (int i = 0; i < target.size(); i++) {
            distance += Math.abs(Math.log((double) (Integer) target.get(i) / (Integer) other.get(i)));
        }
        return distance;
    }
}
