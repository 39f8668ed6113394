package io.github.layercheck.documents.scene;

import io.github.layercheck.documents.scene.Item.Box;
import io.github.layercheck.documents.scene.Item.Cluster;
import io.github.layercheck.documents.scene.Item.Entry;
import io.github.layercheck.documents.scene.Level.Link;
import io.github.layercheck.documents.text.TensorNames;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes the scene of a model: its calls, not its layers, because a layer that is called twice can follow itself. */
public final class SceneBuilder {

    private static final String INPUT_TYPE = "InputLayer";

    /** A call of a layer, by which a tensor names it. */
    private record CallName(String layer, int call) {

        private static final int OF_INPUT = -1;

        /** What makes a tensor that a row takes. */
        static CallName of(TensorReference tensor, Row taker, int call) {
            return new CallName(tensor.layer(), taker.takesInput() && call == 0 ? OF_INPUT : tensor.call());
        }
    }

    private final List<Row> rows;
    private final Map<String, String> declarations;
    private final List<String> entry;
    private final Map<CallName, List<String>> made = new HashMap<>();
    private final Map<CallName, Integer> numbers = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();

    /**
     * @param entry the shapes of what the level takes from outside
     */
    private SceneBuilder(List<Row> rows, Map<String, String> declarations, List<String> entry) {
        this.rows = rows;
        this.declarations = declarations;
        this.entry = entry;
        for (Row row : rows) {
            for (int call = 0; call < row.layer().calls().size(); call++) {
                made.put(
                        new CallName(row.layer().name(), call),
                        shapes(row.layer().calls().get(call).outputs()));
            }
        }
    }

    /**
     * The scene of a model.
     *
     * @param declarations how each layer is declared, by path
     */
    public static Level of(ModelSummary model, List<Row> rows, Map<String, String> declarations) {
        SceneBuilder builder = new SceneBuilder(rows, declarations, List.of());
        for (InputSummary input : model.inputs()) {
            if (rows.stream().noneMatch(row -> isInput(row, input.name()))) {
                builder.addInput(input.name(), input.shape().toString());
            }
        }
        Set<CallName> outputs = new LinkedHashSet<>();
        for (OutputSummary output : model.outputs()) {
            outputs.add(new CallName(output.layer(), output.call()));
        }
        return builder.build(outputs);
    }

    private static boolean isInput(Row row, String name) {
        return row.layer().name().equals(name) && row.takesNothing();
    }

    private void addInput(String name, String shape) {
        for (int call : new int[] {0, CallName.OF_INPUT}) {
            made.putIfAbsent(new CallName(name, call), List.of(shape));
            numbers.put(new CallName(name, call), items.size());
        }
        items.add(new Box(List.of(), name, INPUT_TYPE, 0, shape, shape, List.of(), false, INPUT_TYPE, shape));
    }

    private Level build(Set<CallName> outputs) {
        for (Row row : rows) {
            for (int call = 0; call < row.layer().calls().size(); call++) {
                addCall(row, call, outputs.contains(new CallName(row.layer().name(), call)));
            }
        }
        for (Row row : rows) {
            for (int call = 0; call < row.layer().calls().size(); call++) {
                addLinks(row, call);
            }
        }
        return Repeats.fold(
                Order.declared(items, links, IntStream.range(0, items.size()).toArray()));
    }

    private void addCall(Row row, int call, boolean isOutput) {
        numbers.put(new CallName(row.layer().name(), call), items.size());
        String name = TensorNames.ofCall(row.layer().name(), call);
        String shape = String.join(", ", shapes(row.layer().calls().get(call).outputs()));
        String taken = takenShape(row, call);
        String changed = shape.equals(taken) ? "" : shape;
        long params = call == 0 ? row.layer().params() : 0;
        if (call == 0 && !row.nested().isEmpty()) {
            Level level = new SceneBuilder(row.nested(), declarations, List.of(taken)).build(Set.of());
            items.add(new Cluster(
                    List.of(row.index()),
                    name,
                    row.layer().type(),
                    params,
                    changed,
                    takes(row, call),
                    isOutput,
                    1,
                    true,
                    level));
        } else {
            items.add(new Box(
                    List.of(row.index()),
                    name,
                    row.layer().type(),
                    params,
                    shape,
                    changed,
                    takes(row, call),
                    isOutput,
                    kind(row, call, shape),
                    shape + ' ' + params + declaration(row, shape)));
        }
    }

    /** What only a declaration says, such as an activation or a dilation rate, can tell two layers apart. */
    private String kind(Row row, int call, String shape) {
        LayerSummary layer = row.layer();
        String kind = layer.type() + (call == 0 ? " " : " again ") + layer.trainable() + takenOutputs(row, call);
        return Category.of(layer.type()) == Category.REGULARIZATION ? kind : kind + ' ' + declaration(row, shape);
    }

    /** Where one tensor is not the first of those that are made together, all are said, because their order tells them apart. */
    private static List<String> takes(Row row, int call) {
        List<TensorReference> inputs = row.layer().calls().get(call).inputs();
        return inputs.stream().allMatch(tensor -> tensor.output() == 0)
                ? List.of()
                : inputs.stream().map(TensorNames::of).toList();
    }

    private static List<Integer> takenOutputs(Row row, int call) {
        return row.layer().calls().get(call).inputs().stream()
                .map(TensorReference::output)
                .toList();
    }

    private String declaration(Row row, String shape) {
        String declaration = declarations.get(row.path());
        return declaration == null ? shape + ' ' + row.layer().formula() : declaration;
    }

    /** The shape of the first tensor that a call takes; empty if it takes none, or from outside. */
    private String takenShape(Row row, int call) {
        List<TensorReference> inputs = row.layer().calls().get(call).inputs();
        if (inputs.isEmpty()) {
            return "";
        }
        TensorReference first = inputs.get(0);
        List<String> shapes = made.getOrDefault(CallName.of(first, row, call), entry);
        return first.output() < shapes.size() ? shapes.get(first.output()) : "";
    }

    private static List<String> shapes(List<TensorSummary> outputs) {
        return outputs.stream().map(output -> output.shape().toString()).toList();
    }

    private void addLinks(Row row, int call) {
        int to = Objects.requireNonNull(numbers.get(new CallName(row.layer().name(), call)));
        for (TensorReference input : row.layer().calls().get(call).inputs()) {
            links.add(new Link(maker(input, row, call), to));
        }
    }

    /** The item that makes a tensor; one from outside comes in through an entry. */
    private int maker(TensorReference tensor, Row taker, int call) {
        CallName name = CallName.of(tensor, taker, call);
        Integer number = numbers.get(name);
        if (number == null) {
            number = items.size();
            items.add(new Entry(tensor.layer()));
            numbers.put(name, number);
        }
        return number;
    }
}
