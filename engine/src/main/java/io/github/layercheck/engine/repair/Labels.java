package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.Scope;

/** What messages call a part of a model. */
@SuppressWarnings("ReferenceEquality") // a layer is itself only
final class Labels {

    private Labels() {}

    /** A call: its method, or one of the layers that this repeats, behind the methods that lead to its model. */
    static String of(Scope scope, Call call) {
        String method = call.label();
        String layer = call.layer().name();
        boolean isRepeated = layer.startsWith(method + "_")
                && layer.substring(method.length() + 1).matches("\\d+");
        return within(scope) + (isRepeated ? layer : method);
    }

    /** A layer: the method that declares it, of which others may share it. */
    static String ofLayer(Scope scope, Call call) {
        return of(scope, first(scope, call));
    }

    /** The first call of the same layer. */
    static Call first(Scope scope, Call call) {
        for (Call each : scope.graph().calls()) {
            if (each.layer() == call.layer()) {
                return each;
            }
        }
        return call;
    }

    /** The methods that lead to a model, each with a point behind it; empty for the outermost one. */
    static String within(Scope scope) {
        Scope.Use use = scope.use();
        return use == null ? "" : within(use.scope()) + use.call().label() + ".";
    }
}
