package io.github.layercheck.engine.check;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.summary.Kind;
import java.util.HashMap;
import java.util.Map;

/** Finds layers that have the Keras name of another one. */
final class DuplicateLayerNames implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        Map<String, Call> named = new HashMap<>();
        for (Call call : model.graph().calls()) {
            // The input of a Sequential is not one of its layers.
            boolean isLayer =
                    model.graph().kind() == Kind.FUNCTIONAL || !call.layer().isInput();
            Call other = isLayer && call.index() == 0
                    ? named.putIfAbsent(call.layer().name(), call)
                    : null;
            if (other != null && !isOfMethods(other, call)) {
                reporter.report(call.method(), call.layer().nameOrigin(), duplicate(other.layer()));
            }
        }
    }

    /** Whether the methods themselves have the same name, which is reported for them. */
    private static boolean isOfMethods(Call one, Call other) {
        boolean isWritten = isNameWritten(one) || isNameWritten(other);
        return !isWritten || one.layer().label().equals(other.layer().label());
    }

    private static boolean isNameWritten(Call call) {
        return !call.layer().nameOrigin().equals(call.origin());
    }

    private static Fault duplicate(Node other) {
        String owner = other.method().isEmpty() ? "the model's input" : other.method();
        return new Fault(ProblemId.DUPLICATE_NAME, "its Keras name '" + other.name() + "' is that of " + owner)
                .because("Keras identifies the layers of a model by their names.")
                .fix("Give it another name.")
                .at("value");
    }
}
