package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Named;
import io.github.layercheck.Part;
import io.github.layercheck.Repeat;
import io.github.layercheck.Shared;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.Setting;
import io.github.layercheck.engine.declaration.SettingReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Enumeration;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads one method of a model: an input, a layer or a model and its parameters. */
final class MethodReader {

    /** What a method is, by its annotations and what it returns. */
    private enum Kind {
        NOTHING,
        SEVERAL,
        INPUT,
        PART,
        LAYER,
        MODEL,
        SHARED
    }

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
    private final List<Gap> gaps = new ArrayList<>();

    private MethodReader(ExecutableElement method, LayerReader layers, Hidden hidden, Problems problems) {
        this.method = method;
        this.name = method.getSimpleName().toString();
        this.origin = SourceOrigin.of(method);
        this.annotations = new ElementAnnotations(method, hidden);
        this.layers = layers;
        this.hidden = hidden;
        this.problems = problems;
    }

    /** A method of which only the name is known. */
    static MethodDeclaration unreadable(String name, SourceOrigin origin) {
        return new MethodDeclaration(name, name, origin, origin, UNREADABLE, List.of(), 0, Traits.NONE);
    }

    /** What a method declares. */
    static Read<MethodDeclaration> read(
            ExecutableElement method, LayerReader layers, Hidden hidden, Problems problems) {
        MethodReader reader = new MethodReader(method, layers, hidden, problems);
        MethodDeclaration declaration = reader.read();
        return new Read<>(declaration, reader.gaps);
    }

    private MethodDeclaration read() {
        gaps.addAll(annotations.gaps());
        Optional<ElementAnnotations.Found> named = annotations.find(Named.class);
        String kerasName = named.isPresent() ? kerasName(named.get()) : name;
        boolean isRightForm = checkForm();
        Content content = isRightForm && isReadable() ? content(kerasName) : UNREADABLE;
        new MisplacedAnnotations(name, annotations, problems).check(content);
        boolean takesTensors = !(content instanceof Content.OfInput || content.isPart());
        Traits traits = TraitsReader.read(name, annotations, outermost(content), problems);
        return new MethodDeclaration(
                name,
                kerasName,
                origin,
                named.isPresent() ? named.get().origin() : origin,
                content,
                takesTensors ? parameters(isRightForm) : List.of(),
                takesTensors && !(content instanceof Content.OfShared) ? repeat() : 0,
                traits);
    }

    /** The outermost layer that the method declares, or null. */
    private static @Nullable LayerDefinition outermost(Content content) {
        if (content instanceof Content.OfLayer layer) {
            return layer.layer().definition();
        }
        // isPart() comes first because 'instanceof' loads the classes, which few models need
        if (!content.isPart()) {
            return null;
        }
        return content instanceof Content.OfModelPart part
                ? part.wrapper().definition()
                : ((Content.OfPart) content).layer().definition();
    }

    private List<ParameterDeclaration> parameters(boolean isRightForm) {
        Read<List<ParameterDeclaration>> parameters = ParameterReader.read(method, isRightForm, hidden, problems);
        gaps.addAll(parameters.gaps());
        return parameters.value();
    }

    /** Whether the form of the method is right, as far as its types are known. */
    private boolean checkForm() {
        if (Types.isError(method.getReturnType())) {
            gaps.add(Gap.open(method, "the type that " + name + " returns"));
            return true;
        }
        Optional<Fault> fault = MethodForm.check(method);
        if (fault.isPresent()) {
            problems.add(name, origin, fault.get().fix(MethodForm.right(method, isLayer())));
        }
        return fault.isEmpty();
    }

    /** Whether the method has an annotation that says what it is. */
    private boolean isLayer() {
        return NOT_LAYERS.stream().anyMatch(annotations::has)
                || annotations.all().stream().anyMatch(annotation -> Types.isLayer(annotation.type()));
    }

    /** Whether everything that says what the method is is known. */
    private boolean isReadable() {
        return !Types.isError(method.getReturnType())
                && hidden.annotationsOf(method).isEmpty()
                && MethodForm.isClearHowManyItTakes(method);
    }

    private Content content(String kerasName) {
        Read<LayerStack> read = layers.read(method, annotations, problems);
        gaps.addAll(read.gaps());
        if (!read.gaps().isEmpty()) {
            return UNREADABLE;
        }
        LayerStack stack = read.value();
        List<Class<? extends Annotation>> others = new ArrayList<>();
        for (Class<? extends Annotation> type : NOT_LAYERS) {
            if (annotations.has(type)) {
                others.add(type);
            }
        }
        switch (kind(stack, others)) {
            case NOTHING -> {
                reportNothing();
                return UNREADABLE;
            }
            case SEVERAL -> {
                reportSeveral(others, stack);
                return UNREADABLE;
            }
            case INPUT -> {
                return input(kerasName);
            }
            case PART -> {
                return part(stack);
            }
            case LAYER -> {
                Optional<LayerConfig> layer = stack.layer(name, problems);
                return layer.isPresent() ? new Content.OfLayer(layer.get()) : UNREADABLE;
            }
            case MODEL -> {
                return model(stack);
            }
            default -> {
                return annotations.find(Shared.class).map(this::shared).orElse(UNREADABLE);
            }
        }
    }

    private Kind kind(LayerStack stack, List<Class<? extends Annotation>> others) {
        boolean wrapsModel = stack.wrapsModel() && (!isPart() || others.equals(List.of(Layer.class)));
        if (others.size() > 1 || (!others.isEmpty() && !stack.isEmpty() && !wrapsModel)) {
            return Kind.SEVERAL;
        }
        if (others.contains(Input.class)) {
            return Kind.INPUT;
        }
        if (isPart()) {
            return Kind.PART;
        }
        if (others.isEmpty()) {
            return stack.isEmpty() ? Kind.NOTHING : Kind.LAYER;
        }
        return others.contains(Layer.class) ? Kind.MODEL : Kind.SHARED;
    }

    private boolean isPart() {
        return Types.is(method.getReturnType(), Part.class);
    }

    private void reportNothing() {
        problems.add(
                name,
                origin,
                new Fault(ProblemId.NO_LAYER, "has no layer annotation")
                        .because("Every method of a model declares a layer or an input.")
                        .fix("Add one, such as @Dense(units = 10) or @Input({28, 28})."));
    }

    private void reportSeveral(List<Class<? extends Annotation>> others, LayerStack stack) {
        String all = Enumeration.of(Stream.concat(others.stream().map(Class::getSimpleName), stack.names().stream())
                .map(annotation -> "@" + annotation)
                .toList());
        problems.add(
                name,
                new SourceOrigin(method, Types.annotation(method, others.get(0)).orElse(null)),
                new Fault(ProblemId.SEVERAL_LAYERS, all + " are on one method")
                        .because("A method declares one input, one layer, one model, or one layer applied again.")
                        .fix(
                                stack.isOpen() && others.equals(List.of(Layer.class))
                                        ? "Put @Layer below @"
                                                + stack.names()
                                                        .get(stack.names().size() - 1) + ", which can wrap a model."
                                        : "Declare a method for each."));
    }

    private Content part(LayerStack stack) {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is a part and has parameters", "A part is not called by itself.");
        }
        if (stack.wrapsModel()) {
            return model(stack) instanceof Content.OfWrapped wrapped
                    ? new Content.OfModelPart(wrapped.wrapper(), wrapped.model())
                    : UNREADABLE;
        }
        if (stack.isEmpty()) {
            problems.add(
                    name,
                    origin,
                    new Fault(ProblemId.NO_LAYER, "is a part without a layer annotation")
                            .because("A part is a layer that belongs to another one."));
            return UNREADABLE;
        }
        return stack.layer(name, problems).<Content>map(Content.OfPart::new).orElse(UNREADABLE);
    }

    private Content input(String kerasName) {
        if (!method.getParameters().isEmpty()) {
            reportParameters("is an input and has parameters", "An input does not take a tensor.");
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

    private Content model(LayerStack stack) {
        Optional<Content.OfModel> model = annotations.find(Layer.class).flatMap(this::model);
        if (model.isEmpty() || stack.isEmpty()) {
            return model.<Content>map(found -> found).orElse(UNREADABLE);
        }
        return stack.wrapper(name, problems)
                .<Content>map(wrapper -> new Content.OfWrapped(wrapper, model.get()))
                .orElse(UNREADABLE);
    }

    private Optional<Content.OfModel> model(ElementAnnotations.Found found) {
        Optional<String> model = Types.canonicalName(found.values().get("value"));
        if (model.isEmpty()) {
            problems.add(
                    name,
                    found.origin(),
                    new Fault(ProblemId.NOT_A_MODEL, "@Layer does not name a model")
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
                    throw new Fault(ProblemId.SETTING_SYNTAX, "\"" + texts.get(i) + "\" does not name a layer")
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
                    new Fault(ProblemId.INVALID_NAME, "its Keras name is " + (kerasName.isEmpty() ? "empty" : "blank"))
                            .because("Keras identifies the layers of a model by their names.")
                            .fix("Give it one, or remove @Named: the name is then '" + name + "'.")
                            .at("value"));
            return name;
        }
        return kerasName;
    }
}
