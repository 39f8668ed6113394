package io.github.layercheck.processor.read;

import io.github.layercheck.CompiledModel;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.engine.carried.DeclarationReader;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.declaration.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads a model's interface into a declaration. */
public final class ModelReader {

    private static final String INTERFACE_INPUT = "input";

    private final Elements elements;
    private final LayerReader layers;
    private final FileModelReader files;

    public ModelReader(Elements elements, Catalogue catalogue, SourceFiles sources) {
        this.elements = elements;
        this.layers = new LayerReader(catalogue);
        this.files = new FileModelReader(catalogue, layers, sources);
    }

    /**
     * The declaration that the generated class of a model carries.
     *
     * @throws Fault if there is none, or it cannot be read
     */
    ModelDeclaration readCompiled(TypeElement model) {
        String name = model.getQualifiedName().toString();
        TypeElement generated = elements.getTypeElement(type(model).generatedQualifiedName());
        Optional<List<?>> carried = generated == null
                ? Optional.empty()
                : new ElementAnnotations(generated, Hidden.NOTHING)
                        .find(CompiledModel.class)
                        .map(found -> (List<?>) found.value("declaration", List.of()));
        List<?> parts =
                carried.orElseThrow(() -> new Fault(ProblemId.NOT_A_MODEL, name + " was not compiled with Layercheck")
                        .because("What a model consists of is read from the class that Layercheck generates for it.")
                        .fix("Compile it with the annotation processor."));
        if (parts.isEmpty()) {
            throw new Fault(ProblemId.NOT_A_MODEL, name + " has errors")
                    .because("A model can be used as a layer when it has none.")
                    .fix("Mend them first.");
        }
        String text = parts.stream().map(String.class::cast).collect(Collectors.joining());
        return DeclarationReader.read(name, text, type -> definition(type, name));
    }

    private LayerDefinition definition(String qualifiedName, String model) {
        TypeElement annotationType = elements.getTypeElement(qualifiedName);
        if (annotationType == null) {
            throw new Fault(ProblemId.NOT_A_MODEL, model + " has a layer of the kind " + qualifiedName)
                    .because("There is no such type on the class path.")
                    .fix("Add it to the class path, or compile the module of " + model + " again.");
        }
        return layers.known(annotationType)
                .orElseThrow(() -> new Fault(ProblemId.NOT_A_MODEL, model + " has a layer of the kind " + qualifiedName)
                        .because("The type declares no kind of layer, or one with problems."));
    }

    /** The names of a model's interface. */
    public ModelType type(TypeElement model) {
        return new ModelType(
                elements.getPackageOf(model).getQualifiedName().toString(),
                model.getQualifiedName().toString(),
                elements.getBinaryName(model).toString());
    }

    /** The origin of a problem of the model as a whole. */
    public static SourceOrigin origin(TypeElement model) {
        return new SourceOrigin(model, Types.annotation(model, Model.class).orElse(null));
    }

    /** What a type that is annotated as a model declares. */
    public ModelDeclaration read(TypeElement model, Hidden hidden, Problems problems) {
        ModelType type = type(model);
        SourceOrigin origin = origin(model);
        ElementAnnotations annotations = new ElementAnnotations(model, hidden);
        String name = annotations
                .find(Model.class)
                .map(found -> (String) found.value("name", ""))
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> SnakeCase.ofClass(model.getSimpleName().toString()));
        if (!checkForm(type, model, origin, problems)) {
            return unreadable(model);
        }
        Optional<ElementAnnotations.Found> file =
                annotations.find(Model.class).filter(found -> !"".equals(found.value("source", "")));
        if (file.isPresent()) {
            return files.read(model, type, annotations, file.get(), problems).orElseGet(() -> unreadable(model));
        }
        List<InputDeclaration> inputs =
                annotations.find(Input.class).map(found -> InputReader.read(INTERFACE_INPUT, found)).stream()
                        .toList();
        List<TensorName> outputs = annotations
                .find(Output.class)
                .map(found -> outputs(type, found, problems))
                .orElse(List.of());
        Traits traits = TraitsReader.read(type.nestedName(), annotations, problems);
        boolean isComplete = annotations.isComplete() && hidden.methods().isEmpty();
        List<MethodDeclaration> methods = hidden.methods().stream()
                .map(method -> MethodReader.unreadable(method, origin))
                .collect(Collectors.toCollection(ArrayList::new));
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            if (hidden.methods().contains(method.getSimpleName().toString())) {
                continue;
            }
            MethodReader reader = new MethodReader(method, layers, hidden, problems);
            methods.add(reader.read());
            isComplete &= reader.isComplete();
        }
        return new ModelDeclaration(type, name, origin, inputs, methods, outputs, traits, isComplete);
    }

    private static List<TensorName> outputs(ModelType type, ElementAnnotations.Found found, Problems problems) {
        List<TensorName> outputs = new ArrayList<>();
        List<?> names = (List<?>) found.value("value", List.of());
        for (int i = 0; i < names.size(); i++) {
            Place place = new Place(found.origin(), "value", i);
            try {
                outputs.add(TensorNameReader.read((String) names.get(i), place));
            } catch (Fault fault) {
                problems.add(type.nestedName(), place, fault);
            }
        }
        return outputs;
    }

    /** A model of which only the names of its methods are known: code may use the constants of their layers. */
    public ModelDeclaration unreadable(TypeElement model) {
        Map<String, MethodDeclaration> methods = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            methods.put(name, MethodReader.unreadable(name, SourceOrigin.of(method)));
        }
        return new ModelDeclaration(
                type(model),
                "",
                origin(model),
                List.of(),
                List.copyOf(methods.values()),
                List.of(),
                Traits.NONE,
                false);
    }

    /** Whether the type is one whose methods can be layers; if not, that is reported, unless the compiler does. */
    private static boolean checkForm(ModelType type, TypeElement model, SourceOrigin origin, Problems problems) {
        if (model.getInterfaces().stream().anyMatch(Types::isError)) {
            return false;
        }
        String fact = formFault(model);
        if (fact == null) {
            return true;
        }
        problems.add(
                type.nestedName(),
                origin,
                new Fault(ProblemId.MODEL_FORM, fact)
                        .because("A model is an interface of its own, whose methods are its layers.")
                        .fix("Declare it as: interface " + model.getSimpleName() + " { ... }"));
        return false;
    }

    private static @Nullable String formFault(TypeElement model) {
        return switch (model.getKind()) {
            case INTERFACE -> {
                if (!model.getTypeParameters().isEmpty()) {
                    yield "has type parameters";
                }
                yield model.getInterfaces().isEmpty() ? null : "extends another interface";
            }
            case ENUM -> "is an enum";
            case RECORD -> "is a record";
            case ANNOTATION_TYPE -> "is an annotation type";
            default -> "is a class";
        };
    }
}
