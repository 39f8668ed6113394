package io.github.layercheck.processor.read;

import io.github.layercheck.Part;
import io.github.layercheck.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The form that a method of a model has: {@code Tensor name(Tensor first, Tensor second)}. */
final class MethodForm {

    /** Methods without parameters that every object has, and that do not return Tensor. */
    private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString");

    private MethodForm() {}

    /** What is wrong with a method's form, apart from its parameters. */
    static Optional<Fault> check(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(new Fault(ProblemId.METHOD_FORM, "has a body")
                    .because("A method of a model declares a layer or an input, and is never called."));
        }
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of(new Fault(ProblemId.METHOD_FORM, "has type parameters")
                    .because("A layer takes and makes Tensors."));
        }
        if (!Types.is(method.getReturnType(), Tensor.class) && !Types.is(method.getReturnType(), Part.class)) {
            return Optional.of(new Fault(ProblemId.METHOD_FORM, "returns " + method.getReturnType())
                    .because("A layer makes a Tensor."));
        }
        return Optional.empty();
    }

    /**
     * What to change in a method whose form is wrong.
     *
     * @param isLayer whether it has the annotation of a layer or an input
     */
    static String right(ExecutableElement method, boolean isLayer) {
        String name = method.getSimpleName().toString();
        if (!isLayer) {
            return "Move it to another type.";
        }
        if (method.getParameters().isEmpty() && OF_OBJECT.contains(name)) {
            return "Give it a name that no method of Object has, and declare it as: Tensor ...();";
        }
        String parameters = method.getParameters().stream()
                .map(parameter -> "Tensor " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
        return "Declare it as: Tensor " + name + "(" + parameters + ");";
    }

    /** Whether each parameter is one tensor, or at least not an array of some or of an unknown type. */
    static boolean isClearHowManyItTakes(ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror type = parameter.asType();
            if (type.getKind() == TypeKind.ARRAY || Types.isError(type)) {
                return false;
            }
        }
        return true;
    }

    /** The problem of a parameter that is not a tensor. */
    static Optional<Fault> checkParameter(VariableElement parameter) {
        if (Types.is(parameter.asType(), Tensor.class)) {
            return Optional.empty();
        }
        String name = parameter.getSimpleName().toString();
        return Optional.of(
                new Fault(ProblemId.METHOD_FORM, "its parameter " + name + " is of type " + parameter.asType())
                        .because("A parameter is one tensor that the layer takes.")
                        .fix(
                                parameter.asType().getKind() == TypeKind.ARRAY
                                        ? "Declare a parameter for each tensor, named after the method that makes it."
                                        : "Declare it as: Tensor " + name));
    }
}
