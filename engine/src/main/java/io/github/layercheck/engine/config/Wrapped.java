package io.github.layercheck.engine.config;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a wrapper wraps, a layer or a model: the wrapper calls it with whatever inputs it likes. */
public sealed interface Wrapped {

    /** Its name in Keras, such as {@code lstm}. */
    String name();

    /** What messages call it: the name of the layer's class, or the model. */
    String label();

    /** Where it was written. */
    Origin origin();

    /** What it infers of these inputs. */
    Inference infer(Inputs inputs);

    /** The type of what it computes, where that is not what its wrapper computes in; or null. */
    default @Nullable DType ownComputeType() {
        return null;
    }

    /** Asks something of it; a fault is reported at its own annotation. */
    default <T> T ofItsOwn(Supplier<T> question) {
        try {
            return question.get();
        } catch (Fault fault) {
            throw fault.in(origin());
        }
    }

    /** A layer. */
    record Layer(String name, LayerConfig config, List<Wrapped> wrapped) implements Wrapped {

        public Layer {
            wrapped = List.copyOf(wrapped);
        }

        @Override
        public String label() {
            return config.type().name();
        }

        @Override
        public Origin origin() {
            return config.origin();
        }

        @Override
        public Inference infer(Inputs inputs) {
            return withOwnTraits(ofItsOwn(() -> config.definition().rule().infer(config, wrapped, inputs)));
        }

        @Override
        public @Nullable DType ownComputeType() {
            DTypePolicy policy = config.traits().policy();
            return policy == null ? null : policy.compute();
        }

        /** What the layer infers, with what applies to it applied to the weights that it makes itself. */
        public Inference withOwnTraits(Inference inference) {
            return wrapped.isEmpty() ? inference.withWeights(this::own) : inference;
        }

        private Weight own(Weight weight) {
            Traits traits = config.traits();
            DTypePolicy policy = traits.policy();
            return weight.ofWrapped(config.definition().isTrainable(traits), policy == null ? null : policy.variable());
        }
    }

    /**
     * A model.
     *
     * @param inferred what the model's layers make of inputs
     */
    record Model(String name, String label, Origin origin, Function<Inputs, Inference> inferred) implements Wrapped {

        @Override
        public Inference infer(Inputs inputs) {
            return ofItsOwn(() -> inferred.apply(inputs));
        }
    }

    /** The layers that a layer wraps. */
    static List<Wrapped> in(LayerConfig config) {
        if (config.wrapped().isEmpty()) {
            return List.of();
        }
        List<String> names = config.wrappedNames();
        List<Wrapped> wrapped = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            LayerConfig inner = config.wrapped().get(i);
            wrapped.add(new Layer(names.get(i), inner, in(inner)));
        }
        return wrapped;
    }

    /** What a wrapper wraps if it is around a model, or around another such wrapper. */
    static List<Wrapped> in(LayerConfig wrapper, Model model) {
        if (wrapper.wrapped().isEmpty()) {
            return List.of(model);
        }
        LayerConfig inner = wrapper.wrapped().get(0);
        return List.of(new Layer(wrapper.wrappedNames().get(0), inner, in(inner, model)));
    }
}
