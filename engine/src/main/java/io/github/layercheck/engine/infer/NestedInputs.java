package io.github.layercheck.engine.infer;

import io.github.layercheck.DType;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.FailedCall;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.Enumeration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inputs of a model that is called as a layer. */
final class NestedInputs {

    private final Site site;
    private final Call call;
    private final Node.ModelNode model;
    private final Inputs inputs;
    private final NestedModels nestedModels;
    private final Problems problems;

    NestedInputs(Site site, Node.ModelNode model, Inputs inputs, NestedModels nestedModels, Problems problems) {
        this.site = site;
        this.call = site.call();
        this.model = model;
        this.inputs = inputs;
        this.nestedModels = nestedModels;
        this.problems = problems;
    }

    /** The types that the model is called with, or null if they do not fit it. */
    @Nullable
    List<@Nullable TensorType> types() {
        List<Call> declared = model.graph().inputs();
        if (declared.size() != inputs.count()) {
            report(new Fault(
                            ProblemId.INPUT_COUNT,
                            "takes " + declared.size() + (declared.size() == 1 ? " tensor" : " tensors") + ", not "
                                    + inputs.count())
                    .because("Its inputs are, in this order: "
                            + declared.stream()
                                    .map(input -> input.layer().name())
                                    .collect(Collectors.joining(", "))
                            + "."));
            return null;
        }
        List<@Nullable TensorType> types = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            TensorType type = inputs.type(i);
            if (type != null && !isAccepted(i, type, declared.get(i))) {
                return null;
            }
            types.add(type == null ? null : cast(type, declared.get(i)));
        }
        return types;
    }

    /** The type as the model has it: Keras casts all numbers to the type of the elements that the model declares. */
    private static TensorType cast(TensorType type, Call declared) {
        return new TensorType(type.shape(), InputTypes.declaration(declared).dtype());
    }

    /** Whether a tensor is one that the model takes, which is reported if not. */
    private boolean isAccepted(int number, TensorType type, Call declared) {
        String name = declared.layer().name();
        TensorType required = InputTypes.declared(declared);
        if (required != null && !type.shape().matches(required.shape())) {
            if (isWrongByItself()) {
                return false;
            }
            reportMismatch(number, type.shape(), name, required.shape());
            return false;
        }
        DType elements = InputTypes.declaration(declared).dtype();
        boolean isText = type.dtype() == DType.STRING;
        if (isText != (elements == DType.STRING)) {
            if (isWrongByItself()) {
                return false;
            }
            String given = isText ? "strings" : "of type " + type.dtype().kerasName();
            report(new Fault(ProblemId.INPUT_DTYPE, "the elements of " + inputs.name(number) + " are " + given)
                    .because(model.graph().label() + " takes "
                            + (isText ? "elements of type " + elements.kerasName() : "strings")
                            + asInput(name) + ".")
                    .suspecting(type.shape(), -1));
            return false;
        }
        return true;
    }

    /** The types by which the model's own layers are known: as declared, or those of this call for any shape. */
    List<@Nullable TensorType> ownTypes(List<@Nullable TensorType> ofCall) {
        List<@Nullable TensorType> types = new ArrayList<>();
        for (int i = 0; i < ofCall.size(); i++) {
            TensorType declared = InputTypes.declared(model.graph().inputs().get(i));
            types.add(declared == null ? ofCall.get(i) : declared);
        }
        return types;
    }

    /** The types by which the model is known without any call: as declared, or null for any shape. */
    List<@Nullable TensorType> ownTypes() {
        return ownTypes(Collections.nCopies(model.graph().inputs().size(), null));
    }

    /** Whether the model has errors by itself: its input may be what is wrong, so that nothing follows for its uses. */
    boolean isWrongByItself() {
        return byItself().hasErrors();
    }

    /** What is inferred of the model without any call. */
    NestedModels.Inferred byItself() {
        return nestedModels.infer(model.graph(), ownTypes());
    }

    /** A problem within the model as one of this use of it. */
    Problem fromOutside(Problem problem) {
        boolean isThere = model.isInline()
                || problem.place().origin().equals(model.use())
                || model.changes().contains(problem.place());
        Problem inUse = problem.within(call.method(), isThere ? problem.place() : Place.of(model.use(), "value"));
        return FailedCall.within(site.scope(), call, inUse);
    }

    private void reportMismatch(int number, TensorShape shape, String name, TensorShape required) {
        List<Integer> unlike = shape.unlikeAxes(required);
        report(new Fault(
                        ProblemId.INPUT_SHAPE,
                        difference(unlike) + inputs.name(number) + " is " + shape + ", "
                                + model.graph().label() + " takes " + required + asInput(name))
                .because("A model that is a layer has the input that it declares by @Input"
                        + (name.equals(InputDeclaration.ON_INTERFACE) ? "" : " of " + name) + ".")
                .suspecting(shape, unlike.isEmpty() ? -1 : unlike.get(0), required));
    }

    private static String difference(List<Integer> unlike) {
        if (unlike.isEmpty()) {
            return "the ranks differ: ";
        }
        return unlike.size() == 1
                ? "axis " + unlike.get(0) + " differs: "
                : "axes " + Enumeration.of(unlike) + " differ: ";
    }

    /** Which input it is, where there are several. */
    private String asInput(String name) {
        return model.graph().inputs().size() == 1 ? "" : " as " + name;
    }

    private void report(Fault fault) {
        problems.add(fault.toProblem(call.method(), model.use()).with(site.failing(fault)));
    }
}
