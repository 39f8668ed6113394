package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All lints of a model, each of which is loaded only where a model has a layer that it is about. */
public final class Lints {

    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private boolean hasSoftmax;
    private boolean hasFurtherDropout;

    private Lints() {}

    /** All lints, for the documentation. */
    public static List<Lint> all() {
        Lints all = new Lints();
        all.roles.addAll(EnumSet.allOf(Role.class));
        all.hasSoftmax = true;
        all.hasFurtherDropout = true;
        return all.lints();
    }

    /** The lints that can find something in what these layers are. */
    private List<Lint> lints() {
        List<Lint> lints = new ArrayList<>();
        if (hasSoftmax) {
            lints.add(new SoftmaxOfOne());
        }
        if (has(Role.DENSE) && (hasConvolution() || has(Role.RECURRENT) || has(Role.CONVOLUTIONAL_RECURRENT))) {
            lints.add(new DenseOnFeatureMap());
        }
        if (has(Role.BATCH_NORMALIZATION) || has(Role.GROUP_NORMALIZATION)) {
            lints.add(new BiasBeforeNormalization());
        }
        if (hasDropout() && has(Role.BATCH_NORMALIZATION)) {
            lints.add(new DropoutBeforeNormalization());
        }
        if (has(Role.DROPOUT) && has(Role.POOLING)) {
            lints.add(new DropoutBeforePooling());
        }
        if (hasDropout() || hasFurtherDropout) {
            lints.add(new DropoutRate());
        }
        if (has(Role.ACTIVATION)) {
            lints.add(new RepeatedActivation());
        }
        if (has(Role.POOLING)) {
            lints.add(new PoolingOfOne());
        }
        return lints;
    }

    private boolean has(Role role) {
        return roles.contains(role);
    }

    private boolean hasConvolution() {
        return has(Role.CONVOLUTION) || has(Role.DEPTHWISE_CONVOLUTION) || has(Role.TRANSPOSED_CONVOLUTION);
    }

    private boolean hasDropout() {
        return has(Role.DROPOUT) || has(Role.SPATIAL_DROPOUT);
    }

    /** Notes what a layer is. */
    private void add(LayerConfig layer) {
        Role role = Role.of(layer);
        roles.add(role);
        if (role == Role.OTHER) {
            return;
        }
        hasSoftmax |= Activations.of(layer).equals(Activations.SOFTMAX);
        hasFurtherDropout |= layer.isGiven("dropout") || layer.isGiven("recurrentDropout");
    }

    /**
     * Reports what works in a model without errors, but is almost surely not what was meant. A model that it uses by name is
     * looked at where it stands, but for what the use makes of it.
     */
    public static void check(InferredModel model, LintLevels levels, Problems problems) {
        if (!levels.areAllOff()) {
            check(model, Findings.in(model.graph(), levels, problems), levels, problems);
        }
    }

    private static void check(InferredModel model, Findings findings, LintLevels levels, Problems problems) {
        checkAlone(model, findings);
        for (Call call : model.graph().calls()) {
            Node.ModelNode inner = call.layer().model();
            if (inner == null || call.index() > 0) {
                continue;
            }
            if (inner.isInline()) {
                check(ofLayer(model, call.layer(), inner), findings.within(call, inner.graph()), levels, problems);
            } else if (inner.isOwn()) {
                checkUse(call, inner, ofLayer(model, call.layer(), inner), levels, problems);
            }
        }
    }

    private static void checkAlone(InferredModel model, Findings findings) {
        Lints lints = new Lints();
        for (Call call : model.graph().calls()) {
            LayerConfig layer = LintedModel.core(call);
            if (layer != null) {
                lints.add(layer);
            }
        }
        List<Lint> all = lints.lints();
        if (!all.isEmpty()) {
            LintedModel linted = new LintedModel(model);
            for (Lint lint : all) {
                lint.check(linted, findings);
            }
            findings.report();
        }
    }

    private static InferredModel ofLayer(InferredModel model, Node layer, Node.ModelNode inner) {
        InferredModel inferred = model.model(layer);
        return inferred == null ? InferredModel.unknown(inner.graph()) : inferred;
    }

    /** Reports what a use makes of a model that is declared elsewhere: by what it changes in it, or by its shapes. */
    private static void checkUse(
            Call call, Node.ModelNode use, InferredModel used, LintLevels levels, Problems problems) {
        List<Problem> known = found(InferredModel.unknown(use.graph()), levels);
        for (Problem problem : found(used, levels)) {
            boolean isOfChange = use.changes().contains(problem.place());
            if (isOfChange || (use.graph().declaration().isBlock() && !isKnown(problem, known))) {
                Place place = isOfChange ? problem.place() : Place.of(use.use());
                problems.add(problem.within(call.label(), place));
            }
        }
    }

    /** Whether a problem is reported where the model is declared, with other numbers or without them. */
    private static boolean isKnown(Problem problem, List<Problem> known) {
        for (Problem other : known) {
            if (other.id() == problem.id() && other.place().equals(problem.place())) {
                return true;
            }
        }
        return false;
    }

    private static List<Problem> found(InferredModel model, LintLevels levels) {
        Problems found = new Problems();
        check(model, Findings.in(model.graph(), levels, found), levels, found);
        return found.all();
    }
}
