package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constants that a model's generated class has, in their order. */
public final class Constants {

    /** How many layers can have constants: each has eight or more, and a class file can hold only so many. */
    static final int MOST_LAYERS = 2_000;

    private final List<Constant> constants = new ArrayList<>();

    private Constants() {}

    /** The constants of a block, whose shapes and counts are those of its uses. */
    public static List<Constant> ofBlock(String name) {
        Constants all = new Constants();
        all.add(ConstantTable.ANY_MODEL, name, "", ConstantNames.MODEL);
        return all.constants;
    }

    /**
     * The constants of a model that is known completely; a layer's have the name of its method, with its number if repeated.
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

    /**
     * The names of the constants of each layer, by the layer's name, and of those of the model itself by the empty name. Layers
     * that have none are not in it.
     */
    public static Map<String, List<String>> namesByLayer(ModelSummary model) {
        Iterator<LayerSummary> layers = model.layers().stream()
                .filter(layer -> !layer.method().isEmpty())
                .iterator();
        String first = "_" + ConstantTable.LAYER.get(0).name();
        Map<String, List<String>> names = new LinkedHashMap<>();
        String layer = "";
        for (Constant constant : of(model)) {
            if (!constant.method().isEmpty() && constant.name().endsWith(first)) {
                layer = layers.next().name();
            }
            names.computeIfAbsent(layer, added -> new ArrayList<>()).add(constant.name());
        }
        return names;
    }

    /** The same with what is known about the inputs and outputs of a model in a file. */
    public static List<Constant> inFile(ModelSummary model, Signature signature) {
        List<ContractTensor> tensors = ContractTensors.of(null, signature, List.of());
        List<Constant> constants = new ArrayList<>(of(model));
        constants.addAll(ContractConstants.beside(ContractMembers.withoutCollisions(tensors)));
        return constants;
    }

    private void addModel(ModelSummary model) {
        add(ConstantTable.ANY_MODEL, model.name(), "", ConstantNames.MODEL);
        addInputs(model);
        if (model.outputs().size() == 1) {
            ModelTensor output =
                    new ModelTensor("the output", model.outputs().get(0).shape(), true);
            add(ConstantTable.TENSOR, output, output.title(), ConstantNames.ONLY_OUTPUT);
        }
        add(ConstantTable.MODEL, model, "", ConstantNames.MODEL);
    }

    private void addInputs(ModelSummary model) {
        if (model.inputs().size() == 1) {
            ModelTensor input =
                    new ModelTensor("the input", model.inputs().get(0).shape(), true);
            add(ConstantTable.TENSOR, input, input.title(), ConstantNames.ONLY_INPUT);
            return;
        }
        Map<String, String> methods = new HashMap<>();
        for (LayerSummary layer : model.layers()) {
            methods.put(layer.name(), layer.method());
        }
        for (InputSummary input : model.inputs()) {
            String method = methods.getOrDefault(input.name(), "");
            ConstantNames names = ConstantNames.input(method.isEmpty() ? input.name() : method);
            ModelTensor tensor = new ModelTensor("the input " + input.name(), input.shape(), false);
            add(ConstantTable.TENSOR, tensor, tensor.title(), names);
        }
    }

    /** Those that a method declares. */
    private void addLayers(List<LayerSummary> layers) {
        Map<String, Integer> layersOfMethod = new HashMap<>();
        for (LayerSummary layer : layers) {
            layersOfMethod.put(layer.method(), layersOfMethod.getOrDefault(layer.method(), 0) + 1);
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (LayerSummary layer : layers) {
            String method = layer.method();
            if (!method.isEmpty()) {
                int number = numbers.getOrDefault(method, 0) + 1;
                numbers.put(method, number);
                boolean isRepeated = layersOfMethod.getOrDefault(method, 0) > 1;
                addLayer(layer, ConstantNames.layer(method, isRepeated ? method + "_" + number : method));
            }
        }
    }

    private void addLayer(LayerSummary layer, ConstantNames names) {
        for (ConstantRow<LayerSummary> row : ConstantTable.LAYER) {
            add(row, layer, row.meaning(layer), names);
        }
        for (int i = 0; i < layer.outputs().size(); i++) {
            LayerOutput output = new LayerOutput(layer, i);
            add(ConstantTable.OUTPUT, output.shapeText(), output.title(), names.output(i));
        }
    }

    private <S> void add(List<ConstantRow<S>> rows, S subject, String title, ConstantNames names) {
        for (ConstantRow<S> row : rows) {
            add(row, subject, row.meaning(title), names);
        }
    }

    private <S> void add(ConstantRow<S> row, S subject, String meaning, ConstantNames names) {
        Object value = row.value().of(subject);
        if (value != null) {
            constants.add(names.constant(row, value, meaning));
        }
    }
}
