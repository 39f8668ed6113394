package io.github.layercheck.engine.infer;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.FailedCall;
import io.github.layercheck.engine.model.Scope;
import io.github.layercheck.engine.problem.Evidence;
import io.github.layercheck.engine.problem.Fault;

/** A call in the model in which it stands. */
record Site(Scope scope, Call call) {

    /** What is known of the call if it cannot work. */
    Evidence failing(Fault fault) {
        return new FailedCall(scope, call, fault);
    }
}
