package io.github.layercheck.engine.declaration;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method of a model declares. */
public sealed interface Content {

    /** The model that is applied, be it wrapped or not; null for anything else. */
    default @Nullable OfModel usedModel() {
        return null;
    }

    /** Whether it is not called by itself, but belongs to a layer. */
    default boolean isPart() {
        return false;
    }

    /** Nothing that could be read: the compiler reports an error itself, or a problem was reported. */
    record Unreadable() implements Content {}

    /** An input. */
    record OfInput(InputDeclaration input) implements Content {}

    /** A layer, called with the method's parameters. */
    record OfLayer(LayerConfig layer) implements Content {}

    /** A layer that is not called by itself, but belongs to another. */
    record OfPart(LayerConfig layer) implements Content {

        @Override
        public boolean isPart() {
            return true;
        }
    }

    /**
     * Another model, called with the method's parameters.
     *
     * @param settings what is changed in it, in source order
     */
    record OfModel(ModelReference model, List<Setting> settings, Origin origin) implements Content {
        public OfModel {
            settings = List.copyOf(settings);
        }

        @Override
        public OfModel usedModel() {
            return this;
        }
    }

    /**
     * Another model, wrapped by a layer that is called with the method's parameters.
     *
     * @param wrapper the wrapper, or wrappers in each other, of which the innermost wraps the model
     */
    record OfWrapped(LayerConfig wrapper, OfModel model) implements Content {

        @Override
        public OfModel usedModel() {
            return model;
        }
    }

    /**
     * Another model, wrapped by a layer that belongs to another wrapper. The method of that one has both, as {@link OfWrapped}.
     *
     * @param wrapper the wrapper, or wrappers in each other, of which the innermost wraps the model
     */
    record OfModelPart(LayerConfig wrapper, OfModel model) implements Content {

        @Override
        public boolean isPart() {
            return true;
        }
    }

    /**
     * The layer of another method, called once more.
     *
     * @param settings what is changed of the call, in source order
     */
    record OfShared(String method, List<Setting> settings, Origin origin) implements Content {
        public OfShared {
            settings = List.copyOf(settings);
        }
    }
}
