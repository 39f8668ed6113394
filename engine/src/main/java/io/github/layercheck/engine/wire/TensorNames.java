package io.github.layercheck.engine.wire;

import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.Nearest;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the tensors that a method takes, by its parameters' names or because it stands behind another. */
final class TensorNames {

    /** The most names that a message lists. */
    private static final int SHOWN_NAMES = 8;

    private final ModelDeclaration model;
    private final Calls calls;
    private final Problems problems;

    /** Whether it is reported that the model has no input. */
    private boolean isWithoutInput;

    /**
     * The names of a model's tensors.
     *
     * @param calls what is declared before the method that is asked for
     */
    TensorNames(ModelDeclaration model, Calls calls, Problems problems) {
        this.model = model;
        this.calls = calls;
        this.problems = problems;
    }

    /** What a method's layer is called with. */
    List<Call.Argument> arguments(MethodDeclaration method) {
        if (method.parameters().isEmpty()) {
            boolean isReadable = !(method.content() instanceof Content.Unreadable);
            Tensor before = isReadable || isClearWhatIsBefore() ? tensorBefore(method) : null;
            return List.of(new Call.Argument(before, "", Place.of(method.origin())));
        }
        // As Keras has the inputs of a call: named arguments stand behind the others, sorted by their names.
        return method.parameters().stream()
                .sorted(Comparator.comparing(parameter -> SnakeCase.argument(parameter.argument())))
                .map(parameter -> argument(method, parameter))
                .toList();
    }

    private Call.Argument argument(MethodDeclaration method, ParameterDeclaration parameter) {
        TensorName name = parameter.tensor();
        if (parameter.constant() != null) {
            boolean isTaken = checkTakesConstants(method, name);
            return new Call.Argument(
                    null, parameter.argument(), name.place(), isTaken ? parameter.constant() : null, null);
        }
        return new Call.Argument(resolve(method, name), parameter.argument(), name.place(), null, parameter.recorded());
    }

    private boolean checkTakesConstants(MethodDeclaration method, TensorName name) {
        boolean isLayer = method.content() instanceof Content.OfModel
                || method.content() instanceof Content.OfWrapped
                || (method.content() instanceof Content.OfLayer layer
                        && !layer.layer().definition().isOperation());
        if (isLayer) {
            unresolved(
                    method.name(),
                    name.place(),
                    new Fault(ProblemId.MISPLACED_ANNOTATION, "@Constant is on the tensor of a layer")
                            .because(
                                    "An array is an argument of an operation, such as @Multiply: a layer takes tensors of"
                                            + " the model."));
        }
        return !isLayer;
    }

    /** The tensor that is an output of the model, or null with a problem. */
    @Nullable
    Tensor output(TensorName name) {
        if (name.method() == null) {
            return null;
        }
        Call call = calls.get(name.method());
        if (call != null) {
            return call.output(name.output());
        }
        return unresolved(
                model.type().nestedName(),
                name.place(),
                isPart(name.method())
                        ? part(name.method())
                        : unknown(name.method()).because("An output of a model is the tensor of one of its methods."));
    }

    private boolean isPart(String name) {
        Optional<MethodDeclaration> method = model.method(name);
        return method.isPresent() && method.get().content().isPart();
    }

    private static Fault part(String name) {
        return new Fault(ProblemId.UNKNOWN_NAME, name + " is a part, which has no tensor")
                .because("A part belongs to another layer and is not called by itself.")
                .fix("Return Tensor from " + name + ", or name it in the attribute 'of' of a wrapper.");
    }

    /** The names of the inputs from which a method would have to choose. */
    private List<String> inputsBefore() {
        Optional<Call> last = calls.last();
        boolean isBehindInput = last.isPresent() && last.get().layer().isInput();
        if (!isBehindInput) {
            return List.of();
        }
        List<String> inputs = new ArrayList<>();
        for (Call call : calls.all()) {
            if (call.layer().isInput()) {
                inputs.add(call.method().isEmpty() ? call.layer().name() : call.method());
            }
        }
        return inputs;
    }

    private boolean isClearWhatIsBefore() {
        return calls.last().isPresent() && inputsBefore().size() < 2;
    }

    private @Nullable Tensor tensorBefore(MethodDeclaration method) {
        Call before = calls.last().orElse(null);
        if (before == null) {
            return noTensorBefore(method);
        }
        List<String> inputs = inputsBefore();
        if (inputs.size() > 1) {
            return unresolved(
                    method.name(),
                    Place.of(method.origin()),
                    new Fault(
                                    ProblemId.AMBIGUOUS_INPUT,
                                    "there are several inputs before it: " + String.join(", ", inputs))
                            .because("A method without parameters takes the tensor of the method before it.")
                            .fix("Name what it takes: " + method.name() + "(Tensor " + inputs.get(0) + ")."));
        }
        return before.output(0);
    }

    private @Nullable Tensor noTensorBefore(MethodDeclaration method) {
        boolean hasInput = model.methods().stream().anyMatch(other -> other.content() instanceof Content.OfInput);
        if (hasInput) {
            return unresolved(
                    method.name(),
                    Place.of(method.origin()),
                    new Fault(ProblemId.NO_INPUT, "there is no tensor before it")
                            .because("A method without parameters takes the tensor of the method before it.")
                            .fix("Move the input before it."));
        }
        return noInput();
    }

    /** Reports once that the model has no input, unless it may have one that could not be read. */
    private @Nullable Tensor noInput() {
        boolean isAllRead = model.isComplete()
                && model.methods().stream().noneMatch(other -> other.content() instanceof Content.Unreadable);
        if (!isAllRead || isWithoutInput) {
            return null;
        }
        isWithoutInput = true;
        return unresolved(
                model.type().nestedName(),
                Place.of(model.origin()),
                new Fault(ProblemId.NO_INPUT, "has no input")
                        .because("The shapes of its layers come from the shape of its input.")
                        .fix("Add @Input to the interface, such as @Input({28, 28})."));
    }

    /** Whether a name is that of the input on the interface, in a model that has no input at all. */
    private boolean isMissingInput(String name) {
        return name.equals(InputDeclaration.ON_INTERFACE)
                && model.inputs().isEmpty()
                && model.methods().stream().noneMatch(other -> other.content() instanceof Content.OfInput);
    }

    private @Nullable Tensor resolve(MethodDeclaration method, TensorName name) {
        if (name.method() == null) {
            return null;
        }
        Call call = calls.get(name.method());
        if (call != null) {
            return call.output(name.output());
        }
        return isMissingInput(name.method())
                ? noInput()
                : unresolved(method.name(), name.place(), notThere(method, name.method()));
    }

    private Fault notThere(MethodDeclaration method, String name) {
        if (name.equals(method.name())) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes its own tensor")
                    .because("A layer takes tensors of layers and inputs that are declared before it.")
                    .fix(declaredBefore());
        }
        if (isPart(name)) {
            return part(name);
        }
        if (Needs.exist(model, name, method.name())) {
            return new Fault(
                            ProblemId.FORWARD_REFERENCE,
                            "takes the tensor of " + name + ", which needs that of " + method.name())
                    .because(
                            "A layer takes tensors of layers and inputs that are declared before it; two cannot need each other.");
        }
        if (model.method(name).isPresent()) {
            return new Fault(ProblemId.FORWARD_REFERENCE, "takes the tensor of " + name + ", which is declared later")
                    .because("A layer takes tensors of layers and inputs that are declared before it.")
                    .fix("Move " + name + " before " + method.name() + ".");
        }
        return unknown(name)
                .because("A parameter takes the tensor of the method with its name, or with the name in its @From.");
    }

    private Fault unknown(String name) {
        String didYouMean = Nearest.didYouMean(name, calls.names());
        return new Fault(ProblemId.UNKNOWN_NAME, "no layer '" + name + "'" + didYouMean)
                .misspelt(name, calls.names())
                .fix(didYouMean.isEmpty() ? declaredBefore() : "");
    }

    /** The known names; of many, the last ones. */
    private String declaredBefore() {
        List<String> names = List.copyOf(calls.names());
        if (names.isEmpty()) {
            return "Nothing is declared before it.";
        }
        int hidden = Math.max(0, names.size() - SHOWN_NAMES);
        String shown = String.join(", ", names.subList(hidden, names.size()));
        return "Declared before it: " + (hidden == 0 ? "" : hidden + " others, ") + shown + ".";
    }

    private @Nullable Tensor unresolved(String subject, Place place, Fault fault) {
        problems.add(subject, place, fault);
        return null;
    }
}
