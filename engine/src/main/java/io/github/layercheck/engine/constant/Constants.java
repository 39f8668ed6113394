package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The constants that a model's generated class has, in their order. */
public final class Constants {

    private static final String STAND_IN = "Unknown, because the model has errors.";
    private static final String NAME_AND_SHAPES = "The name of the model, and the shapes of what it takes and gives.";
    private static final String SIZES = "The number of elements of one sample of the input and of the output.";
    private static final String MODEL_COUNTS =
            "The number of parameters, how many of them are trainable and how many are not, and the bytes of all weights.";
    private static final String TEXTS =
            "What a layer is: its type, the shape of its output, the formula of its parameters, and that with its numbers.";
    private static final String NO_PARAMS = "The parameters of a layer that has none.";

    /** As many layers as have constants of their own: seven or more each, of which a class file cannot hold any number. */
    private static final int MOST_LAYERS = 2_000;

    private static final List<String> COUNTS = List.of("PARAMS", "TRAINABLE_PARAMS", "NON_TRAINABLE_PARAMS");

    /** As many outputs as a layer without parts has at most: a Bidirectional LSTM and its states. */
    private static final int MOST_OUTPUTS = 5;

    /** As many outputs as each part can add: the states of an LSTM cell, in both directions. */
    private static final int MOST_OUTPUTS_OF_PART = 4;

    private final List<Constant> constants = new ArrayList<>();
    private String layer = "";
    private String method = "";
    private String prefix = "";

    private Constants() {}

    /** The constant of a block, whose shapes and counts are those of its uses. */
    public static List<Constant> ofBlock(String name) {
        Constants all = new Constants();
        all.add("NAME", name, "The model's name.");
        return all.constants;
    }

    /**
     * The constants of a model of which all is known; a layer's have the name of its method, with its number if repeated.
     * Those of layers are left out where there are more than a class can have.
     */
    public static List<Constant> of(ModelSummary model) {
        Constants all = new Constants();
        all.addModel(model);
        return all.withLayers(model.layers().size() <= MOST_LAYERS, () -> all.addLayers(model));
    }

    /**
     * Constants with values that stand in for the real ones, for a model that has problems: at least those that the real
     * class would have.
     */
    public static List<Constant> standIns(ModelDeclaration model) {
        Constants all = new Constants();
        all.addModelStandIns();
        long layers = layers(model);
        long parts = model.methods().stream()
                .filter(method -> method.content() instanceof Content.OfPart)
                .count();
        long outputs = MOST_OUTPUTS + parts * MOST_OUTPUTS_OF_PART;
        boolean areFew = layers <= MOST_LAYERS && layers * outputs <= ConstantPool.MOST_CONSTANTS;
        Map<String, Constant> standIns = new LinkedHashMap<>();
        all.withLayers(areFew, () -> all.addLayerStandIns(model, outputs))
                .forEach(constant -> standIns.putIfAbsent(constant.name(), constant));
        return List.copyOf(standIns.values());
    }

    /** These constants, and those of layers if they are few enough for a class. */
    private List<Constant> withLayers(boolean areFew, Runnable addLayers) {
        List<Constant> ofModel = List.copyOf(constants);
        if (!areFew) {
            return ofModel;
        }
        addLayers.run();
        return ConstantPool.holds(constants) ? constants : ofModel;
    }

    /** The texts of all layers, then the counts of those that have parameters, then those of the others. */
    private void addLayers(ModelSummary model) {
        List<Named> layers = named(model.layers());
        layers.forEach(this::addTexts);
        layers.stream().filter(Named::hasParams).forEach(this::addCounts);
        layers.stream().filter(named -> !named.hasParams()).forEach(this::addCounts);
    }

    /** A layer and what the names of its constants begin with. */
    private record Named(LayerSummary summary, String prefix) {

        boolean hasParams() {
            return summary.params() != 0;
        }
    }

    /** Those that a method declares. */
    private static List<Named> named(List<LayerSummary> layers) {
        Map<String, Long> layersOfMethod =
                layers.stream().collect(Collectors.groupingBy(LayerSummary::method, Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        List<Named> named = new ArrayList<>(layers.size());
        for (LayerSummary summary : layers) {
            String method = summary.method();
            int number = numbers.merge(method, 1, Integer::sum);
            if (!method.isEmpty()) {
                boolean isRepeated = layersOfMethod.getOrDefault(method, 0L) > 1;
                named.add(new Named(summary, prefix(isRepeated ? method + "_" + number : method)));
            }
        }
        return named;
    }

    private void addLayerStandIns(ModelDeclaration model, long outputs) {
        model.inputs().forEach(input -> addLayerStandIns(input.name(), outputs));
        for (MethodDeclaration declaration : model.methods()) {
            addLayerStandIns(declaration.name(), outputs);
            for (int i = 1; i <= declaration.repeat(); i++) {
                addLayerStandIns(declaration.name() + "_" + i, outputs);
            }
        }
    }

    /**
     * Constants that a model that has problems would have in any case, to see which have the same name: those of the
     * model itself and of its layers.
     */
    public static List<Constant> certain(ModelDeclaration model) {
        Constants all = new Constants();
        COUNTS.forEach(name -> all.add(name, 1L, STAND_IN));
        return all.withLayers(layers(model) <= MOST_LAYERS, () -> all.addCertain(model));
    }

    private void addCertain(ModelDeclaration model) {
        Set<String> names = new HashSet<>();
        for (MethodDeclaration declaration : model.methods()) {
            if (declaration.content() instanceof Content.OfLayer || declaration.content() instanceof Content.OfModel) {
                method = declaration.name();
                layer = declaration.kerasName();
                layerNames(declaration).filter(names::add).forEach(this::addCertain);
            }
        }
    }

    private void addCertain(String name) {
        prefix = prefix(name);
        add("TYPE", "", STAND_IN);
        COUNTS.forEach(count -> add(count, 1L, STAND_IN));
    }

    private static Stream<String> layerNames(MethodDeclaration declaration) {
        return declaration.repeat() < 2
                ? Stream.of(declaration.name())
                : IntStream.rangeClosed(1, declaration.repeat()).mapToObj(i -> declaration.name() + "_" + i);
    }

    private static long layers(ModelDeclaration model) {
        return model.methods().stream()
                .mapToLong(declaration -> Math.max(1, declaration.repeat()))
                .sum();
    }

    /** Numbers are 1, because code may use them where 0 would be an error: as the units of another model. */
    private void addModelStandIns() {
        List.of("NAME", "INPUT_SHAPE", "OUTPUT_SHAPE", "SUMMARY").forEach(name -> add(name, "", STAND_IN));
        COUNTS.forEach(name -> add(name, 1L, STAND_IN));
        add("BYTES", 1L, STAND_IN);
        List.of("INPUT_SIZE", "OUTPUT_SIZE").forEach(name -> add(name, 1, STAND_IN));
    }

    private void addLayerStandIns(String name, long outputs) {
        method = name;
        prefix = prefix(name);
        List.of("TYPE", "INPUT_SHAPE", "OUTPUT_SHAPE", "FORMULA", "EXPLANATION")
                .forEach(constant -> add(constant, "", STAND_IN));
        for (int output = 1; output < outputs; output++) {
            add("OUTPUT_SHAPE_" + output, "", STAND_IN);
        }
        COUNTS.forEach(constant -> add(constant, 1L, STAND_IN));
    }

    private void addModel(ModelSummary model) {
        Optional<Shape> input = onlyShape(model.inputs(), InputSummary::shape);
        Optional<Shape> output = onlyShape(model.outputs(), OutputSummary::shape);
        add("NAME", model.name(), NAME_AND_SHAPES);
        input.ifPresentOrElse(
                shape -> add("INPUT_SHAPE", shape.toString(), NAME_AND_SHAPES), () -> addInputShapes(model));
        output.ifPresent(shape -> add("OUTPUT_SHAPE", shape.toString(), NAME_AND_SHAPES));
        input.ifPresent(shape -> addSize("INPUT_SIZE", shape));
        output.ifPresent(shape -> addSize("OUTPUT_SIZE", shape));
        add("PARAMS", model.params(), MODEL_COUNTS);
        add("TRAINABLE_PARAMS", model.trainableParams(), MODEL_COUNTS);
        add("NON_TRAINABLE_PARAMS", model.nonTrainableParams(), MODEL_COUNTS);
        add("BYTES", model.bytes(), MODEL_COUNTS);
        add("SUMMARY", model.toString(), "The summary, as Keras prints it.");
    }

    private static <T> Optional<Shape> onlyShape(List<T> tensors, Function<T, Shape> shape) {
        return tensors.size() == 1 ? Optional.of(shape.apply(tensors.get(0))) : Optional.empty();
    }

    private void addInputShapes(ModelSummary model) {
        Map<String, String> methods = new HashMap<>();
        model.layers().forEach(declared -> methods.put(declared.name(), declared.method()));
        for (InputSummary input : model.inputs()) {
            String declaring = methods.getOrDefault(input.name(), "");
            // The one on the interface has no method, and its name is that of its tensor.
            String name = declaring.isEmpty() ? input.name() : declaring;
            add(prefix(name) + "INPUT_SHAPE", input.shape().toString(), NAME_AND_SHAPES);
        }
    }

    private void addSize(String name, Shape shape) {
        sampleSize(shape).ifPresent(size -> add(name, size, SIZES));
    }

    /** The number of elements of one sample, if it is known and fits. */
    private static OptionalInt sampleSize(Shape shape) {
        if (shape.rank() == 0 || shape.dimensions().stream().skip(1).anyMatch(size -> size == Shape.UNKNOWN)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    Math.toIntExact(shape.dimensions().stream().skip(1).reduce(1L, Math::multiplyExact)));
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    private void addTexts(Named named) {
        begin(named);
        LayerSummary summary = named.summary();
        List<TensorSummary> outputs = summary.outputs();
        add("TYPE", summary.type(), TEXTS);
        for (int i = 0; i < outputs.size(); i++) {
            add(
                    i == 0 ? "OUTPUT_SHAPE" : "OUTPUT_SHAPE_" + i,
                    outputs.get(i).shape().toString(),
                    TEXTS);
        }
        add("FORMULA", summary.formula(), TEXTS);
        add("EXPLANATION", summary.explanation(), TEXTS);
    }

    private void addCounts(Named named) {
        begin(named);
        LayerSummary summary = named.summary();
        String meaning = named.hasParams()
                ? "The parameters of " + summary.name() + " (" + summary.type() + "), " + summary.explanation() + "."
                : NO_PARAMS;
        add("PARAMS", summary.params(), meaning);
        add("TRAINABLE_PARAMS", summary.trainableParams(), meaning);
        add("NON_TRAINABLE_PARAMS", summary.nonTrainableParams(), meaning);
    }

    private void begin(Named named) {
        layer = named.summary().name();
        method = named.summary().method();
        prefix = named.prefix();
    }

    private static String prefix(String name) {
        return SnakeCase.constant(name) + "_";
    }

    private void add(String name, Object value, String meaning) {
        constants.add(new Constant(prefix + name, layer, method, value, meaning));
    }
}
