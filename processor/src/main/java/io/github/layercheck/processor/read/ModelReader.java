package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.processor.catalogue.Catalogue;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ModelType;
import io.github.layercheck.processor.declaration.TensorName;
import io.github.layercheck.processor.declaration.Traits;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.Place;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads a model's interface into a declaration. */
public final class ModelReader {

    private static final String INTERFACE_INPUT = "input";

    private final Elements elements;
    private final LayerReader layers;

    public ModelReader(Elements elements, Catalogue catalogue) {
        this.elements = elements;
        this.layers = new LayerReader(catalogue);
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
    public ModelDeclaration read(TypeElement model, Problems problems) {
        ModelType type = type(model);
        SourceOrigin origin = origin(model);
        ElementAnnotations annotations = new ElementAnnotations(model);
        String name = annotations
                .find(Model.class)
                .map(found -> (String) found.value("name", ""))
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> SnakeCase.ofClass(model.getSimpleName().toString()));
        if (!checkForm(type, model, origin, problems)) {
            return new ModelDeclaration(type, name, origin, List.of(), List.of(), List.of(), Traits.NONE, false);
        }
        List<InputDeclaration> inputs =
                annotations.find(Input.class).map(found -> InputReader.read(INTERFACE_INPUT, found)).stream()
                        .toList();
        List<TensorName> outputs = annotations
                .find(Output.class)
                .map(found -> outputs(type, found, problems))
                .orElse(List.of());
        Traits traits = TraitsReader.read(type.nestedName(), annotations, problems);
        boolean isComplete = annotations.isComplete();
        List<MethodDeclaration> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            MethodReader reader = new MethodReader(method, layers, problems);
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

    private static boolean checkForm(ModelType type, TypeElement model, SourceOrigin origin, Problems problems) {
        String reason = null;
        if (model.getKind() != ElementKind.INTERFACE) {
            reason = "is no interface";
        } else if (!model.getTypeParameters().isEmpty()) {
            reason = "has type parameters";
        } else if (!model.getInterfaces().isEmpty()) {
            reason = "extends another interface";
        }
        if (reason == null) {
            return true;
        }
        problems.add(
                type.nestedName(),
                origin,
                new Fault(ProblemId.MODEL_FORM, reason)
                        .because("A model is an interface whose own methods are its layers.")
                        .fix("Declare it as: interface " + model.getSimpleName() + "."));
        return false;
    }
}
