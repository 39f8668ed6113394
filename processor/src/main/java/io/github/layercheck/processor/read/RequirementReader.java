package io.github.layercheck.processor.read;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.Named;
import io.github.layercheck.Output;
import io.github.layercheck.engine.contract.Requirement;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what an interface says that code relies on in the file of its model: a method for each input or output. */
final class RequirementReader {

    private final TypeElement model;
    private final Hidden hidden;
    private final Problems problems;
    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private RequirementReader(TypeElement model, Hidden hidden, Problems problems) {
        this.model = model;
        this.hidden = hidden;
        this.problems = problems;
    }

    /** What the methods of an interface declare, in source order. */
    static Read<List<Requirement>> read(TypeElement model, Hidden hidden, Problems problems) {
        RequirementReader reader = new RequirementReader(model, hidden, problems);
        for (String method : hidden.in(model).methods()) {
            reader.gaps.add(Gap.open(model, "the method " + method));
        }
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            if (!hidden.in(model).methods().contains(method.getSimpleName().toString())) {
                reader.read(method);
            }
        }
        return new Read<>(reader.requirements, reader.gaps);
    }

    private void read(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        ElementAnnotations annotations = new ElementAnnotations(method, hidden);
        if (Types.isError(method.getReturnType())) {
            gaps.add(Gap.open(method, "the type that " + name + " returns"));
            return;
        }
        gaps.addAll(annotations.gaps());
        boolean isInput = annotations.has(Input.class);
        if (isInput == annotations.has(Output.class)
                || annotations.all().stream().anyMatch(annotation -> Types.isLayer(annotation.type()))) {
            problems.add(name, SourceOrigin.of(method), wrongMethod());
            return;
        }
        Optional<Fault> form = MethodForm.check(method);
        if (form.isPresent()) {
            problems.add(name, SourceOrigin.of(method), form.get().fix(MethodForm.right(method, true)));
            return;
        }
        if (!method.getParameters().isEmpty()) {
            problems.add(
                    name,
                    SourceOrigin.of(method.getParameters().get(0)),
                    new Fault(ProblemId.METHOD_FORM, "declares an input or an output of a file and has parameters")
                            .because("What it is made of is in the file.")
                            .fix("Remove the parameters."));
            return;
        }
        Optional<ElementAnnotations.Found> declared = annotations.find(isInput ? Input.class : Output.class);
        declared.ifPresent(found -> {
            Requirement requirement = requirement(method, isInput, found, annotations.find(Named.class));
            if (isPossible(requirement, found)) {
                requirements.add(requirement);
            }
        });
    }

    private Fault wrongMethod() {
        return new Fault(
                        ProblemId.MODEL_FORM,
                        "is neither an input nor an output of the file of " + model.getSimpleName())
                .because(
                        "The file declares the model. Its interface can declare which inputs and outputs code relies on.")
                .fix("Annotate it with either @Input or @Output, or remove it, or the attribute source.");
    }

    private static Requirement requirement(
            ExecutableElement method,
            boolean isInput,
            ElementAnnotations.Found found,
            Optional<ElementAnnotations.Found> named) {
        String name = method.getSimpleName().toString();
        List<Integer> sample = new ArrayList<>();
        for (Object size : (List<?>) found.value(isInput ? "value" : "shape", List.of(Input.ANY))) {
            sample.add((Integer) size);
        }
        boolean hasShape = !sample.equals(List.of(Input.ANY));
        Optional<DType> dtype = hasShape || found.values().containsKey("dtype")
                ? Optional.of(DType.valueOf((String) found.value("dtype", DType.FLOAT32.name())))
                : Optional.empty();
        return new Requirement(
                isInput,
                name,
                named.isPresent() ? (String) named.get().value("value", name) : name,
                hasShape ? sample : null,
                (int) found.value("batch", Input.NONE),
                dtype,
                found.origin(),
                named.isPresent() ? Place.of(named.get().origin(), "value") : Place.of(SourceOrigin.of(method)));
    }

    /** Whether there are tensors of that shape; if not, that is a problem. */
    private boolean isPossible(Requirement requirement, ElementAnnotations.Found found) {
        if (!requirement.isInput() && found.values().containsKey("value")) {
            problems.add(
                    requirement.method(),
                    Place.of(found.origin(), "value"),
                    new Fault(ProblemId.MISPLACED_ANNOTATION, "@Output names tensors on a method")
                            .because("On a method, it declares one output, by the method's name or by @Named.")
                            .fix("Give its shape instead: @Output(shape = {10})."));
            return false;
        }
        List<Integer> sizes = requirement.sample() == null ? List.of() : requirement.sample();
        for (int i = 0; i < sizes.size(); i++) {
            if (!InputDeclaration.isDimension(sizes.get(i))) {
                report(requirement, new Place(found.origin(), requirement.shapeAttribute(), i), sizes.get(i));
                return false;
            }
        }
        if (!InputDeclaration.isDimension(requirement.batch())) {
            report(requirement, Place.of(found.origin(), "batch"), requirement.batch());
            return false;
        }
        return true;
    }

    private void report(Requirement requirement, Place place, int size) {
        problems.add(
                requirement.method(),
                place,
                new Fault(ProblemId.INPUT_DIMENSION, "a dimension is " + size)
                        .because("A size is at least 1; Input.NONE stands for any."));
    }
}
