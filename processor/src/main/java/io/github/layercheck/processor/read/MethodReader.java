package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Named;
import io.github.layercheck.Part;
import io.github.layercheck.Repeat;
import io.github.layercheck.Shared;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.SettingReader;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Reads one method of a model: an input, a layer or a model and its parameters. */
final class MethodReader {

    private static final Content UNREADABLE = new Content.Unreadable();

    /** The annotations that say what a method is, besides those of layers. */
    private static final List<Class<? extends Annotation>> NOT_LAYERS = List.of(Input.class, Layer.class, Shared.class);

    private final ExecutableElement method;
    private final String name;
    private final SourceOrigin origin;
    private final ElementAnnotations annotations;
    private final LayerReader layers;
    private final Hidden hidden;
    private final Problems problems;
    private final ParameterReader parameters;
    private boolean isComplete = true;
    private boolean isRightForm = true;

    MethodReader(ExecutableElement method, LayerReader layers, Hidden hidden, Problems problems) {
        this.method = method;
        this.name = method.getSimpleName().toString();
        this.origin = SourceOrigin.of(method);
        this.annotations = new ElementAnnotations(method, hidden);
        this.layers = layers;
        this.hidden = hidden;
        this.problems = problems;
        this.parameters = new ParameterReader(method, hidden, problems);
    }

    /** A method of which nothing but its name is known. */
    static MethodDeclaration unreadable(String name, SourceOrigin origin) {
        return new MethodDeclaration(name, name, origin, origin, UNREADABLE, List.of(), 0, Traits.NONE);
    }

    /** Whether all of the method could be read. */
    boolean isComplete() {
        return isComplete && annotations.isComplete() && parameters.isComplete();
    }

    MethodDeclaration read() {
        Optional<ElementAnnotations.Found> named = annotations.find(Named.class);
        String kerasName = named.map(this::kerasName).orElse(name);
        Content content = checkForm() && MethodForm.isClearHowManyItTakes(method) ? content(kerasName) : UNREADABLE;
        new MisplacedAnnotations(name, annotations, problems).check(content);
        boolean takesTensors = !(content instanceof Content.OfInput || content instanceof Content.OfPart);
        Traits traits = TraitsReader.read(name, annotations, problems);
        return new MethodDeclaration(
                name,
                kerasName,
                origin,
                named.<Origin>map(ElementAnnotations.Found::origin).orElse(origin),
                content,
                takesTensors ? parameters.read(isRightForm) : List.of(),
                takesTensors && !(content instanceof Content.OfShared) ? repeat() : 0,
                traits);
    }

    private boolean checkForm() {
        if (Types.isError(method.getReturnType())) {
            isComplete = false;
            return false;
        }
        Optional<Fault> fault = MethodForm.check(method, this::isLayer);
        fault.ifPresent(found -> problems.add(name, origin, found));
        isRightForm = fault.isEmpty();
        return isRightForm;
    }

    /** Whether the method has an annotation that says what it is. */
    private boolean isLayer() {
        return NOT_LAYERS.stream().anyMatch(annotations::has) || layers.isOn(method);
    }

    private boolean isPart() {
        return Types.is(method.getReturnType(), Part.class);
    }

    private Content content(String kerasName) {
        if (hidden.hasUnresolvedAnnotation(method)) {
            return UNREADABLE;
        }
        List<Class<? extends Annotation>> others = new ArrayList<>(NOT_LAYERS);
        others.removeIf(type -> !annotations.has(type));
        LayerReader.Result layer = layers.read(method, !others.isEmpty(), problems);
        isComplete &= layer.isComplete();
        if (layer.names().isEmpty() && others.isEmpty() && layer.isComplete()) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.NO_LAYER, "has no annotation of a layer")
                            .because("Every method of a model declares a layer or an input.")
                            .fix("Add one, such as @Dense(units = 10) or @Input({28, 28})."));
            return UNREADABLE;
        }
        boolean wrapsModel = layer.wrapsModel() && !isPart();
        if (others.size() > 1 || (!others.isEmpty() && !layer.names().isEmpty() && !wrapsModel)) {
            if (layer.isComplete()) {
                reportSeveral(others, layer);
            }
            return UNREADABLE;
        }
        if (annotations.has(Input.class)) {
            return input(kerasName);
        }
        if (isPart()) {
            return part(layer);
        }
        if (annotations.has(Layer.class)) {
            return annotations
                    .find(Layer.class)
                    .flatMap(this::model)
                    .map(model -> wrapped(layer, model))
                    .orElse(UNREADABLE);
        }
        if (annotations.has(Shared.class)) {
            return annotations.find(Shared.class).map(this::shared).orElse(UNREADABLE);
        }
        return layer.layer() == null ? UNREADABLE : new Content.OfLayer(layer.layer());
    }

    private void reportSeveral(List<Class<? extends Annotation>> others, LayerReader.Result layer) {
        String all = Stream.concat(others.stream().map(Class::getSimpleName), layer.names().stream())
                .map(annotation -> "@" + annotation)
                .collect(Collectors.joining(" and "));
        problems.add(
                name,
                new SourceOrigin(method, Types.annotation(method, others.get(0)).orElse(null)),
                new Fault(ProblemId.SEVERAL_LAYERS, all + " are on one method")
                        .because("A method declares one input, one layer, one model, or one layer applied again.")
                        .fix(
                                layer.isWrapper() && others.equals(List.of(Layer.class)) && !isPart()
                                        ? "Put @Layer below @"
                                                + layer.names()
                                                        .get(layer.names().size() - 1) + ", which can wrap a model."
                                        : "Declare a method for each."));
    }

    private Content part(LayerReader.Result layer) {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is a part and has parameters", "A part is not called by itself.");
        }
        if (layer.names().isEmpty() && layer.isComplete()) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.NO_LAYER, "is a part without the annotation of a layer")
                            .because("A part is a layer that belongs to another one."));
        }
        return layer.layer() == null ? UNREADABLE : new Content.OfPart(layer.layer());
    }

    private Content input(String kerasName) {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is an input and has parameters", "An input takes no tensor.");
        }
        return annotations
                .find(Input.class)
                .<Content>map(found -> new Content.OfInput(InputReader.read(kerasName, found)))
                .orElse(UNREADABLE);
    }

    private void reportParameters(String what, String why) {
        problems.add(
                name,
                SourceOrigin.of(method.getParameters().get(0)),
                new Fault(ProblemId.METHOD_FORM, what).because(why).fix("Remove the parameters."));
    }

    private static Content wrapped(LayerReader.Result layer, Content.OfModel model) {
        if (layer.names().isEmpty()) {
            return model;
        }
        return layer.layer() == null ? UNREADABLE : new Content.OfWrapped(layer.layer(), model);
    }

    private Optional<Content.OfModel> model(ElementAnnotations.Found found) {
        Optional<String> model = Types.canonicalName(found.values().get("value"));
        if (model.isEmpty()) {
            problems.add(
                    name,
                    found.origin(),
                    new Fault(ProblemId.NOT_A_MODEL, "@Layer names no model")
                            .because("On a method, @Layer applies another model as a layer.")
                            .fix("Name the model's interface: @Layer(Encoder.class)."));
            return Optional.empty();
        }
        return Optional.of(
                new Content.OfModel(new ModelReference.Named(model.get()), settings(found, true), found.origin()));
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
                problems.add(name + ".set[" + i + "]", place, fault);
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
        if (count < 1) {
            problems.add(
                    name,
                    repeat.get().origin(),
                    new Fault(ProblemId.ATTRIBUTE_RANGE, "is repeated " + count + " times")
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
                            .fix("Give it one, or remove @Named: the name is then '" + name + "'.")
                            .at("value"));
            return name;
        }
        return kerasName;
    }
}
