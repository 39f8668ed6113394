package io.github.layercheck.engine.carried;

import com.google.gson.stream.JsonWriter;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.text.UnsynchronizedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a declaration as the text that a generated class carries, for models in other modules that use it: the class
 * file of an interface has neither the order of its methods nor the names of its parameters on every compiler. What is
 * empty, and what a reader takes where there is nothing, is left out.
 */
public final class DeclarationWriter {

    private interface ElementWriter<T> {
        void write(T element) throws IOException;
    }

    private final JsonWriter json;

    private DeclarationWriter(UnsynchronizedWriter out) {
        this.json = new JsonWriter(out);
    }

    public static String write(ModelDeclaration model) {
        UnsynchronizedWriter text = new UnsynchronizedWriter(1 << 12);
        try {
            new DeclarationWriter(text).model(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void model(ModelDeclaration model) throws IOException {
        json.beginObject().name("name").value(model.name());
        json.name("interface").value(model.type().canonicalName());
        json.name("binaryName").value(model.type().binaryName());
        json.name("package").value(model.type().packageName());
        array("inputs", model.inputs(), this::input);
        array("methods", model.methods(), this::method);
        array("outputs", model.outputs(), output -> {
            json.beginObject();
            tensor(output);
            json.endObject();
        });
        traits(model.traits());
        json.endObject();
    }

    private void input(InputDeclaration input) throws IOException {
        json.beginObject().name("name").value(input.name());
        List<Integer> sample = input.sample();
        if (sample != null) {
            json.name("sample");
            value(sample);
        }
        json.name("batch").value(input.batch());
        json.name("dtype").value(input.dtype().name()).endObject();
    }

    private void method(MethodDeclaration method) throws IOException {
        json.beginObject().name("method").value(method.name());
        if (!method.kerasName().equals(method.name())) {
            json.name("name").value(method.kerasName());
        }
        content(method.content());
        array("parameters", method.parameters(), this::parameter);
        if (method.repeat() != 0) {
            json.name("repeat").value(method.repeat());
        }
        traits(method.traits());
        json.endObject();
    }

    private void parameter(ParameterDeclaration parameter) throws IOException {
        json.beginObject();
        tensor(parameter.tensor());
        if (!parameter.argument().isEmpty()) {
            json.name("argument").value(parameter.argument());
        }
        json.endObject();
    }

    private void content(Content content) throws IOException {
        if (content instanceof Content.OfInput input) {
            json.name("input");
            input(input.input());
        } else if (content instanceof Content.OfLayer layer) {
            json.name("layer");
            layer(layer.layer());
        } else if (content instanceof Content.OfPart part) {
            json.name("part");
            layer(part.layer());
        } else if (content instanceof Content.OfShared shared) {
            json.name("shared").value(shared.method());
            settings(shared.settings());
        } else if (content instanceof Content.OfModel model) {
            model(model);
        } else if (content instanceof Content.OfWrapped wrapped) {
            json.name("wrapper");
            layer(wrapped.wrapper());
            model(wrapped.model());
        }
    }

    private void model(Content.OfModel model) throws IOException {
        json.name("model");
        if (model.model() instanceof ModelReference.Named named) {
            json.value(named.canonicalName());
        } else if (model.model() instanceof ModelReference.Inline inline) {
            model(inline.model());
        }
        settings(model.settings());
    }

    private void layer(LayerConfig layer) throws IOException {
        json.beginObject().name("type").value(layer.type().qualifiedName());
        if (!layer.given().isEmpty()) {
            json.name("values").beginObject();
            for (Map.Entry<String, Object> value : layer.given().entrySet()) {
                json.name(value.getKey());
                value(value.getValue());
            }
            json.endObject();
        }
        array("wrapped", layer.wrapped(), this::layer);
        json.endObject();
    }

    private void settings(List<Setting> settings) throws IOException {
        array("set", settings, setting -> json.value(setting.text()));
    }

    private void tensor(TensorName tensor) throws IOException {
        json.name("from").value(tensor.method());
        if (tensor.output() != 0) {
            json.name("output").value(tensor.output());
        }
    }

    private void traits(Traits traits) throws IOException {
        if (traits.frozen() != null) {
            json.name("frozen").value(traits.frozen());
        }
        if (traits.precision() != null) {
            json.name("precision").value(traits.precision().name());
        }
    }

    private <T> void array(String name, List<T> elements, ElementWriter<T> writer) throws IOException {
        if (elements.isEmpty()) {
            return;
        }
        json.name(name).beginArray();
        for (T element : elements) {
            writer.write(element);
        }
        json.endArray();
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
