package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constants with values that stand in for the real ones, for a model that has errors. */
public final class StandIns {

    private static final String MEANING = "Unknown, because the model has errors.";

    /** The most outputs of a layer without parts: those of a Bidirectional LSTM and its states. */
    private static final int MOST_OUTPUTS = 5;

    /** The most outputs that a part can add: the states of an LSTM cell, in both directions. */
    private static final int MOST_OUTPUTS_OF_PART = 4;

    /** By their names, because the model's error may be that two names are the same. */
    private final Map<String, Constant> constants = new LinkedHashMap<>();

    private StandIns() {}

    /** All that the real class could have, so at least those that it would have. */
    public static List<Constant> possible(ModelDeclaration model) {
        StandIns all = new StandIns();
        all.addModel();
        List<Constant> ofModel = List.copyOf(all.constants.values());
        long outputs = mostOutputs(model);
        long layers = countLayers(model);
        if (layers > Constants.MOST_LAYERS || layers * outputs > ConstantPool.MOST_CONSTANTS) {
            return ofModel;
        }
        all.addLayers(model, (int) outputs);
        List<Constant> withLayers = List.copyOf(all.constants.values());
        return ConstantPool.holds(withLayers) ? withLayers : ofModel;
    }

    private void addModel() {
        add(ConstantTable.ANY_MODEL, ConstantNames.MODEL);
        add(ConstantTable.TENSOR, ConstantNames.ONLY_INPUT);
        add(ConstantTable.TENSOR, ConstantNames.ONLY_OUTPUT);
        add(ConstantTable.MODEL, ConstantNames.MODEL);
    }

    /** A method that could not be read can be an input or a layer. */
    private void addLayers(ModelDeclaration model, int outputs) {
        model.inputs().forEach(input -> add(ConstantTable.TENSOR, ConstantNames.input(input.name())));
        for (MethodDeclaration method : model.methods()) {
            add(ConstantTable.TENSOR, ConstantNames.input(method.name()));
            for (String name : layerNames(method)) {
                ConstantNames names = ConstantNames.layer(method.name(), name);
                add(ConstantTable.LAYER, names);
                for (int i = 0; i < outputs; i++) {
                    add(ConstantTable.OUTPUT, names.output(i));
                }
            }
        }
    }

    private void add(List<? extends ConstantRow<?>> rows, ConstantNames names) {
        for (ConstantRow<?> row : rows) {
            Constant constant = standIn(row, names);
            constants.putIfAbsent(constant.name(), constant);
        }
    }

    private static Constant standIn(ConstantRow<?> row, ConstantNames names) {
        return names.constant(row, row.type().standIn(), MEANING);
    }

    /**
     * Those that the real class would have in any case, and each as often as it would: to see which have the same name,
     * whatever else is wrong with the model.
     */
    public static List<Constant> certain(ModelDeclaration model) {
        List<Constant> certain = new ArrayList<>();
        addCertain(ConstantTable.ANY_MODEL, ConstantNames.MODEL, certain);
        addCertain(ConstantTable.MODEL, ConstantNames.MODEL, certain);
        if (countLayers(model) <= Constants.MOST_LAYERS) {
            addCertainLayers(model, certain);
        }
        return certain;
    }

    /** If two layers share a name, the name is what is wrong. */
    private static void addCertainLayers(ModelDeclaration model, List<Constant> certain) {
        Set<String> names = new HashSet<>();
        for (MethodDeclaration method : model.methods()) {
            if (isLayer(method.content())) {
                for (String name : layerNames(method)) {
                    if (names.add(name)) {
                        addCertain(ConstantTable.LAYER, ConstantNames.layer(method.name(), name), certain);
                    }
                }
            }
        }
    }

    private static boolean isLayer(Content content) {
        return content instanceof Content.OfLayer
                || content instanceof Content.OfModel
                || content instanceof Content.OfWrapped
                || content instanceof Content.OfInput;
    }

    private static void addCertain(List<? extends ConstantRow<?>> rows, ConstantNames names, List<Constant> certain) {
        for (ConstantRow<?> row : rows) {
            if (row.isAlways()) {
                certain.add(standIn(row, names));
            }
        }
    }

    /** The names of a method's layers, with their numbers if it is repeated. */
    private static List<String> layerNames(MethodDeclaration method) {
        String name = method.name();
        if (method.repeat() < 2) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>(method.repeat());
        for (int i = 1; i <= method.repeat(); i++) {
            names.add(name + "_" + i);
        }
        return names;
    }

    private static long countLayers(ModelDeclaration model) {
        long layers = 0;
        for (MethodDeclaration method : model.methods()) {
            layers += Math.max(1, method.repeat());
        }
        return layers;
    }

    private static long mostOutputs(ModelDeclaration model) {
        long outputs = MOST_OUTPUTS;
        for (MethodDeclaration method : model.methods()) {
            outputs += method.content().isPart() ? MOST_OUTPUTS_OF_PART : 0;
        }
        return outputs;
    }
}
