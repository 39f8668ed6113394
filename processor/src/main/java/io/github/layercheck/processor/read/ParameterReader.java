package io.github.layercheck.processor.read;

import io.github.layercheck.Constant;
import io.github.layercheck.DType;
import io.github.layercheck.From;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads the parameters of one method of a model: the tensors that its layer takes. */
final class ParameterReader {

    private final String name;
    private final Hidden hidden;
    private final Problems problems;
    private final List<Gap> gaps = new ArrayList<>();

    private ParameterReader(ExecutableElement method, Hidden hidden, Problems problems) {
        this.name = method.getSimpleName().toString();
        this.hidden = hidden;
        this.problems = problems;
    }

    /**
     * The parameters of a method.
     *
     * @param isRightForm whether the form of the method is right, so that it is worth a word that one of a parameter is not
     */
    static Read<List<ParameterDeclaration>> read(
            ExecutableElement method, boolean isRightForm, Hidden hidden, Problems problems) {
        ParameterReader reader = new ParameterReader(method, hidden, problems);
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(
                    reader.checkType(parameter, isRightForm) ? reader.parameter(parameter) : unreadable(parameter));
        }
        return new Read<>(parameters, reader.gaps);
    }

    private boolean checkType(VariableElement parameter, boolean isRightForm) {
        if (Types.isError(parameter.asType())) {
            gaps.add(Gap.open(parameter, "the type of the parameter " + parameter.getSimpleName()));
            return true;
        }
        Optional<Fault> fault = MethodForm.checkParameter(parameter);
        if (isRightForm) {
            fault.ifPresent(found -> problems.add(name, SourceOrigin.of(parameter), found));
        }
        return fault.isEmpty();
    }

    private ParameterDeclaration parameter(VariableElement parameter) {
        ElementAnnotations annotations = new ElementAnnotations(parameter, hidden);
        gaps.addAll(annotations.gaps());
        if (!annotations.gaps().isEmpty()) {
            return unreadable(parameter);
        }
        String ownName = parameter.getSimpleName().toString();
        Optional<ElementAnnotations.Found> from = annotations.find(From.class);
        Optional<ElementAnnotations.Found> constant = annotations.find(Constant.class);
        if (constant.isPresent()) {
            TensorName own = new TensorName(ownName, 0, Place.of(constant.get().origin()));
            String argument =
                    from.map(found -> (String) found.value("argument", "")).orElse("");
            return new ParameterDeclaration(own, argument, type(constant.get()), null);
        }
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
            return unreadable(parameter);
        }
    }

    private static TensorType type(ElementAnnotations.Found constant) {
        List<Dim> dims = ((List<?>) constant.value("value", List.of()))
                .stream().map(size -> Dim.of((int) size)).toList();
        return new TensorType(
                new TensorShape(dims), DType.valueOf((String) constant.value("dtype", DType.FLOAT32.name())));
    }

    /** An unknown tensor about which there is nothing more to say. */
    private static ParameterDeclaration unreadable(VariableElement parameter) {
        return new ParameterDeclaration(new TensorName(null, 0, Place.of(SourceOrigin.of(parameter))), "");
    }
}
