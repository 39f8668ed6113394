package io.github.layercheck.engine.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many tensors a layer's call makes, as far as its configuration says it without its inputs. */
public final class Outputs {

    /** Always one. */
    public static final Outputs ONE = new Outputs(false, Map.of(), false);

    /** More than one, or a number that depends on the inputs. */
    public static final Outputs SEVERAL = new Outputs(true, Map.of(), false);

    /** As many as what the layer wraps makes. */
    public static final Outputs OF_WRAPPED = new Outputs(false, Map.of(), true);

    private final boolean areSeveral;
    private final Map<String, Object> further;
    private final boolean areOfWrapped;

    private Outputs(boolean areSeveral, Map<String, Object> further, boolean areOfWrapped) {
        this.areSeveral = areSeveral;
        this.further = further;
        this.areOfWrapped = areOfWrapped;
    }

    /** The same, and more than one where an attribute has that value, in the form of {@link Values}. */
    public Outputs furtherWith(String attribute, Object value) {
        Map<String, Object> all = new TreeMap<>(further);
        all.put(attribute, value);
        return new Outputs(areSeveral, all, areOfWrapped);
    }

    /** Whether there is certainly only one. */
    boolean isOne(LayerConfig config) {
        boolean isOne =
                !areSeveral && further.keySet().stream().noneMatch(attribute -> makesFurther(attribute, config));
        if (areOfWrapped) {
            return isOne
                    && !config.wrapped().isEmpty()
                    && config.wrapped().stream().allMatch(LayerConfig::hasOneOutput);
        }
        return isOne;
    }

    private boolean makesFurther(String attribute, LayerConfig config) {
        return config.value(attribute).equals(further.get(attribute));
    }

    /** The attribute that would make more than one tensor if it were true, of the layer or of what it wraps. */
    Optional<String> switchedOff(LayerConfig config) {
        Optional<String> own = further.keySet().stream()
                .filter(attribute -> config.value(attribute).equals(false))
                .findFirst();
        return own.isPresent() || !areOfWrapped
                ? own
                : config.wrapped().stream()
                        .flatMap(inner -> inner.switchedOffOutputs().stream())
                        .findFirst();
    }
}
