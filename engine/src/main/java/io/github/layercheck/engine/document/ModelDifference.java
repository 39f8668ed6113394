package io.github.layercheck.engine.document;

import io.github.layercheck.DType;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.Numbers;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What changed from one model to another.
 *
 * @param lines the changes for people: {@code -} what is gone, {@code +} what is new, {@code ~} what is different
 * @param isBreaking whether inputs or outputs changed, which code that uses the model relies on
 */
public record ModelDifference(List<String> lines, boolean isBreaking) {

    private static final String TO = " -> ";

    public ModelDifference {
        lines = List.copyOf(lines);
    }

    /** The changes; a single line that says so if there are none. */
    public static ModelDifference of(ModelSummary old, ModelSummary changed) {
        List<String> lines = new ArrayList<>();
        boolean inputs = tensors("inputs", inputs(old), inputs(changed), lines);
        boolean outputs = tensors("outputs", outputs(old), outputs(changed), lines);
        layers(old, changed, lines);
        totals(old, changed, lines);
        if (lines.isEmpty()) {
            lines.add("no difference");
        }
        return new ModelDifference(lines, inputs || outputs);
    }

    private static List<String> inputs(ModelSummary model) {
        return model.inputs().stream()
                .map(input -> named(model.inputs().size(), input.name(), input.shape(), input.dtype()))
                .toList();
    }

    private static List<String> outputs(ModelSummary model) {
        return model.outputs().stream()
                .map(output -> named(
                        model.outputs().size(),
                        output.layer()
                                + (output.call() == 0 ? "" : " (" + (output.call() + 1) + ")")
                                + (output.output() == 0 ? "" : ":" + output.output()),
                        output.shape(),
                        output.dtype()))
                .toList();
    }

    /** The name is needed only where there are several. */
    private static String named(int count, String name, Shape shape, DType dtype) {
        return (count == 1 ? "" : name + " ") + shape + " " + dtype.kerasName();
    }

    private static boolean tensors(String kind, List<String> old, List<String> changed, List<String> lines) {
        if (old.equals(changed)) {
            return false;
        }
        lines.add(kind + ":");
        old.stream().filter(tensor -> !changed.contains(tensor)).forEach(tensor -> lines.add("  - " + tensor));
        changed.stream().filter(tensor -> !old.contains(tensor)).forEach(tensor -> lines.add("  + " + tensor));
        if (old.containsAll(changed) && changed.containsAll(old)) {
            lines.add("  ~ order: " + String.join(", ", old) + TO + String.join(", ", changed));
        }
        return true;
    }

    private static void layers(ModelSummary old, ModelSummary changed, List<String> lines) {
        Map<String, LayerSummary> oldLayers = byName("", old.layers(), new LinkedHashMap<>());
        Map<String, LayerSummary> newLayers = byName("", changed.layers(), new LinkedHashMap<>());
        List<String> changes = new ArrayList<>();
        oldLayers.forEach((name, layer) -> {
            LayerSummary other = newLayers.get(name);
            if (other == null) {
                changes.add("  - " + whole(name, layer));
            } else {
                String change = change(layer, other);
                if (!change.isEmpty()) {
                    changes.add("  ~ " + name + ": " + change);
                }
            }
        });
        newLayers.forEach((name, layer) -> {
            if (!oldLayers.containsKey(name)) {
                changes.add("  + " + whole(name, layer));
            }
        });
        if (changes.isEmpty() && !List.copyOf(oldLayers.keySet()).equals(List.copyOf(newLayers.keySet()))) {
            changes.add("  ~ in another order");
        }
        if (!changes.isEmpty()) {
            lines.add("layers:");
            lines.addAll(changes);
        }
    }

    private static Map<String, LayerSummary> byName(
            String outer, List<LayerSummary> layers, Map<String, LayerSummary> named) {
        for (LayerSummary layer : layers) {
            named.put(outer + layer.name(), layer);
            byName(outer + layer.name() + ".", layer.layers(), named);
        }
        return named;
    }

    private static String whole(String name, LayerSummary layer) {
        return name + " " + layer.type() + " " + shapes(layer) + ", " + Numbers.grouped(layer.params()) + " parameters";
    }

    private static String change(LayerSummary old, LayerSummary changed) {
        List<String> parts = new ArrayList<>();
        add(parts, old.type(), changed.type(), "");
        add(parts, shapes(old), shapes(changed), "");
        add(parts, Numbers.grouped(old.params()), Numbers.grouped(changed.params()), " parameters");
        if (old.params() == changed.params()) {
            add(
                    parts,
                    Numbers.grouped(old.trainableParams()),
                    Numbers.grouped(changed.trainableParams()),
                    " of them trained");
            add(parts, weights(old), weights(changed), "");
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String old, String changed, String unit) {
        if (!old.equals(changed)) {
            parts.add(old + TO + changed + unit);
        }
    }

    private static String shapes(LayerSummary layer) {
        List<CallSummary> calls = layer.calls();
        return calls.stream()
                .flatMap(call -> call.outputs().stream())
                .map(output -> Objects.toString(output.shape()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String weights(LayerSummary layer) {
        return layer.weights().stream()
                .map((WeightSummary weight) -> weight.path() + " " + weight.shape() + " "
                        + weight.dtype().kerasName())
                .collect(Collectors.joining(", "));
    }

    private static void totals(ModelSummary old, ModelSummary changed, List<String> lines) {
        if (old.params() != changed.params()) {
            long difference = changed.params() - old.params();
            lines.add("parameters: " + Numbers.grouped(old.params()) + TO + Numbers.grouped(changed.params()) + " ("
                    + (difference > 0 ? "+" : "-") + Numbers.grouped(Math.abs(difference)) + ")");
        }
        if (old.trainableParams() != changed.trainableParams() && old.params() == changed.params()) {
            lines.add("trained parameters: " + Numbers.grouped(old.trainableParams()) + TO
                    + Numbers.grouped(changed.trainableParams()));
        }
        if (old.bytes() != changed.bytes()) {
            lines.add("bytes: " + Numbers.grouped(old.bytes()) + TO + Numbers.grouped(changed.bytes()));
        }
    }
}
