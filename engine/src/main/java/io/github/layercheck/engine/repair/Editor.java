package io.github.layercheck.engine.repair;

import io.github.layercheck.DType;
import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.SettingReader;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies an edit of the source to a declaration that was read from it. */
@SuppressWarnings("ReferenceEquality") // a declaration that an edit leaves as it is stays the same object
final class Editor {

    private final KnownLayers known;
    private final Edit edit;

    private Editor(KnownLayers known, Edit edit) {
        this.known = known;
        this.edit = edit;
    }

    /** The declaration with a change; the same declaration if it changes nothing that is written in it. */
    static ModelDeclaration apply(Edit edit, ModelDeclaration model, KnownLayers known) {
        return new Editor(known, edit).model(model);
    }

    private ModelDeclaration model(ModelDeclaration model) {
        List<InputDeclaration> inputs = model.inputs().stream().map(this::input).toList();
        List<MethodDeclaration> methods = new ArrayList<>();
        for (MethodDeclaration method : model.methods()) {
            addMethod(method, methods);
        }
        List<TensorName> outputs = model.outputs().stream().map(this::tensor).toList();
        ModelDeclaration named = named(model);
        return inputs.equals(model.inputs()) && methods.equals(model.methods()) && outputs.equals(model.outputs())
                ? named
                : named.withInputs(inputs).withMethods(methods).withOutputs(outputs);
    }

    private ModelDeclaration named(ModelDeclaration model) {
        return edit instanceof Edit.Value value
                        && value.origin().equals(model.origin())
                        && value.argument().attribute().equals("name")
                ? model.withName((String) value.argument().value())
                : model;
    }

    private MethodDeclaration named(MethodDeclaration method) {
        return edit instanceof Edit.Value value
                        && method.isNamed()
                        && value.origin().equals(method.nameOrigin())
                ? method.withKerasName((String) value.argument().value())
                : method;
    }

    private TensorName tensor(TensorName name) {
        return edit instanceof Edit.Respell respell
                        && respell.place().equals(name.place())
                        && respell.name().equals(name.method())
                ? new TensorName(respell.meant(), name.output(), name.place())
                : name;
    }

    private void addMethod(MethodDeclaration method, List<MethodDeclaration> methods) {
        boolean isHere = edit.origin().equals(method.origin());
        if (isHere && edit instanceof Edit.Remove) {
            return;
        }
        if (isHere && edit instanceof Edit.Insert insert) {
            methods.add(inserted(insert, method));
        }
        Content content = content(method.content());
        List<ParameterDeclaration> parameters = parameters(method);
        methods.add(
                content == method.content() && parameters.equals(method.parameters())
                        ? named(method)
                        : method.withContent(content).withParameters(parameters));
    }

    private MethodDeclaration inserted(Edit.Insert insert, MethodDeclaration behind) {
        Origin origin = new Inserted(behind.origin());
        Content layer = new Content.OfLayer(layer(insert.annotation(), insert.arguments(), origin));
        List<ParameterDeclaration> parameters = insert.parameters().stream()
                .map(tensor -> new ParameterDeclaration(new TensorName(tensor, 0, Place.of(origin)), ""))
                .toList();
        return new MethodDeclaration(insert.name(), insert.name(), origin, origin, layer, parameters, 0, Traits.NONE);
    }

    private LayerConfig layer(String annotation, List<Argument> arguments, Origin origin) {
        LayerDefinition definition = known.findDeclared(annotation).orElseThrow(IllegalStateException::new);
        Map<String, Object> values = new HashMap<>();
        for (Argument argument : arguments) {
            values.put(argument.attribute(), argument.value());
        }
        return new LayerConfig(definition, "", values, origin, List.of());
    }

    /** The place of what is not written yet. */
    private record Inserted(Origin before) implements Origin {}

    private List<ParameterDeclaration> parameters(MethodDeclaration method) {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Place place = parameter.tensor().place();
            boolean isHere =
                    edit.origin().equals(place.origin()) && !place.origin().equals(method.origin());
            if (isHere && edit instanceof Edit.Rename rename) {
                parameters.add(new ParameterDeclaration(
                        new TensorName(rename.tensor(), 0, place), parameter.argument(), parameter.constant(), null));
            } else if (!(isHere && edit instanceof Edit.RemoveParameter)) {
                TensorName tensor = tensor(parameter.tensor());
                parameters.add(
                        tensor == parameter.tensor()
                                ? parameter
                                : new ParameterDeclaration(
                                        tensor, parameter.argument(), parameter.constant(), parameter.recorded()));
            }
        }
        if (edit instanceof Edit.AddParameter add && add.origin().equals(method.origin())) {
            TensorName tensor = new TensorName(add.tensor(), 0, Place.of(method.origin()));
            parameters.add(add.number(), new ParameterDeclaration(tensor, ""));
        }
        return parameters;
    }

    private Content content(Content content) {
        if (content instanceof Content.OfInput input) {
            InputDeclaration changed = input(input.input());
            return changed == input.input() ? content : new Content.OfInput(changed);
        }
        if (content instanceof Content.OfLayer layer) {
            LayerConfig changed = layer(layer.layer());
            return changed == layer.layer() ? content : new Content.OfLayer(changed);
        }
        if (content instanceof Content.OfPart part) {
            LayerConfig changed = layer(part.layer());
            return changed == part.layer() ? content : new Content.OfPart(changed);
        }
        if (content instanceof Content.OfModel model) {
            return used(model);
        }
        if (content instanceof Content.OfWrapped wrapped) {
            LayerConfig wrapper = layer(wrapped.wrapper());
            Content.OfModel inner = nested(wrapped.model());
            return wrapper == wrapped.wrapper() && inner == wrapped.model()
                    ? content
                    : new Content.OfWrapped(wrapper, inner);
        }
        if (content instanceof Content.OfShared shared) {
            return changesHere(shared.origin())
                    ? new Content.OfShared(sharedMethod(shared), settings(shared.settings()), shared.origin())
                    : content;
        }
        return content;
    }

    private String sharedMethod(Content.OfShared shared) {
        return edit instanceof Edit.Respell respell && respell.name().equals(shared.method())
                ? respell.meant()
                : shared.method();
    }

    private boolean changesHere(Origin origin) {
        return (edit instanceof Edit.Value || edit instanceof Edit.Respell)
                && edit.origin().equals(origin);
    }

    /** A model that is used as a layer, or a wrapper around it. */
    private Content used(Content.OfModel model) {
        if (edit instanceof Edit.Wrap wrap && wrap.origin().equals(model.origin())) {
            return new Content.OfWrapped(layer(wrap.annotation(), List.of(), new Inserted(model.origin())), model);
        }
        return nested(model);
    }

    private Content.OfModel nested(Content.OfModel model) {
        if (changesHere(model.origin())) {
            return new Content.OfModel(model.model(), settings(model.settings()), model.origin());
        }
        if (model.model() instanceof ModelReference.Inline inline) {
            ModelDeclaration changed = model(inline.model());
            return changed == inline.model()
                    ? model
                    : new Content.OfModel(new ModelReference.Inline(changed), model.settings(), model.origin());
        }
        return model;
    }

    private List<Setting> settings(List<Setting> settings) {
        return settings.stream().map(this::setting).toList();
    }

    private Setting setting(Setting setting) {
        if (edit instanceof Edit.Respell respell && respell.place().equals(setting.place())) {
            return SettingReader.read(respell.in(setting.text()), setting.place());
        }
        return edit instanceof Edit.Value value && setting.place().index() == value.index()
                ? SettingReader.read((String) value.argument().value(), setting.place())
                : setting;
    }

    private InputDeclaration input(InputDeclaration input) {
        if (!(edit instanceof Edit.Value value) || !value.origin().equals(input.origin())) {
            return input;
        }
        Argument argument = value.argument();
        return switch (argument.attribute()) {
            case "value" -> input.withSample(sample(argument));
            case "batch" -> input.withBatch((int) argument.value());
            default -> input.withDType(DType.valueOf((String) argument.value()));
        };
    }

    private static List<Integer> sample(Argument argument) {
        List<Integer> sample = new ArrayList<>();
        ((List<?>) argument.value()).forEach(size -> sample.add((Integer) size));
        return sample;
    }

    private LayerConfig layer(LayerConfig config) {
        if (edit.origin().equals(config.origin()) && edit instanceof Edit.Unwrap) {
            return config.wrapped().get(0);
        }
        if (edit.origin().equals(config.origin()) && edit instanceof Edit.Wrap wrap) {
            LayerDefinition wrapper = known.findDeclared(wrap.annotation()).orElseThrow(IllegalStateException::new);
            return new LayerConfig(wrapper, "", Map.of(), new Inserted(config.origin()), List.of(config));
        }
        if (edit.origin().equals(config.origin()) && edit instanceof Edit.Replace replace) {
            return replaced(config, replace);
        }
        LayerConfig changed = config;
        if (edit instanceof Edit.Value value && value.origin().equals(config.origin())) {
            changed = with(config, value);
        }
        List<LayerConfig> wrapped = config.wrapped().stream().map(this::layer).toList();
        return wrapped.equals(config.wrapped()) ? changed : changed.wrapping(wrapped);
    }

    /** A layer of another kind in place of one, which stays if that kind has not all of the arguments. */
    private LayerConfig replaced(LayerConfig config, Edit.Replace replace) {
        LayerConfig other = layer(replace.annotation(), replace.arguments(), config.origin());
        for (Argument argument : replace.arguments()) {
            if (other.type().attribute(argument.attribute()) == null) {
                return config;
            }
        }
        return other.withTraits(config.traits());
    }

    private static LayerConfig with(LayerConfig config, Edit.Value edit) {
        String attribute = edit.argument().attribute();
        Object value = edit.argument().value();
        if (edit.index() >= 0) {
            List<Object> elements = new ArrayList<>((List<?>) config.value(attribute));
            elements.set(edit.index(), value);
            value = List.copyOf(elements);
        }
        return config.with(attribute, value, new Place(config.origin(), attribute, edit.index()));
    }
}
