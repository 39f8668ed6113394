package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.shape.TensorShape;
import java.lang.annotation.Annotation;
import java.util.List;

/** A layer of another kind in the place of one. */
final class Replacement {

    private Replacement() {}

    /**
     * The candidate.
     *
     * @param label what messages call the layer
     * @param layer the layer, or the one that it wraps, that is of another kind
     * @param made what the other kind makes
     */
    static Candidate of(
            double cost,
            String label,
            LayerConfig layer,
            Class<? extends Annotation> kind,
            List<Argument> arguments,
            TensorShape made) {
        Edit.Replace edit = new Edit.Replace(layer.origin(), kind.getCanonicalName(), arguments);
        return new Candidate.Change(cost, label, edit, edit.text() + " in place of " + label + " makes " + made);
    }
}
