package io.github.layercheck.engine.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.layercheck.DType;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.text.UnsynchronizedWriter;
import io.github.layercheck.summary.CallSummary;
import io.github.layercheck.summary.InputSummary;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OutputSummary;
import io.github.layercheck.summary.Shape;
import io.github.layercheck.summary.TensorReference;
import io.github.layercheck.summary.TensorSummary;
import io.github.layercheck.summary.WeightSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Writes the report of a model: its facts as JSON, for machines. */
public final class ReportWriter {

    static final int SCHEMA = 2;

    /** How many levels of nested layers have separate lines; deeper in a model, lines are mostly indentation. */
    private static final int INDENTED_LEVELS = 8;

    private static final FormattingStyle INDENTED =
            FormattingStyle.PRETTY.withNewline("\n").withIndent(" ");
    private static final FormattingStyle ONE_LINE = INDENTED.withNewline("").withIndent("");

    private final JsonWriter json;
    private final CostFields cost;
    private int level;

    private ReportWriter(UnsynchronizedWriter out) {
        this.json = new JsonWriter(out);
        json.setFormattingStyle(INDENTED);
        json.setHtmlSafe(false);
        this.cost = new CostFields(json);
    }

    /** The path of a model's report in the class output. */
    public static String path(ModelType type) {
        return "META-INF/layercheck/" + type.binaryName() + ".json";
    }

    /**
     * The report of a model.
     *
     * @param warnings what works in it, but is almost surely not what was meant
     */
    public static String write(ModelType type, ModelSummary model, List<Problem> warnings) {
        UnsynchronizedWriter out = new UnsynchronizedWriter(1 << 14);
        try {
            new ReportWriter(out).model(type, model, warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toString();
    }

    private void model(ModelType type, ModelSummary model, List<Problem> warnings) throws IOException {
        json.beginObject();
        json.name("schema").value(SCHEMA);
        json.name("model").value(type.binaryName());
        json.name("name").value(model.name());
        json.name("kind").value(model.kind().kerasName());
        json.name("inputs").beginArray();
        for (InputSummary input : model.inputs()) {
            beginLine();
            json.name("name").value(input.name());
            tensor(input.shape(), input.dtype());
            json.endObject();
        }
        json.setFormattingStyle(INDENTED);
        json.endArray().name("outputs").beginArray();
        for (OutputSummary output : model.outputs()) {
            beginLine();
            reference(new TensorReference(output.layer(), output.call(), output.output()));
            tensor(output.shape(), output.dtype());
            json.endObject();
        }
        json.setFormattingStyle(INDENTED);
        json.endArray().name("layers").beginArray();
        layers(model.layers());
        json.setFormattingStyle(INDENTED);
        json.endArray();
        counts(model.params(), model.trainableParams(), model.nonTrainableParams());
        json.name("bytes").value(model.bytes());
        cost.ofModel(model.cost());
        cost.number(
                "optimizerParams",
                model.optimizer().isPresent()
                        ? OptionalLong.of(model.optimizer().get().params())
                        : OptionalLong.empty());
        json.name("problems").beginArray();
        for (Problem warning : warnings) {
            beginLine();
            json.name("id").value(warning.id().text());
            json.name("severity").value(warning.severity().name().toLowerCase(Locale.ROOT));
            json.name("layer").value(layer(warning.subject(), model.layers()));
            json.name("message").value(warning.text());
            json.endObject();
        }
        json.setFormattingStyle(INDENTED);
        json.endArray();
        json.endObject();
    }

    /** The Keras name of what a problem is about, where it is a layer. */
    private static String layer(String subject, List<LayerSummary> layers) {
        for (LayerSummary layer : layers) {
            if (layer.method().equals(subject)) {
                return layer.name();
            }
        }
        return subject;
    }

    private void layers(List<LayerSummary> layers) throws IOException {
        for (LayerSummary layer : layers) {
            layer(layer);
        }
    }

    /** Begins an object that takes one line, except for the layers within it, which take separate lines. */
    private void beginLine() throws IOException {
        json.setFormattingStyle(level < INDENTED_LEVELS ? INDENTED : ONE_LINE);
        json.beginObject();
        json.setFormattingStyle(ONE_LINE);
    }

    private void layer(LayerSummary layer) throws IOException {
        beginLine();
        json.name("name").value(layer.name());
        json.name("method").value(layer.method());
        json.name("type").value(layer.type());
        if (layer.operation()) {
            json.name("operation").value(true);
        }
        json.name("trainable").value(layer.trainable());
        json.name("calls").beginArray();
        for (CallSummary call : layer.calls()) {
            call(call);
        }
        json.endArray();
        counts(layer.params(), layer.trainableParams(), layer.nonTrainableParams());
        json.name("formula").value(layer.formula());
        json.name("explanation").value(layer.explanation());
        cost.ofLayer(layer);
        json.name("weights").beginArray();
        for (WeightSummary weight : layer.weights()) {
            json.beginObject().name("path").value(weight.path());
            tensor(weight.shape(), weight.dtype());
            json.name("trainable").value(weight.trainable()).endObject();
        }
        json.endArray();
        if (layer.shared().isPresent()) {
            json.name("shared").value(layer.shared().get());
        }
        if (layer.model().isPresent()) {
            json.name("model").value(layer.model().get());
            json.name("layers").beginArray();
            level++;
            layers(layer.layers());
            level--;
            json.setFormattingStyle(ONE_LINE);
            json.endArray();
        }
        json.endObject();
    }

    private void call(CallSummary call) throws IOException {
        json.beginObject().name("inputs").beginArray();
        for (TensorReference input : call.inputs()) {
            json.beginObject();
            reference(input);
            json.endObject();
        }
        json.endArray().name("outputs").beginArray();
        for (TensorSummary output : call.outputs()) {
            json.beginObject();
            tensor(output.shape(), output.dtype());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void reference(TensorReference tensor) throws IOException {
        json.name("layer").value(tensor.layer());
        json.name("call").value(tensor.call());
        json.name("output").value(tensor.output());
    }

    private void tensor(Shape shape, DType dtype) throws IOException {
        json.name("shape").beginArray();
        for (long dimension : shape.dimensions()) {
            if (dimension == Shape.UNKNOWN) {
                json.nullValue();
            } else {
                json.value(dimension);
            }
        }
        json.endArray().name("dtype").value(dtype.kerasName());
    }

    private void counts(long params, long trainable, long nonTrainable) throws IOException {
        json.name("params").value(params);
        json.name("trainableParams").value(trainable);
        json.name("nonTrainableParams").value(nonTrainable);
    }
}
