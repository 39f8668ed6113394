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
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private boolean endsLinear;

    private Lints() {}

    /** What a layer can have that a lint is about, besides what it does. */
    private enum Trait {
        SOFTMAX,
        SOFTMAX_BEFORE_WEIGHTS,
        LINEAR_PAIR,
        CONSTANT_KERNEL,
        FURTHER_DROPOUT,
        FURTHER_OUTPUTS,
        MASK,
        NEUTRAL,
        TRAINING
    }

    /** All lints, in the order of their ids, for the documentation. */
    public static List<Lint> all() {
        Lints all = new Lints();
        all.roles.addAll(EnumSet.allOf(Role.class));
        all.traits.addAll(EnumSet.allOf(Trait.class));
        return all.lints();
    }

    /** The lints that can find something in what these layers are. */
    private List<Lint> lints() {
        List<Lint> lints = new ArrayList<>();
        if (has(Trait.SOFTMAX)) {
            lints.add(new SoftmaxOfOne());
        }
        if (has(Role.DENSE) && (hasConvolution() || hasRecurrent())) {
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
        if (hasDropout() || has(Trait.FURTHER_DROPOUT)) {
            lints.add(new DropoutRate());
        }
        if (has(Role.ACTIVATION)) {
            lints.add(new RepeatedActivation());
        }
        if (has(Trait.LINEAR_PAIR)) {
            lints.add(new LinearPair());
        }
        if (has(Trait.SOFTMAX_BEFORE_WEIGHTS)) {
            lints.add(new SoftmaxInside());
        }
        if (hasWindow()) {
            lints.add(new ChannelsOrder());
        }
        if (has(Trait.CONSTANT_KERNEL)) {
            lints.add(new ConstantKernel());
        }
        if (hasWindow()) {
            lints.add(new UnreadInput());
            lints.add(new DroppedRows());
        }
        if (has(Role.POOLING)) {
            lints.add(new PoolingOfOne());
        }
        if (has(Trait.NEUTRAL)) {
            lints.add(new NoEffect());
        }
        if (hasRecurrent() && has(Role.GET_ITEM)) {
            lints.add(new UnusedSequence());
        }
        if (has(Trait.FURTHER_OUTPUTS)) {
            lints.add(new UnusedOutput());
        }
        if (has(Trait.MASK)) {
            lints.add(new LostMask());
        }
        if (has(Role.FLATTEN) && has(Role.DENSE) && hasConvolution()) {
            lints.add(new HeavyFlatten());
        }
        if (has(Trait.TRAINING)) {
            lints.add(new LossActivation());
            lints.add(new LogitsTwice());
            lints.add(new Classes());
            lints.add(new TargetShape());
        }
        return lints;
    }

    private boolean has(Role role) {
        return roles.contains(role);
    }

    private boolean has(Trait trait) {
        return traits.contains(trait);
    }

    private boolean hasRecurrent() {
        return has(Role.RECURRENT) || has(Role.CONVOLUTIONAL_RECURRENT);
    }

    private boolean hasWindow() {
        return has(Role.CONVOLUTION) || has(Role.DEPTHWISE_CONVOLUTION) || has(Role.POOLING);
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
        addWeights(layer, role);
        addFurther(layer, role);
        for (LayerConfig inner : layer.wrapped()) {
            add(inner);
        }
    }

    /** Notes what a layer applies to its input, and whether a layer before could have made the same of it. */
    private void addWeights(LayerConfig layer, Role role) {
        String activation = Activations.of(layer);
        if (role.isLinear() || role.isRecurrent()) {
            if (has(Trait.SOFTMAX)) {
                traits.add(Trait.SOFTMAX_BEFORE_WEIGHTS);
            }
            if (endsLinear) {
                traits.add(Trait.LINEAR_PAIR);
            }
            endsLinear |= activation.equals(Activations.NONE);
            if (ConstantKernel.isGiven(layer)) {
                traits.add(Trait.CONSTANT_KERNEL);
            }
        }
        if (activation.equals(Activations.SOFTMAX)) {
            traits.add(Trait.SOFTMAX);
        }
    }

    private void addFurther(LayerConfig layer, Role role) {
        if (layer.isGiven("dropout") || layer.isGiven("recurrentDropout")) {
            traits.add(Trait.FURTHER_DROPOUT);
        }
        if (layer.isGiven("returnState") || layer.isGiven("returnAttentionScores") || layer.isGiven("mergeMode")) {
            traits.add(Trait.FURTHER_OUTPUTS);
        }
        if (layer.definition().masks().areMade() && LostMask.isMaker(layer)) {
            traits.add(Trait.MASK);
        }
        switch (role) {
            case RESHAPE, FLATTEN, PERMUTE, CROPPING, PADDING, UP_SAMPLING, ACTIVATION -> traits.add(Trait.NEUTRAL);
            default -> {}
        }
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
        if (model.graph().declaration().training().isPresent()) {
            lints.traits.add(Trait.TRAINING);
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
