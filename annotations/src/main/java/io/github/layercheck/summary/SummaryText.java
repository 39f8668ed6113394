package io.github.layercheck.summary;

import io.github.layercheck.DType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * A model as text, a fact a line, as generated classes carry it: to a compiler, one text costs a fraction of the method
 * calls that would build the model.
 *
 * <pre>{@code
 * model Sequential mnist
 * input (None, 28, 28) input
 * output (None, 3) digits[0][0]
 * layer Flatten flatten
 * call input[0][0]
 * gives (None, 784)
 * layer Dense digits
 * call flatten[0][0]
 * gives (None, 3)
 * weight (784, 3) kernel
 * weight (3) bias
 * formula features × units + units
 * explanation 784 × 3 + 3 = 2,355
 * macs 2352 features × units
 * products 784 × 3 = 2,352
 * }</pre>
 *
 * <p>A receptive field is {@code field 7,7 2,2}, its size and its stride along each axis.
 *
 * <p>A number that is open is {@code ?}. A line holds what differs from the default: a dtype stands before its shape unless it is float32. Nested layers
 * stand between {@code layers} and {@code end}. A name can hold any character; what would end its line or, but for the
 * last of a line, its word, is escaped as in Java.
 */
final class SummaryText {

    private static final String NO_WEIGHTS = "0";
    private static final String NO_MACS = "0";
    private static final String OPEN = "?";

    private SummaryText() {}

    static String write(ModelSummary model) {
        return new Writer().write(model);
    }

    static ModelSummary parse(String text) {
        return new Parser().parse(text);
    }

    private static final class Writer {

        private final StringBuilder text = new StringBuilder();

        String write(ModelSummary model) {
            row("model", model.kind().kerasName() + " " + escaped(model.name()));
            for (InputSummary input : model.inputs()) {
                row("input", tensor(input.dtype(), input.shape()) + " " + escaped(input.name()));
            }
            for (OutputSummary output : model.outputs()) {
                TensorReference source = new TensorReference(output.layer(), output.call(), output.output());
                row("output", tensor(output.dtype(), output.shape()) + " " + escaped(source.toString()));
            }
            if (!model.trainable()) {
                row("frozen");
            }
            if (model.cost().isAnyKnown()) {
                cost(model.cost());
            }
            if (model.optimizer().isPresent()) {
                OptimizerSummary own = model.optimizer().get();
                row("optimizer", own.params() + " " + own.bytes() + " " + escaped(own.type()));
            }
            layers(model.layers());
            return text.toString();
        }

        private void cost(CostSummary cost) {
            text.append("cost ");
            number(cost.macs());
            number(cost.activationBytes());
            number(cost.peakBytes());
            number(cost.depth());
            number(cost.int8Bytes());
            number(cost.int4Bytes());
            number(cost.float8Bytes());
            number(OptionalLong.of(cost.paramsWithoutEffect()));
            row(escaped(cost.peakLayer()));
        }

        private static String numbers(List<Long> numbers) {
            StringJoiner text = new StringJoiner(",");
            for (long number : numbers) {
                text.add(Long.toString(number));
            }
            return text.toString();
        }

        private void number(OptionalLong number) {
            text.append(number.isPresent() ? Long.toString(number.getAsLong()) : OPEN)
                    .append(' ');
        }

        private void layers(List<LayerSummary> layers) {
            for (LayerSummary layer : layers) {
                layer(layer);
            }
        }

        private void layer(LayerSummary layer) {
            row("layer", word(layer.type()) + " " + escaped(layer.name()));
            if (!layer.method().equals(layer.name())) {
                row("method", escaped(layer.method()));
            }
            if (layer.operation()) {
                row("operation");
            }
            if (!layer.trainable()) {
                row("frozen");
            }
            for (CallSummary call : layer.calls()) {
                call(call);
            }
            for (WeightSummary weight : layer.weights()) {
                row(
                        weight.trainable() ? "weight" : "fixed",
                        tensor(weight.dtype(), weight.shape()) + " " + escaped(weight.path()));
            }
            if (!layer.formula().isEmpty() || !layer.explanation().equals(NO_WEIGHTS)) {
                row("formula", escaped(layer.formula()));
                row("explanation", escaped(layer.explanation()));
            }
            if (!layer.macsExplanation().equals(NO_MACS)) {
                text.append("macs ");
                number(layer.macs());
                row(escaped(layer.macsFormula()));
                row("products", escaped(layer.macsExplanation()));
            }
            if (layer.paramsWithoutEffect() > 0) {
                row("ineffective", Long.toString(layer.paramsWithoutEffect()));
            }
            OptionalLong byShape = ActivationBytes.of(layer.model().isPresent(), layer.calls(), layer.layers());
            if (!layer.activationBytes().equals(byShape)) {
                text.append("makes ");
                number(layer.activationBytes());
                row("bytes");
            }
            if (layer.receptiveField().isPresent()) {
                ReceptiveField field = layer.receptiveField().get();
                row("field", numbers(field.size()) + " " + numbers(field.stride()));
            }
            if (layer.shared().isPresent()) {
                row("shared", escaped(layer.shared().get()));
            }
            if (layer.model().isPresent()) {
                row("source", escaped(layer.model().get()));
            }
            if (!layer.layers().isEmpty()) {
                row("layers");
                layers(layer.layers());
                row("end");
            }
        }

        private void call(CallSummary call) {
            text.append("call");
            for (TensorReference input : call.inputs()) {
                text.append(' ').append(word(input.toString()));
            }
            text.append('\n');
            for (TensorSummary output : call.outputs()) {
                row("gives", tensor(output.dtype(), output.shape()));
            }
        }

        private void row(String fact) {
            text.append(fact).append('\n');
        }

        private void row(String fact, String value) {
            text.append(fact).append(' ');
            row(value);
        }

        private static String tensor(DType dtype, Shape shape) {
            return dtype == DType.FLOAT32 ? shape.toString() : dtype.kerasName() + " " + shape;
        }

        private static String escaped(String name) {
            return name.replace("\\", "\\\\").replace("\n", "\\n");
        }

        private static String word(String name) {
            return escaped(name).replace(" ", "\\s");
        }
    }

    private static final class Parser {

        /** A tensor and what follows it in its line. */
        private record Tensor(DType dtype, String shape, String name) {}

        private final Deque<LayerSummary.Builder> open = new ArrayDeque<>();
        private ModelSummary.Builder model;
        private LayerSummary.Builder layer;
        private String formula;
        private OptionalLong macs;

        ModelSummary parse(String text) {
            for (String row : text.split("\n", 0)) {
                int space = row.indexOf(' ');
                String fact = space < 0 ? row : row.substring(0, space);
                read(fact, space < 0 ? "" : row.substring(space + 1));
            }
            return model.build();
        }

        private void read(String fact, String value) {
            switch (fact) {
                case "model" -> model = ModelSummary.builder(afterWord(value), kind(firstWord(value)));
                case "input" -> {
                    Tensor input = tensor(value);
                    model.input(input.name(), input.shape(), input.dtype());
                }
                case "output" -> {
                    Tensor output = tensor(value);
                    model.output(output.name(), output.shape(), output.dtype());
                }
                case "optimizer" -> {
                    String[] parts = value.split(" ", 3);
                    model.optimizer(unescaped(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                }
                case "cost" -> model.cost(cost(value.split(" ", 9)));
                case "layer" -> layer = addLayer(afterWord(value), firstWord(value));
                case "layers" -> open.push(layer);
                case "end" -> layer = open.pop();
                default -> readOfLayer(fact, value);
            }
        }

        private void readOfLayer(String fact, String value) {
            switch (fact) {
                case "method" -> layer.method(unescaped(value));
                case "operation" -> layer.operation();
                case "frozen" -> frozen();
                case "call" -> layer.call(words(value));
                case "gives" -> {
                    Tensor output = tensor(value);
                    layer.output(output.shape(), output.dtype());
                }
                case "weight", "fixed" -> {
                    Tensor weight = tensor(value);
                    layer.weight(weight.name(), weight.shape(), weight.dtype(), fact.equals("weight"));
                }
                case "formula" -> formula = unescaped(value);
                case "explanation" -> layer.why(formula, unescaped(value));
                case "macs" -> {
                    macs = number(value.substring(0, value.indexOf(' ')));
                    formula = afterWord(value);
                }
                case "field" -> {
                    int space = value.indexOf(' ');
                    List<Long> stride = numbers(value.substring(space + 1));
                    layer.receptiveField(new ReceptiveField(numbers(value.substring(0, space)), stride));
                }
                case "ineffective" -> layer.paramsWithoutEffect(Long.parseLong(value));
                case "makes" -> layer.activationBytes(number(firstWord(value)));
                case "products" -> layer.macs(macs, formula, unescaped(value));
                case "shared" -> layer.shared(unescaped(value));
                case "source" -> layer.model(unescaped(value));
                default -> throw new IllegalArgumentException("Not a fact of a model: \"" + fact + "\"");
            }
        }

        private static CostSummary cost(String[] parts) {
            return new CostSummary(
                    number(parts[0]),
                    number(parts[1]),
                    number(parts[2]),
                    unescaped(parts[8]),
                    number(parts[3]),
                    number(parts[4]),
                    number(parts[5]),
                    number(parts[6]),
                    Long.parseLong(parts[7]));
        }

        private static List<Long> numbers(String text) {
            return Arrays.stream(text.split(",")).map(Long::valueOf).toList();
        }

        private static OptionalLong number(String text) {
            return text.equals(OPEN) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        }

        /** Before the first layer, it applies to the model. */
        private void frozen() {
            if (layer == null) {
                model.frozen();
            } else {
                layer.frozen();
            }
        }

        private LayerSummary.Builder addLayer(String name, String type) {
            LayerSummary.Builder parent = open.peek();
            return parent == null ? model.layer(name, type) : parent.layer(name, type);
        }

        private static Kind kind(String name) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.kerasName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not a kind of model: \"" + name + "\""));
        }

        private static Tensor tensor(String value) {
            int start = value.indexOf('(');
            int end = value.indexOf(')', start) + 1;
            DType dtype = start == 0
                    ? DType.FLOAT32
                    : DType.valueOf(value.substring(0, start - 1).toUpperCase(Locale.ROOT));
            String name = end == value.length() ? "" : value.substring(end + 1);
            return new Tensor(dtype, value.substring(start, end), unescaped(name));
        }

        private static String firstWord(String value) {
            return unescaped(value.substring(0, value.indexOf(' ')));
        }

        private static String afterWord(String value) {
            return unescaped(value.substring(value.indexOf(' ') + 1));
        }

        private static String[] words(String value) {
            return value.isEmpty()
                    ? new String[0]
                    : Arrays.stream(value.split(" ")).map(Parser::unescaped).toArray(String[]::new);
        }

        private static String unescaped(String text) {
            return text.translateEscapes();
        }
    }
}
