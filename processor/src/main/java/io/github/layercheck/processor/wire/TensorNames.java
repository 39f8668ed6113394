package io.github.layercheck.processor.wire;

import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.graph.Call;
import io.github.layercheck.processor.graph.Tensor;
import io.github.layercheck.processor.problem.Fault;
import io.github.layercheck.processor.problem.Origin;
import io.github.layercheck.processor.problem.ProblemId;
import io.github.layercheck.processor.problem.Problems;
import io.github.layercheck.processor.text.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the tensors that a method takes, by its parameters' names or because it stands behind another. */
final class TensorNames {

    private final ModelDeclaration model;
    private final Map<String, Call> calls;
    private final Problems problems;
    private boolean allResolved = true;

    /**
     * The names of a model's tensors.
     *
     * @param calls what is declared before the method that is asked for, by name
     */
    TensorNames(ModelDeclaration model, Map<String, Call> calls, Problems problems) {
        this.model = model;
        this.calls = calls;
        this.problems = problems;
    }

    /** Whether every name so far was that of a tensor. */
    boolean allResolved() {
        return allResolved;
    }

    /** What a method's layer is called with. */
    List<Call.Argument> arguments(MethodDeclaration method) {
        if (method.parameters().isEmpty()) {
            return List.of(new Call.Argument(tensorBefore(method), "", method.origin()));
        }
        return method.parameters().stream()
                .map(parameter ->
                        new Call.Argument(resolve(method, parameter), parameter.argument(), parameter.origin()))
                .toList();
    }

    private @Nullable Tensor tensorBefore(MethodDeclaration method) {
        Call before = calls.values().stream().reduce((first, second) -> second).orElse(null);
        if (before == null) {
            return noTensorBefore(method);
        }
        List<String> inputs = calls.values().stream()
                .filter(call -> call.layer().input() != null)
                .map(call -> call.layer().name())
                .toList();
        if (before.layer().input() != null && inputs.size() > 1) {
            return unresolved(
                    method.name(),
                    method.origin(),
                    new Fault(
                                    ProblemId.AMBIGUOUS_INPUT,
                                    "there are several inputs before it: " + String.join(", ", inputs))
                            .because("A method without parameters takes the tensor of the method before it.")
                            .fix("Name what it takes: " + method.name() + "(Tensor " + inputs.get(0) + ")."));
        }
        return before.output(0);
    }

    private @Nullable Tensor noTensorBefore(MethodDeclaration method) {
        boolean hasInput = model.methods().stream().anyMatch(other -> other.input() != null);
        if (hasInput) {
            return unresolved(
                    method.name(),
                    method.origin(),
                    new Fault(ProblemId.NO_INPUT, "there is no tensor before it")
                            .because("A method without parameters takes the tensor of the method before it.")
                            .fix("Move the input before it."));
        }
        if (!model.isComplete()) {
            allResolved = false;
            return null;
        }
        return unresolved(
                model.type().nestedName(),
                model.origin(),
                new Fault(ProblemId.NO_INPUT, "has no input")
                        .because("The shapes of its layers come from the shape of its input.")
                        .fix("Add @Input to the interface, such as @Input({28, 28})."));
    }

    private @Nullable Tensor resolve(MethodDeclaration method, ParameterDeclaration parameter) {
        Call call = calls.get(parameter.method());
        if (call != null) {
            return call.output(parameter.output());
        }
        return unresolved(method.name(), parameter.origin(), notThere(method, parameter));
    }

    private Fault notThere(MethodDeclaration method, ParameterDeclaration parameter) {
        String name = parameter.method();
        if (name.equals(method.name())) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes its own tensor")
                    .because("A layer takes tensors of layers and inputs that are declared before it.");
        }
        if (model.methods().stream().anyMatch(other -> other.name().equals(name))) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes the tensor of " + name + ", which is declared later")
                    .because("A layer takes tensors of layers and inputs that are declared before it.")
                    .fix("Move " + name + " before " + method.name() + ".");
        }
        return new Fault(ProblemId.UNKNOWN_NAME, "no layer or input '" + name + "'")
                .because("A parameter takes the tensor of the method of its name.")
                .fix(Nearest.didYouMean(name, calls.keySet()));
    }

    private @Nullable Tensor unresolved(String subject, Origin origin, Fault fault) {
        allResolved = false;
        problems.add(subject, origin, fault);
        return null;
    }
}
