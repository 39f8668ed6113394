package io.github.layercheck.engine.report;

import io.github.layercheck.DType;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.output.ClassOutput;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.text.IndentedJson;
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

    private final IndentedJson json;
    private final CostFields cost;

    private ReportWriter(IndentedJson json) {
        this.json = json;
        this.cost = new CostFields(json);
    }

    /** The path of a model's report in the class output. */
    public static String path(ModelType type) {
        return ClassOutput.FOLDER + "/" + type.binaryName() + ClassOutput.REPORT;
    }

    /**
     * The report of a model.
     *
     * @param warnings what works in it, but is almost surely not what was meant
     */
    public static String write(ModelType type, ModelSummary model, List<Problem> warnings) {
        IndentedJson json = new IndentedJson(1 << 14);
        try {
            new ReportWriter(json).model(type, model, warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.end();
    }

    private void model(ModelType type, ModelSummary model, List<Problem> warnings) throws IOException {
        json.beginObject();
        json.name("schema").value(SCHEMA);
        json.name("model").value(type.binaryName());
        json.name("name").value(model.name());
        json.name("kind").value(model.kind().kerasName());
        json.name("inputs").beginArray();
        for (InputSummary input : model.inputs()) {
            json.beginLine();
            json.name("name").value(input.name());
            tensor(input.shape(), input.dtype());
            json.endLine();
        }
        json.endArray().name("outputs").beginArray();
        for (OutputSummary output : model.outputs()) {
            json.beginLine();
            reference(new TensorReference(output.layer(), output.call(), output.output()));
            tensor(output.shape(), output.dtype());
            json.endLine();
        }
        json.endArray().name("layers").beginArray();
        layers(model.layers());
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
            json.beginLine();
            json.name("id").value(warning.id().text());
            json.name("severity").value(warning.severity().name().toLowerCase(Locale.ROOT));
            json.name("layer").value(layer(warning.subject(), model.layers()));
            json.name("message").value(warning.text());
            json.endLine();
        }
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

    private void layer(LayerSummary layer) throws IOException {
        json.beginLine();
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
            layers(layer.layers());
            json.endArray();
        }
        json.endLine();
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
