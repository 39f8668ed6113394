package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.model.InferredModel;
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
        TRAINING,
        SLASH
    }

    /** The lints that can find something in a model. */
    static List<Lint> of(InferredModel model) {
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
        if (model.graph().declaration().hasSlashInName()) {
            lints.traits.add(Trait.SLASH);
        }
        return lints.lints();
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
        if (has(Trait.SLASH)) {
            lints.add(new SlashInName());
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
            for (String attribute : layer.given().keySet()) {
                if (attribute.endsWith("Initializer")) {
                    traits.add(Trait.CONSTANT_KERNEL);
                }
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
        if (role.canBeNeutral()) {
            traits.add(Trait.NEUTRAL);
        }
    }
}
