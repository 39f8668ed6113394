package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Part;
import io.github.layercheck.Tensor;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads a model's interface into a declaration. */
public final class ModelReader {

    private final Elements elements;
    private final Hidden hidden;
    private final LayerKinds kinds;
    private final LayerReader layers;
    private final Sources sources;
    private final SourceFiles files;

    /**
     * For one round of processing.
     *
     * @param sources what is compiled, so that the compiler says what it lacks
     * @param hidden what is hidden of it
     */
    public ModelReader(Elements elements, SourceFiles files, Sources sources, Hidden hidden) {
        this.elements = elements;
        this.hidden = hidden;
        this.kinds = new LayerKinds(hidden);
        this.layers = new LayerReader(kinds, sources);
        this.sources = sources;
        this.files = files;
    }

    /**
     * Compares a model with the weights in the files that its interface names.
     *
     * @param summary the model's; empty for a block
     */
    public void checkWeights(
            TypeElement model, ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        new WeightsFiles(files).check(model, declaration, summary, problems);
    }

    /**
     * Compares a model with what its interface promises of it.
     *
     * @param summary the model's; empty for a block
     */
    public void checkPromises(
            TypeElement model, ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        PromiseReader.check(model, declaration, summary, problems);
    }

    /** What an annotation type is. */
    public LayerKind layer(TypeElement annotationType) {
        return kinds.find(annotationType);
    }

    /**
     * The declaration that the generated class of a model carries.
     *
     * @throws Fault if there is none, or it cannot be read
     */
    Read<ModelDeclaration> readCompiled(TypeElement model) {
        Read<Optional<ModelDeclaration>> read = new CompiledModelReader(elements, kinds).read(type(model));
        return new Read<>(read.value().orElseGet(() -> unreadable(model)), read.gaps());
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
    public Read<ModelDeclaration> read(TypeElement model, Problems problems) {
        ModelType type = type(model);
        if (hidden.in(model).isCutOff()) {
            return new Read<>(unreadable(model), List.of(Gap.open(model, "the end of its file")));
        }
        for (TypeMirror extended : model.getInterfaces()) {
            if (Types.isError(extended)) {
                return new Read<>(unreadable(model), List.of(Gap.open(model, "an interface that it extends")));
            }
        }
        if (hasMembersOfNoAnnotationType(model)) {
            return new Read<>(unreadable(model), List.of(Gap.refused(model, "the form of an interface")));
        }
        String wrongForm = formFault(model);
        if (wrongForm != null) {
            problems.add(type.nestedName(), origin(model), wrongForm(model, wrongForm));
            return new Read<>(unreadable(model), List.of());
        }
        ElementAnnotations annotations = new ElementAnnotations(model, hidden);
        Optional<ElementAnnotations.Found> found = annotations.find(Model.class);
        return found.isPresent() && !found.get().value("source", "").equals("")
                ? readFile(model, annotations, found.get(), problems)
                : readInterface(model, type, annotations, problems);
    }

    private Read<ModelDeclaration> readFile(
            TypeElement model, ElementAnnotations annotations, ElementAnnotations.Found file, Problems problems) {
        return new FileModelReader(kinds, sources, files, hidden)
                .read(model, unreadable(model), annotations, file, problems);
    }

    private Read<ModelDeclaration> readInterface(
            TypeElement model, ModelType type, ElementAnnotations annotations, Problems problems) {
        Optional<ElementAnnotations.Found> input = annotations.find(Input.class);
        List<InputDeclaration> inputs =
                input.isPresent() ? List.of(InputReader.read(InputDeclaration.ON_INTERFACE, input.get())) : List.of();
        Optional<ElementAnnotations.Found> output = annotations.find(Output.class);
        List<TensorName> outputs = output.isPresent() ? outputs(type, output.get(), problems) : List.of();
        Traits traits = TraitsReader.read(type.nestedName(), annotations, null, problems);
        List<Gap> gaps = new ArrayList<>(annotations.gaps());
        List<MethodDeclaration> methods = methods(model, gaps, problems);
        ModelDeclaration declaration = new ModelDeclaration(
                type, name(model, annotations), origin(model), inputs, methods, outputs, traits, gaps.isEmpty());
        Optional<ElementAnnotations.Found> itself = annotations.find(Model.class);
        return new Read<>(
                itself.isEmpty() || itself.get().values().isEmpty()
                        ? declaration
                        : declaration
                                .trainedFor(TrainingReader.read(type.nestedName(), itself.get(), problems))
                                .implyingMasks(!itself.get()
                                        .value("impliedMasks", true)
                                        .equals(false)),
                gaps);
    }

    private static String name(TypeElement model, ElementAnnotations annotations) {
        String given = (String) annotations.value(Model.class, "name", "");
        return given.isEmpty() ? SnakeCase.ofClass(model.getSimpleName().toString()) : given;
    }

    private List<MethodDeclaration> methods(TypeElement model, List<Gap> gaps, Problems problems) {
        List<MethodDeclaration> methods = new ArrayList<>();
        Set<String> unresolved = hidden.in(model).methods();
        for (String method : unresolved) {
            methods.add(MethodReader.unreadable(method, origin(model)));
            gaps.add(Gap.open(model, "the method " + method));
        }
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            if (!unresolved.contains(method.getSimpleName().toString())) {
                Read<MethodDeclaration> read = MethodReader.read(method, layers, hidden, problems);
                methods.add(read.value());
                gaps.addAll(read.gaps());
            }
        }
        return hasParts(methods) ? ModelParts.taken(methods) : methods;
    }

    private static boolean hasParts(List<MethodDeclaration> methods) {
        for (MethodDeclaration method : methods) {
            if (method.content().isPart()) {
                return true;
            }
        }
        return false;
    }

    private static List<TensorName> outputs(ModelType type, ElementAnnotations.Found found, Problems problems) {
        List<TensorName> outputs = new ArrayList<>();
        for (String attribute : List.of("shape", "dtype", "batch")) {
            if (found.values().containsKey(attribute)) {
                problems.add(
                        type.nestedName(),
                        Place.of(found.origin(), attribute),
                        new Fault(ProblemId.MISPLACED_ANNOTATION, "@Output has a " + attribute + " on the interface")
                                .because("The layers of a model decide what its outputs are.")
                                .fix("Name the tensors: @Output(\"scores\")."));
            }
        }
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

    /** Whether it is an annotation type with the methods of a model, which no annotation type can have. */
    private static boolean hasMembersOfNoAnnotationType(TypeElement model) {
        return model.getKind() == ElementKind.ANNOTATION_TYPE
                && ElementFilter.methodsIn(model.getEnclosedElements()).stream()
                        .anyMatch(method -> Types.is(method.getReturnType(), Tensor.class)
                                || Types.is(method.getReturnType(), Part.class));
    }

    private static Fault wrongForm(TypeElement model, String fact) {
        return new Fault(ProblemId.MODEL_FORM, fact)
                .because("A model is a plain interface whose methods are its layers.")
                .fix("Declare it as: interface " + model.getSimpleName() + " { ... }");
    }

    /** Why a type is not one whose methods can be layers, or null if it is. */
    private static @Nullable String formFault(TypeElement model) {
        // apart from the switch, for which javac makes a class that only a wrong model is to load
        if (model.getKind() == ElementKind.INTERFACE) {
            if (!model.getTypeParameters().isEmpty()) {
                return "has type parameters";
            }
            return model.getInterfaces().isEmpty() ? null : "extends another interface";
        }
        return switch (model.getKind()) {
            case ENUM -> "is an enum";
            case RECORD -> "is a record";
            case ANNOTATION_TYPE -> "is an annotation type";
            default -> "is a class";
        };
    }
}
