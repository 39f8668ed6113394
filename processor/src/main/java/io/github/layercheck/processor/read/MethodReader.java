package io.github.layercheck.processor.read;

import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Named;
import io.github.layercheck.Tensor;
import io.github.layercheck.processor.config.LayerConfig;
import io.github.layercheck.processor.declaration.InputDeclaration;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads one method of a model: an input, or a layer and its parameters. */
final class MethodReader {

    private static final Pattern TENSOR_NAME =
            Pattern.compile("(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)(?::(\\d{1,9}))?");

    private final ExecutableElement method;
    private final String name;
    private final SourceOrigin origin;
    private final LayerReader layers;
    private final Problems problems;
    private boolean isComplete = true;

    MethodReader(ExecutableElement method, LayerReader layers, Problems problems) {
        this.method = method;
        this.name = method.getSimpleName().toString();
        this.origin = SourceOrigin.of(method);
        this.layers = layers;
        this.problems = problems;
    }

    /** Whether all of the method could be read. */
    boolean isComplete() {
        return isComplete;
    }

    MethodDeclaration read() {
        boolean hasForm = checkForm();
        Optional<AnnotationMirror> input = Types.annotation(method, Input.class);
        InputDeclaration inputDeclaration = input.isPresent() ? input(input.get()) : null;
        LayerConfig layer = input.isPresent() || !hasForm ? null : layer();
        Optional<AnnotationMirror> named = Types.annotation(method, Named.class);
        return new MethodDeclaration(
                name,
                named.map(this::kerasName).orElse(name),
                origin,
                named.map(annotation -> new SourceOrigin(method, annotation)).orElse(origin),
                inputDeclaration,
                layer,
                input.isPresent() ? List.of() : parameters());
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
        } else if (!Types.is(method.getReturnType(), Tensor.class)) {
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

    private @Nullable InputDeclaration input(AnnotationMirror annotation) {
        if (!method.getParameters().isEmpty()) {
            problems.add(
                    name,
                    SourceOrigin.of(method.getParameters().get(0)),
                    new Fault(ProblemId.METHOD_FORM, "is an input and has parameters")
                            .because("An input takes no tensor.")
                            .fix("Remove the parameters."));
        }
        InputDeclaration input =
                InputReader.read(name, new SourceOrigin(method, annotation)).orElse(null);
        isComplete &= input != null;
        return input;
    }

    private @Nullable LayerConfig layer() {
        LayerReader.Result result = layers.read(method, method.getAnnotationMirrors(), problems);
        isComplete &= result.isComplete();
        return result.layer();
    }

    private String kerasName(AnnotationMirror named) {
        Optional<Map<String, Object>> attributes = AnnotationReader.read(named);
        if (attributes.isEmpty()) {
            isComplete = false;
            return name;
        }
        String kerasName = (String) attributes.get().get("value");
        if (kerasName.isBlank()) {
            problems.add(
                    name,
                    new SourceOrigin(method, named),
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
        String parameterName = parameter.getSimpleName().toString();
        Optional<AnnotationMirror> from = Types.annotation(parameter, From.class);
        if (from.isEmpty()) {
            return new ParameterDeclaration(parameterName, 0, "", SourceOrigin.of(parameter));
        }
        SourceOrigin fromOrigin = new SourceOrigin(parameter, from.get());
        Optional<Map<String, Object>> attributes = AnnotationReader.read(from.get());
        isComplete &= attributes.isPresent();
        String value = (String) attributes.orElse(Map.of()).getOrDefault("value", "");
        String argument = (String) attributes.orElse(Map.of()).getOrDefault("argument", "");
        Matcher tensor = TENSOR_NAME.matcher(value.isEmpty() ? parameterName : value);
        if (tensor.matches()) {
            int output = tensor.group(2) == null ? 0 : Integer.parseInt(tensor.group(2));
            return new ParameterDeclaration(tensor.group(1), output, argument, fromOrigin);
        }
        problems.add(
                name,
                fromOrigin,
                new Fault(ProblemId.INVALID_NAME, "\"" + value + "\" does not name a tensor")
                        .because("A tensor is named \"name\" or, for an output other than the first, \"name:1\".")
                        .at("value"));
        return new ParameterDeclaration(parameterName, 0, argument, fromOrigin);
    }
}
