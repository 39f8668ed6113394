package io.github.layercheck.engine.optimizer;

import io.github.layercheck.DType;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import io.github.layercheck.summary.OptimizerSummary;
import io.github.layercheck.summary.WeightSummary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The variables that an optimizer of Keras has once it is built for the weights that a model trains.
 *
 * @see <a href="https://keras.io/api/optimizers/">Keras: optimizers</a>
 */
public final class OptimizerVariables {

    /** A weight that is trained, by its path in the model. */
    private record Trained(String path, WeightSummary weight) {}

    private long params;
    private long bytes;

    private OptimizerVariables() {}

    /** The optimizer of a model; empty if it is not one of Keras'. */
    public static Optional<OptimizerSummary> of(Optimizer optimizer, ModelSummary model) {
        List<Trained> trained = new ArrayList<>();
        if (model.trainable()) {
            Set<String> shared = new HashSet<>();
            model.layers().forEach(layer -> addTrained("", layer, shared, trained));
        }
        OptimizerVariables variables = new OptimizerVariables();
        return variables.add(optimizer, trained)
                ? Optional.of(new OptimizerSummary(optimizer.type(), variables.params, variables.bytes))
                : Optional.empty();
    }

    private static void addTrained(String prefix, LayerSummary layer, Set<String> shared, List<Trained> trained) {
        if (layer.shared().isPresent() && !shared.add(layer.shared().get())) {
            return;
        }
        String path = prefix + layer.name() + "/";
        for (WeightSummary weight : layer.weights()) {
            if (weight.trainable()) {
                trained.add(new Trained(path + weight.path(), weight));
            }
        }
        layer.layers().forEach(nested -> addTrained(path, nested, shared, trained));
    }

    /** Adds the variables of an optimizer; returns whether it is known. */
    private boolean add(Optimizer optimizer, List<Trained> trained) {
        addScalar(DType.INT64);
        if (!(optimizer.arguments().get("learning_rate") instanceof List)) {
            addScalar(DType.FLOAT32);
        }
        if (optimizer.isOn("use_ema")) {
            addLike(trained, 1);
        }
        if (optimizer.isOn("gradient_accumulation_steps")) {
            addLike(trained, 1);
        }
        switch (optimizer.type()) {
            case "SGD" -> addLike(trained, optimizer.isOn("momentum") ? 1 : 0);
            case "RMSprop" ->
                addLike(trained, 1 + (optimizer.isOn("momentum") ? 1 : 0) + (optimizer.isOn("centered") ? 1 : 0));
            case "Adam", "AdamW" -> addLike(trained, optimizer.isOn("amsgrad") ? 3 : 2);
            case "Adadelta", "Adamax", "Ftrl", "Lamb", "ScheduleFreeAdamW" -> addLike(trained, 2);
            case "Adagrad", "Lion" -> addLike(trained, 1);
            case "Nadam" -> {
                addLike(trained, 2);
                addScalar(
                        trained.isEmpty()
                                ? DType.FLOAT32
                                : trained.get(0).weight().dtype());
            }
            case "Adafactor" -> trained.forEach(each -> addFactors(each.weight()));
            case "Muon" -> trained.forEach(each -> add(each.weight(), usesAdam(optimizer, each) ? 2 : 1));
            case "LossScaleOptimizer" -> {
                addScalar(DType.INT64);
                addScalar(DType.FLOAT32);
                return optimizer.inner() != null && add(optimizer.inner(), trained);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void addScalar(DType dtype) {
        add(1, dtype);
    }

    private void addLike(List<Trained> trained, int times) {
        trained.forEach(each -> add(each.weight(), times));
    }

    private void add(WeightSummary weight, int times) {
        for (int i = 0; i < times; i++) {
            add(weight.params(), weight.dtype());
        }
    }

    private void add(long elements, DType dtype) {
        params = Math.addExact(params, elements);
        bytes = Math.addExact(bytes, Math.multiplyExact(elements, (long) (dtype.bits() / Byte.SIZE)));
    }

    /** The second moment as a whole, and in two factors: of a vector, which has none, two integers stand for them. */
    private void addFactors(WeightSummary weight) {
        List<Long> dimensions = weight.shape().dimensions();
        int rank = dimensions.size();
        if (rank < 2) {
            add(2, DType.INT32);
        } else {
            add(weight.params() / dimensions.get(rank - 1), weight.dtype());
            add(weight.params() / dimensions.get(rank - 2), weight.dtype());
        }
        add(weight, 1);
    }

    private static boolean usesAdam(Optimizer muon, Trained trained) {
        return trained.weight().shape().rank() != 2
                || (!muon.isOff("exclude_embeddings")
                        && trained.path().toLowerCase(Locale.ROOT).contains("embedding"))
                || isExcluded(muon.arguments().get("exclude_layers"), trained.path());
    }

    private static boolean isExcluded(@Nullable Object patterns, String path) {
        return patterns instanceof List<?> list
                && list.stream().anyMatch(pattern -> pattern instanceof String regex && isFound(regex, path));
    }

    private static boolean isFound(String regex, String path) {
        try {
            return Pattern.compile(regex).matcher(path).find();
        } catch (PatternSyntaxException e) {
            // Python's own syntax, in which it may be right: then by the letters.
            return path.contains(regex);
        }
    }
}
