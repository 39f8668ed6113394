package io.github.layercheck.engine.declaration;

import io.github.layercheck.DType;
import org.jspecify.annotations.Nullable;

/**
 * What applies to a layer, or to all layers of a model that do not say otherwise.
 *
 * @param frozen whether the weights are not trained, or null where it is not said
 * @param precision the element type, or null where it is not said
 */
public record Traits(@Nullable Boolean frozen, @Nullable DType precision) {

    /** Nothing is said. */
    public static final Traits NONE = new Traits(null, null);

    /** These traits, and of the outer ones what these do not say. */
    public Traits within(Traits outer) {
        return new Traits(frozen == null ? outer.frozen : frozen, precision == null ? outer.precision : precision);
    }

    /** The same, frozen or not. */
    public Traits withFrozen(boolean isFrozen) {
        return new Traits(isFrozen, precision);
    }

    /** Whether weights are trained. */
    public boolean isTrainable() {
        return frozen == null || !frozen;
    }

    /** The element type of weights and of what is computed from floating-point inputs. */
    public DType dtype() {
        return precision == null ? DType.FLOAT32 : precision;
    }
}
