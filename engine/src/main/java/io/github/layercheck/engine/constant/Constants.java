package io.github.layercheck.engine.constant;

import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants that a model's generated class has, in their order. */
public final class Constants {

    /** As many layers as have constants of their own: seven or more each, of which a class file cannot hold any number. */
    static final int MOST_LAYERS = 2_000;

    private final List<Constant> constants = new ArrayList<>();

    private Constants() {}

    /** The constants of a block, whose shapes and counts are those of its uses. */
    public static List<Constant> ofBlock(String name) {
        Constants all = new Constants();
        all.add(ConstantTable.ANY_MODEL, name, ConstantNames.MODEL);
        return all.constants;
    }

    /**
     * The constants of a model of which all is known; a layer's have the name of its method, with its number if repeated.
     * Those of layers are left out where there are more than a class can have.
     */
    public static List<Constant> of(ModelSummary model) {
        Constants all = new Constants();
        all.addModel(model);
        if (model.layers().size() > MOST_LAYERS) {
            return all.constants;
        }
        List<Constant> ofModel = List.copyOf(all.constants);
        all.addLayers(model.layers());
        return ConstantPool.holds(all.constants) ? all.constants : ofModel;
    }

    private void addModel(ModelSummary model) {
        add(ConstantTable.ANY_MODEL, model.name(), ConstantNames.MODEL);
        addInputs(model);
        if (model.outputs().size() == 1) {
            ModelTensor output =
                    new ModelTensor("the output", model.outputs().get(0).shape(), true);
            add(ConstantTable.TENSOR, output, ConstantNames.ONLY_OUTPUT);
        }
        add(ConstantTable.MODEL, model, ConstantNames.MODEL);
    }

    private void addInputs(ModelSummary model) {
        if (model.inputs().size() == 1) {
            ModelTensor input =
                    new ModelTensor("the input", model.inputs().get(0).shape(), true);
            add(ConstantTable.TENSOR, input, ConstantNames.ONLY_INPUT);
            return;
        }
        Map<String, String> methods = new HashMap<>();
        model.layers().forEach(layer -> methods.put(layer.name(), layer.method()));
        for (InputSummary input : model.inputs()) {
            String method = methods.getOrDefault(input.name(), "");
            add(
                    ConstantTable.TENSOR,
                    new ModelTensor("the input " + input.name(), input.shape(), false),
                    ConstantNames.input(method.isEmpty() ? input.name() : method));
        }
    }

    /** Those that a method declares. */
    private void addLayers(List<LayerSummary> layers) {
        Map<String, Integer> layersOfMethod = new HashMap<>();
        layers.forEach(layer -> layersOfMethod.merge(layer.method(), 1, Integer::sum));
        Map<String, Integer> numbers = new HashMap<>();
        for (LayerSummary layer : layers) {
            String method = layer.method();
            if (!method.isEmpty()) {
                int number = numbers.merge(method, 1, Integer::sum);
                boolean isRepeated = layersOfMethod.getOrDefault(method, 0) > 1;
                addLayer(layer, ConstantNames.layer(method, isRepeated ? method + "_" + number : method));
            }
        }
    }

    private void addLayer(LayerSummary layer, ConstantNames names) {
        add(ConstantTable.LAYER, layer, names);
        for (int i = 0; i < layer.outputs().size(); i++) {
            add(ConstantTable.OUTPUT, new LayerOutput(layer, i), names.output(i));
        }
    }

    private <S> void add(List<ConstantRow<S>> rows, S subject, ConstantNames names) {
        for (ConstantRow<S> row : rows) {
            row.value()
                    .apply(subject)
                    .ifPresent(value -> constants.add(
                            names.constant(row, value, row.meaning().apply(subject))));
        }
    }
}
