package io.github.layercheck.engine.check;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.NamedArguments;
import io.github.layercheck.engine.problem.Place;

/** Finds arguments of Keras' call that do not exist, are given twice, or are left out. */
final class ArgumentNames implements Check {

    @Override
    public void check(CheckedModel model, Reporter reporter) {
        for (Call call : model.graph().calls()) {
            for (NamedArguments.Wrong wrong : NamedArguments.wrong(call)) {
                Place place = Place.of(wrong.argument().place().origin(), "argument");
                reporter.report(call.method(), place, wrong.fault());
            }
        }
    }
}
