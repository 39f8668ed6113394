package io.github.layercheck.processor.read;

import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Named;
import io.github.layercheck.Part;
import io.github.layercheck.Repeat;
import io.github.layercheck.Shared;
import io.github.layercheck.Tensor;
import io.github.layercheck.processor.declaration.Content;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelReference;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.declaration.Setting;
import io.github.layercheck.processor.declaration.TensorName;
import io.github.layercheck.processor.declaration.Traits;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Reads one method of a model: an input, a layer or a model and its parameters. */
final class MethodReader {

    private static final Content UNREADABLE = new Content.Unreadable();

    private final ExecutableElement method;
    private final String name;
    private final SourceOrigin origin;
    private final ElementAnnotations annotations;
    private final LayerReader layers;
    private final Problems problems;
    private boolean isComplete = true;

    MethodReader(ExecutableElement method, LayerReader layers, Problems problems) {
        this.method = method;
        this.name = method.getSimpleName().toString();
        this.origin = SourceOrigin.of(method);
        this.annotations = new ElementAnnotations(method);
        this.layers = layers;
        this.problems = problems;
    }

    /** Whether all of the method could be read. */
    boolean isComplete() {
        return isComplete && annotations.isComplete();
    }

    MethodDeclaration read() {
        Content content = checkForm() ? content() : UNREADABLE;
        boolean takesTensors = !(content instanceof Content.OfInput || content instanceof Content.OfPart);
        Optional<ElementAnnotations.Found> named = annotations.find(Named.class);
        Traits traits = TraitsReader.read(name, annotations, problems);
        return new MethodDeclaration(
                name,
                named.map(this::kerasName).orElse(name),
                origin,
                named.<Origin>map(ElementAnnotations.Found::origin).orElse(origin),
                content,
                takesTensors ? parameters() : List.of(),
                repeat(),
                traits);
    }

    private boolean checkForm() {
        if (Types.isError(method.getReturnType())) {
            isComplete = false;
            return true;
        }
        String reason = null;
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            reason = "has a body";
        } else if (!method.getTypeParameters().isEmpty()) {
            reason = "has type parameters";
        } else if (!Types.is(method.getReturnType(), Tensor.class) && !isPart()) {
            reason = "returns " + method.getReturnType();
        }
        if (reason == null) {
            return true;
        }
        problems.add(
                name,
                origin,
                new Fault(ProblemId.METHOD_FORM, reason)
                        .because("A method of a model declares a layer, and has no code.")
                        .fix("Declare it as: Tensor " + name + "();"));
        return false;
    }

    private boolean isPart() {
        return Types.is(method.getReturnType(), Part.class);
    }

    private Content content() {
        if (annotations.has(Input.class)) {
            return input();
        }
        LayerReader.Result layer = layers.read(method, problems);
        isComplete &= layer.isComplete();
        boolean hasModel = annotations.has(Layer.class);
        boolean hasShared = annotations.has(Shared.class);
        if (layer.count() + (hasModel ? 1 : 0) + (hasShared ? 1 : 0) == 0 && layer.isComplete()) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.NO_LAYER, "has no annotation of a layer")
                            .because("Every method of a model declares a layer or an input.")
                            .fix("Add one, such as @Dense(units = 10) or @Input({28, 28})."));
            return UNREADABLE;
        }
        if ((hasModel && hasShared) || (layer.count() > 0 && (hasModel || hasShared))) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.SEVERAL_LAYERS, "has annotations of several layers")
                            .because("A method declares one layer, one model, or one layer applied again.")
                            .fix("Declare a method for each."));
            return UNREADABLE;
        }
        if (isPart()) {
            return part(layer);
        }
        if (hasModel) {
            return annotations.find(Layer.class).map(this::model).orElse(UNREADABLE);
        }
        if (hasShared) {
            return annotations.find(Shared.class).map(this::shared).orElse(UNREADABLE);
        }
        return layer.layer() == null ? UNREADABLE : new Content.OfLayer(layer.layer());
    }

    private Content part(LayerReader.Result layer) {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is a part and has parameters", "A part is not called by itself.");
        }
        if (layer.count() == 0 && layer.isComplete()) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.NO_LAYER, "is a part without the annotation of a layer")
                            .because("A part is a layer that belongs to another one."));
        }
        return layer.layer() == null ? UNREADABLE : new Content.OfPart(layer.layer());
    }

    private Content input() {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is an input and has parameters", "An input takes no tensor.");
        }
        return annotations
                .find(Input.class)
                .<Content>map(found -> new Content.OfInput(InputReader.read(name, found)))
                .orElse(UNREADABLE);
    }

    private void reportParameters(String what, String why) {
        problems.add(
                name,
                SourceOrigin.of(method.getParameters().get(0)),
                new Fault(ProblemId.METHOD_FORM, what).because(why).fix("Remove the parameters."));
    }

    private Content model(ElementAnnotations.Found found) {
        Optional<String> model = Types.canonicalName(found.values().get("value"));
        if (model.isEmpty()) {
            problems.add(
                    name,
                    found.origin(),
                    new Fault(ProblemId.NOT_A_MODEL, "@Layer names no model")
                            .because("On a method, @Layer applies another model as a layer.")
                            .fix("Name the model's interface: @Layer(Encoder.class)."));
            return UNREADABLE;
        }
        return new Content.OfModel(new ModelReference.Named(model.get()), settings(found, true), found.origin());
    }

    private Content shared(ElementAnnotations.Found found) {
        return new Content.OfShared((String) found.value("value", ""), settings(found, false), found.origin());
    }

    private List<Setting> settings(ElementAnnotations.Found found, boolean hasPath) {
        List<Setting> settings = new ArrayList<>();
        List<?> texts = (List<?>) found.value("set", List.of());
        for (int i = 0; i < texts.size(); i++) {
            Place place = new Place(found.origin(), "set", i);
            try {
                Setting setting = SettingReader.read((String) texts.get(i), place);
                if (hasPath && setting.path().isEmpty()) {
                    throw new Fault(ProblemId.SETTING_SYNTAX, "\"" + texts.get(i) + "\" names no layer")
                            .because("A change is written \"layer.attribute = value\".");
                }
                settings.add(setting);
            } catch (Fault fault) {
                problems.add(name, place, fault);
            }
        }
        return settings;
    }

    private int repeat() {
        Optional<ElementAnnotations.Found> repeat = annotations.find(Repeat.class);
        if (repeat.isEmpty()) {
            return 0;
        }
        int count = (int) repeat.get().value("value", 1);
        if (count < 1 || annotations.has(Shared.class) || annotations.has(Input.class) || isPart()) {
            problems.add(
                    name,
                    repeat.get().origin(),
                    new Fault(
                                    ProblemId.ATTRIBUTE_RANGE,
                                    count < 1 ? "is repeated " + count + " times" : "is no layer that can be repeated")
                            .because("A layer or model is repeated at least once, each time with its own weights.")
                            .at("value"));
            return 0;
        }
        return count;
    }

    private String kerasName(ElementAnnotations.Found named) {
        String kerasName = (String) Objects.requireNonNull(named.values().get("value"));
        if (kerasName.isBlank()) {
            problems.add(
                    name,
                    named.origin(),
                    new Fault(ProblemId.INVALID_NAME, "its Keras name is empty")
                            .because("Keras knows a layer of a model by its name.")
                            .at("value"));
            return name;
        }
        return kerasName;
    }

    private List<ParameterDeclaration> parameters() {
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            if (Types.isError(parameter.asType())) {
                isComplete = false;
            } else if (!Types.is(parameter.asType(), Tensor.class)) {
                problems.add(
                        name,
                        SourceOrigin.of(parameter),
                        new Fault(
                                        ProblemId.METHOD_FORM,
                                        "its parameter " + parameter.getSimpleName() + " is of type "
                                                + parameter.asType())
                                .because("A parameter names a tensor that the layer takes.")
                                .fix("Declare it as: Tensor " + parameter.getSimpleName() + "."));
            }
            parameters.add(parameter(parameter));
        }
        return parameters;
    }

    private ParameterDeclaration parameter(VariableElement parameter) {
        String ownName = parameter.getSimpleName().toString();
        ElementAnnotations ofParameter = new ElementAnnotations(parameter);
        Optional<ElementAnnotations.Found> from = ofParameter.find(From.class);
        isComplete &= ofParameter.isComplete();
        if (from.isEmpty()) {
            return new ParameterDeclaration(new TensorName(ownName, 0, Place.of(SourceOrigin.of(parameter))), "");
        }
        String value = (String) from.get().value("value", "");
        String argument = (String) from.get().value("argument", "");
        Place place = Place.of(from.get().origin(), "value");
        try {
            TensorName tensor = TensorNameReader.read(value.isEmpty() ? ownName : value, place);
            return new ParameterDeclaration(tensor, argument);
        } catch (Fault fault) {
            problems.add(name, place, fault);
            isComplete = false;
            return new ParameterDeclaration(new TensorName(ownName, 0, place), argument);
        }
    }
}
