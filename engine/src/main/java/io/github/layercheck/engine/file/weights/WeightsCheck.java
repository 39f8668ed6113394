package io.github.layercheck.engine.file.weights;

import io.github.layercheck.engine.file.content.StoredArray;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the weights of a model with the arrays in a file, layer by layer as Keras loads them. */
public final class WeightsCheck {

    /** How many arrays that belong to no layer a message names. */
    private static final int MAX_SHOWN = 5;

    /** Arrays by the number that is their name. */
    private static final Comparator<StoredArray> BY_NUMBER = Comparator.comparing(
            array -> name(array.path()),
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    /** A layer, or a model that is one, by what messages call it. */
    private record Layer(String name, LayerSummary summary) {

        static List<Layer> withWeights(ModelSummary model) {
            return model.layers().stream()
                    .map(layer -> new Layer(layer.name(), layer))
                    .filter(layer -> !layer.weights().isEmpty())
                    .toList();
        }

        /** The weights that are in a file since Keras 2.12: what LoRA adds is merged into the kernel when it is saved. */
        List<WeightSummary> weights() {
            return all(summary, new HashSet<>())
                    .filter(weight -> !weight.path().contains("lora_"))
                    .toList();
        }

        /**
         * The weights in the order in which HDF5 of the older form lists them: all that are trained, then all others. (Keras
         * 2.15.0: keras/src/saving/legacy/hdf5_format.py, _legacy_weights; 3.15.1:
         * keras/src/legacy/saving/legacy_h5_format.py, the same.)
         */
        List<WeightSummary> listed() {
            return all(summary, new HashSet<>())
                    .sorted(Comparator.comparing(weight -> !weight.trainable()))
                    .toList();
        }

        private static Stream<WeightSummary> all(LayerSummary layer, Set<String> shared) {
            return isFurther(layer, shared)
                    ? Stream.of()
                    : Stream.concat(
                            layer.weights().stream(), layer.layers().stream().flatMap(nested -> all(nested, shared)));
        }
    }

    /** Whether a layer stands in several models, and a file has its weights for a place before. */
    private static boolean isFurther(LayerSummary layer, Set<String> shared) {
        return layer.shared().isPresent() && !shared.add(layer.shared().get());
    }

    /** A difference: what is wrong with a layer or, if nothing is, with the model as a whole. */
    public record Difference(String layer, Fault fault) {}

    private final String file;
    private final StoredWeights stored;
    private final LayerOrder order;
    private final List<Difference> differences = new ArrayList<>();
    private final List<UnlikeWeights> unlike = new ArrayList<>();

    private WeightsCheck(ModelSummary model, String file, StoredWeights stored) {
        this.order = LayerOrder.of(model);
        this.file = file;
        this.stored = stored;
    }

    /**
     * All differences, except for those that only follow from another: none if Keras can load the file into the model.
     *
     * @param file what messages call the file
     */
    public static List<Difference> differences(ModelSummary model, StoredWeights stored, String file) {
        WeightsCheck check = new WeightsCheck(model, file, stored);
        switch (stored.layout()) {
            case BY_CLASS -> check.byClass(model);
            case IN_ORDER -> check.inOrder(model);
            case BY_NAME -> check.byName(model);
        }
        return check.differences;
    }

    private void byClass(ModelSummary model) {
        Map<String, Layer> groups = new LinkedHashMap<>();
        addGroups("layers/", "", model.layers(), new HashSet<>(), groups);
        Map<String, List<StoredArray>> arrays = new LinkedHashMap<>();
        List<StoredArray> others = new ArrayList<>();
        for (StoredArray array : stored.ofModel()) {
            String path = array.path().replace("_layer_checkpoint_dependencies/", "layers/");
            String group = parent(path);
            while (!group.isEmpty() && !groups.containsKey(group)) {
                group = parent(group);
            }
            if (group.isEmpty()) {
                others.add(array);
            } else {
                arrays.computeIfAbsent(group, key -> new ArrayList<>()).add(array);
            }
        }
        groups.forEach((group, layer) -> compare(layer, arrays.getOrDefault(group, List.of())));
        unused(others);
    }

    /** Names groups as Keras does: after the class, with a number from the second of a class on. */
    private static void addGroups(
            String prefix, String outer, List<LayerSummary> layers, Set<String> shared, Map<String, Layer> groups) {
        Map<String, Integer> used = new HashMap<>();
        for (LayerSummary layer : layers) {
            String className = SnakeCase.ofClass(layer.type());
            int number = used.merge(className, 1, Integer::sum) - 1;
            String group = prefix + className + (number == 0 ? "" : "_" + number);
            String name = outer + layer.name();
            if (isFurther(layer, shared)) {
                continue;
            }
            if (layer.layers().isEmpty()) {
                groups.put(group, new Layer(name, layer));
            } else {
                addGroups(group + "/layers/", name + ".", layer.layers(), shared, groups);
            }
        }
    }

    private void inOrder(ModelSummary model) {
        List<Layer> layers = Layer.withWeights(model);
        List<StoredWeights.OfLayer> inFile = stored.layers().stream()
                .filter(layer -> !layer.arrays().isEmpty())
                .toList();
        if (layers.size() == inFile.size()) {
            for (int i = 0; i < layers.size(); i++) {
                compare(layers.get(i), inFile.get(i).arrays());
            }
            return;
        }
        Map<String, List<StoredArray>> byName = new LinkedHashMap<>();
        inFile.forEach(layer -> byName.put(layer.name(), layer.arrays()));
        for (Layer layer : layers) {
            List<StoredArray> arrays = byName.remove(layer.name());
            compare(layer, arrays == null ? List.of() : arrays);
        }
        byName.values().forEach(this::unused);
    }

    private void byName(ModelSummary model) {
        Map<String, List<StoredArray>> byLayer = new LinkedHashMap<>();
        List<StoredArray> others = new ArrayList<>();
        List<Layer> layers = Layer.withWeights(model);
        Set<String> names = layers.stream().map(Layer::name).collect(Collectors.toSet());
        for (StoredArray array : stored.ofModel()) {
            String name = array.path();
            do {
                name = name.substring(0, Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')), 0));
            } while (!name.isEmpty() && !names.contains(name));
            if (name.isEmpty()) {
                others.add(array);
            } else {
                byLayer.computeIfAbsent(name, key -> new ArrayList<>()).add(array);
            }
        }
        if (byLayer.isEmpty()) {
            inTotal(model);
            return;
        }
        layers.forEach(layer -> compareByName(layer, byLayer.getOrDefault(layer.name(), List.of())));
        unused(others);
    }

    /** Of a file whose names say nothing of layers, only all shapes together can be compared. */
    private void inTotal(ModelSummary model) {
        List<String> expected = new ArrayList<>();
        Layer.withWeights(model).forEach(layer -> expected.addAll(shapes(layer)));
        List<String> found = new ArrayList<>(shapes(stored.ofModel()));
        for (String shape : List.copyOf(expected)) {
            if (found.remove(shape)) {
                expected.remove(shape);
            }
        }
        if (!expected.isEmpty() || !found.isEmpty()) {
            add(
                    "",
                    "the arrays of " + file + " are not the model's: it has " + found + ", where the model has "
                            + expected);
        }
    }

    private void compare(Layer layer, List<StoredArray> arrays) {
        boolean isListed = stored.layout() == StoredWeights.Layout.IN_ORDER;
        long groups =
                arrays.stream().map(array -> parent(array.path())).distinct().count();
        if (groups > 1 && !isListed) {
            compareAnyOrder(layer, StoredForms.once(layer.summary().type(), arrays));
            return;
        }
        List<WeightSummary> weights = isListed ? layer.listed() : StoredForms.stored(layer.weights());
        List<StoredArray> found =
                isListed ? arrays : arrays.stream().sorted(BY_NUMBER).toList();
        if (isListed && StoredForms.isOfKeras1(layer.summary().type(), arrays(weights), arrays)) {
            return;
        }
        if (weights.size() != found.size()) {
            count(layer, weights, found);
            return;
        }
        compareEach(layer, arrays(weights), found);
    }

    /** Compares the weights of a layer with as many arrays in the same order. */
    private void compareEach(Layer layer, List<StoredArray> weights, List<StoredArray> arrays) {
        List<UnlikeWeights.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            UnlikeWeights.Pair pair = new UnlikeWeights.Pair(weights.get(i).path(), weights.get(i), arrays.get(i));
            if (pair.isUnlike()) {
                pairs.add(pair);
            }
        }
        if (pairs.isEmpty()) {
            return;
        }
        boolean hasOnlyVectors =
                weights.stream().allMatch(weight -> weight.shape().size() == 1);
        UnlikeWeights found = new UnlikeWeights(layer.name(), hasOnlyVectors, pairs);
        boolean follows = unlike.stream()
                .anyMatch(earlier -> found.followFrom(earlier) && order.isFedBy(layer.name(), earlier.layer()));
        if (!follows) {
            unlike.add(found);
            add(layer.name(), found.text(file));
        }
    }

    /** Arrays whose names are those of the weights are compared one by one. */
    private void compareByName(Layer layer, List<StoredArray> arrays) {
        Map<String, StoredArray> byPath = new HashMap<>();
        for (StoredArray array : arrays) {
            String path = array.path().substring(layer.name().length() + 1).replace('.', '/');
            byPath.put(path.endsWith(":0") ? path.substring(0, path.length() - 2) : path, array);
        }
        List<WeightSummary> weights = layer.weights();
        boolean isNamed = weights.size() == arrays.size()
                && weights.stream().allMatch(weight -> byPath.containsKey(weight.path()));
        if (!isNamed) {
            compareAnyOrder(layer, arrays);
            return;
        }
        compareEach(
                layer,
                arrays(weights),
                weights.stream()
                        .map(weight -> Objects.requireNonNull(byPath.get(weight.path())))
                        .toList());
    }

    /** Arrays of several groups have no order among them. */
    private void compareAnyOrder(Layer layer, List<StoredArray> arrays) {
        List<String> expected = shapes(layer);
        List<String> found = shapes(arrays);
        if (expected.size() != found.size()) {
            count(layer, layer.weights(), arrays);
            return;
        }
        List<String> missing = new ArrayList<>(expected);
        List<String> others = new ArrayList<>(found);
        expected.forEach(shape -> {
            if (others.remove(shape)) {
                missing.remove(shape);
            }
        });
        if (!missing.isEmpty()) {
            add(layer.name(), "has weights of " + texts(missing) + ", in " + file + " of " + texts(others));
        }
    }

    private void count(Layer layer, List<WeightSummary> expected, List<StoredArray> found) {
        String shapes = texts(shapes(arrays(expected)));
        Fault fault = fault(
                found.isEmpty()
                        ? "has no weights in " + file + "; the model's are " + shapes
                        : "has the weights " + shapes + ", in " + file + " " + texts(shapes(found)));
        QuantizedArrays.explain(fault, layer.summary().type(), expected, found);
        differences.add(new Difference(layer.name(), fault));
    }

    private void unused(List<StoredArray> arrays) {
        if (!arrays.isEmpty()) {
            String shown = arrays.stream()
                    .limit(MAX_SHOWN)
                    .map(array -> array.path() + " " + array.shapeText())
                    .collect(Collectors.joining(", "));
            add(
                    "",
                    file + " has arrays that belong to no layer of the model: " + shown
                            + (arrays.size() > MAX_SHOWN ? ", ..." : ""));
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    private void add(String layer, String what) {
        differences.add(new Difference(layer, fault(what)));
    }

    private static Fault fault(String what) {
        return new Fault(ProblemId.WEIGHTS_MISMATCH, what)
                .because("Keras loads the arrays into the weights of the layers, one for one.");
    }

    private static String texts(List<String> shapes) {
        return String.join(", ", shapes);
    }

    private static List<String> shapes(Layer layer) {
        return shapes(arrays(layer.weights()));
    }

    private static List<StoredArray> arrays(List<WeightSummary> weights) {
        return weights.stream()
                .map(weight -> new StoredArray(weight.path(), weight.shape().dimensions(), ""))
                .toList();
    }

    private static List<String> shapes(List<StoredArray> arrays) {
        return arrays.stream().map(StoredArray::shapeText).toList();
    }
}
