package io.github.layercheck.engine.model;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Evidence;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;

/** A call that cannot work, in the model in which it stands. */
public record FailedCall(Scope scope, Call call, Fault fault) implements Evidence {

    /** A problem of a model as one of a call of it in another model. */
    public static Problem within(Scope outer, Call use, Problem problem) {
        return problem.evidence() instanceof FailedCall failed
                ? problem.with(new FailedCall(failed.scope.within(outer, use), failed.call, failed.fault))
                : problem;
    }
}
