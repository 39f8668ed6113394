package io.github.layercheck.engine.carried;

import com.google.gson.stream.JsonWriter;
import io.github.layercheck.engine.config.DTypePolicy;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.UnsynchronizedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a declaration as the text that a generated class carries, for models in other modules that use it: the class
 * file of an interface has neither the order of its methods nor the names of its parameters on every compiler. What is
 * empty, and what a reader takes where there is nothing, is left out.
 */
public final class DeclarationWriter {

    /** What a class carries instead whose model is in a file without layers. */
    public static final String WITHOUT_LAYERS = "without layers";

    private final JsonWriter json;

    private DeclarationWriter(UnsynchronizedWriter out) {
        this.json = new JsonWriter(out);
    }

    public static String write(ModelDeclaration model) {
        UnsynchronizedWriter text = new UnsynchronizedWriter(1 << 12);
        try {
            new DeclarationWriter(text).carried(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void carried(ModelDeclaration model) throws IOException {
        json.beginObject().name(Keys.VERSION).value(Keys.CURRENT_VERSION);
        members(model);
        json.endObject();
    }

    private void model(ModelDeclaration model) throws IOException {
        json.beginObject();
        members(model);
        json.endObject();
    }

    private void members(ModelDeclaration model) throws IOException {
        json.name(Keys.NAME).value(model.name());
        json.name(Keys.INTERFACE).value(model.type().canonicalName());
        json.name(Keys.BINARY_NAME).value(model.type().binaryName());
        json.name(Keys.PACKAGE).value(model.type().packageName());
        if (begins(Keys.INPUTS, model.inputs())) {
            for (InputDeclaration input : model.inputs()) {
                input(input);
            }
            json.endArray();
        }
        if (begins(Keys.METHODS, model.methods())) {
            for (MethodDeclaration method : model.methods()) {
                // isPart() comes first because 'instanceof' loads the class, which few models need
                if (!method.content().isPart() || method.content() instanceof Content.OfPart) {
                    method(method);
                }
            }
            json.endArray();
        }
        if (begins(Keys.OUTPUTS, model.outputs())) {
            for (TensorName output : model.outputs()) {
                json.beginObject();
                tensor(output);
                json.endObject();
            }
            json.endArray();
        }
        traits(model.traits());
        if (!model.impliesMasks()) {
            json.name(Keys.SAYS_MASKS).value(true);
        }
    }

    private void input(InputDeclaration input) throws IOException {
        json.beginObject().name(Keys.NAME).value(input.name());
        List<Integer> sample = input.sample();
        if (sample != null) {
            json.name(Keys.SAMPLE);
            value(sample);
        }
        json.name(Keys.BATCH).value(input.batch());
        json.name(Keys.DTYPE).value(input.dtype().name());
        if (input.mayBeUnused()) {
            json.name(Keys.MAY_BE_UNUSED).value(true);
        }
        json.endObject();
    }

    private void method(MethodDeclaration method) throws IOException {
        json.beginObject().name(Keys.METHOD).value(method.name());
        if (!method.kerasName().equals(method.name())) {
            json.name(Keys.NAME).value(method.kerasName());
        }
        content(method.content());
        if (begins(Keys.PARAMETERS, method.parameters())) {
            for (ParameterDeclaration parameter : method.parameters()) {
                parameter(parameter);
            }
            json.endArray();
        }
        if (method.repeat() != 0) {
            json.name(Keys.REPEAT).value(method.repeat());
        }
        traits(method.traits());
        json.endObject();
    }

    private void parameter(ParameterDeclaration parameter) throws IOException {
        json.beginObject();
        tensor(parameter.tensor());
        if (!parameter.argument().isEmpty()) {
            json.name(Keys.ARGUMENT).value(parameter.argument());
        }
        if (parameter.constant() != null) {
            json.name(Keys.CONSTANT);
            constant(parameter.constant());
        }
        json.endObject();
    }

    private void constant(TensorType constant) throws IOException {
        json.beginObject();
        if (begins(Keys.SHAPE, constant.shape().dims())) {
            for (Dim dim : constant.shape().dims()) {
                json.value(dim.size());
            }
            json.endArray();
        }
        json.name(Keys.DTYPE).value(constant.dtype().name()).endObject();
    }

    private void content(Content content) throws IOException {
        if (content instanceof Content.OfInput input) {
            json.name(Keys.INPUT);
            input(input.input());
        } else if (content instanceof Content.OfLayer layer) {
            json.name(Keys.LAYER);
            layer(layer.layer());
        } else if (content instanceof Content.OfPart part) {
            json.name(Keys.PART);
            layer(part.layer());
        } else if (content instanceof Content.OfShared shared) {
            json.name(Keys.SHARED).value(shared.method());
            settings(shared.settings());
        } else if (content instanceof Content.OfModel model) {
            model(model);
        } else if (content instanceof Content.OfWrapped wrapped) {
            json.name(Keys.WRAPPER);
            layer(wrapped.wrapper());
            model(wrapped.model());
        }
    }

    private void model(Content.OfModel model) throws IOException {
        json.name(Keys.MODEL);
        if (model.model() instanceof ModelReference.Named named) {
            json.value(named.canonicalName());
        } else if (model.model() instanceof ModelReference.Inline inline) {
            model(inline.model());
        }
        settings(model.settings());
    }

    private void layer(LayerConfig layer) throws IOException {
        json.beginObject().name(Keys.TYPE).value(layer.type().qualifiedName());
        if (!layer.given().isEmpty()) {
            json.name(Keys.VALUES).beginObject();
            for (Map.Entry<String, Object> value : layer.given().entrySet()) {
                json.name(value.getKey());
                value(value.getValue());
            }
            json.endObject();
        }
        if (begins(Keys.WRAPPED, layer.wrapped())) {
            for (LayerConfig wrapped : layer.wrapped()) {
                layer(wrapped);
            }
            json.endArray();
        }
        traits(layer.traits());
        json.endObject();
    }

    private void settings(List<Setting> settings) throws IOException {
        if (begins(Keys.SET, settings)) {
            for (Setting setting : settings) {
                json.value(setting.text());
            }
            json.endArray();
        }
    }

    private void tensor(TensorName tensor) throws IOException {
        json.name(Keys.FROM).value(tensor.method());
        if (tensor.output() != 0) {
            json.name(Keys.OUTPUT).value(tensor.output());
        }
    }

    private void traits(Traits traits) throws IOException {
        if (traits.frozen() != null) {
            json.name(Keys.FROZEN).value(traits.frozen());
        }
        if (traits.frozenWithin() != null) {
            json.name(Keys.FROZEN_WITHIN).value(traits.frozenWithin());
        }
        DTypePolicy policy = traits.policy();
        if (policy != null) {
            json.name(Keys.VARIABLE_TYPE).value(policy.variable().name());
            json.name(Keys.COMPUTE_TYPE).value(policy.compute().name());
        }
        if (traits.object() != null) {
            json.name(Keys.OBJECT).value(traits.object().name());
        }
        if (begins(Keys.ALLOWED, traits.allowed())) {
            for (ProblemId id : new TreeSet<>(traits.allowed())) {
                json.value(id.name());
            }
            json.endArray();
        }
    }

    /** Begins an array, unless it would be empty. */
    private boolean begins(String name, Collection<?> elements) throws IOException {
        if (elements.isEmpty()) {
            return false;
        }
        json.name(name).beginArray();
        return true;
    }

    private void value(Object value) throws IOException {
        if (value instanceof List<?> elements) {
            json.beginArray();
            for (Object element : elements) {
                value(element);
            }
            json.endArray();
        } else if (value instanceof Boolean bool) {
            json.value(bool);
        } else if (value instanceof Double number) {
            // as a text, because JSON has neither infinity nor NaN
            json.value(number.toString());
        } else if (value instanceof Number number) {
            json.value(number);
        } else {
            json.value(value.toString());
        }
    }
}
