package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.config.Wrapped;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import java.util.List;

/** What wrappers need of the layers that they wrap. */
final class WrappedLayers {

    private WrappedLayers() {}

    /** The only one; a fault if there are none or several. */
    static Wrapped only(List<Wrapped> wrapped) {
        return between(1, 1, wrapped).get(0);
    }

    /** All of them; a fault if there are none. */
    static List<Wrapped> all(List<Wrapped> wrapped) {
        return between(1, Integer.MAX_VALUE, wrapped);
    }

    /** All of them; a fault if there are more or fewer. */
    static List<Wrapped> between(int least, int most, List<Wrapped> wrapped) {
        int count = wrapped.size();
        if (count < least || count > most) {
            throw new Fault(
                            ProblemId.WRAPPED_LAYER,
                            count == 0 ? "does not wrap a layer" : "wraps " + count + " layers")
                    .fix("Put the annotation of the wrapped layer below this one.");
        }
        return wrapped;
    }

    /** What a layer makes of one tensor; a fault if it is an attention, which takes a query and a value. */
    static Inference inferOfOne(Wrapped wrapped, Inputs inputs) {
        if (wrapped instanceof Wrapped.Layer layer) {
            CallArguments call = layer.config().definition().call();
            if (call.canAttendToItself() || call.equals(Signatures.ATTENTION)) {
                throw new Fault(ProblemId.WRAPPED_LAYER, wrapped.label() + " takes several tensors")
                        .because("What wraps it gives it one. As a layer of its own it can attend to itself.")
                        .in(wrapped.origin());
            }
        }
        return wrapped.infer(inputs);
    }

    /** The wrapped layer as a recurrent one; a fault if it is not. */
    static Recurrence recurrence(Wrapped wrapped) {
        if (wrapped instanceof Wrapped.Layer layer
                && layer.config().definition().rule() instanceof Recurrence.Rule rule) {
            return layer.ofItsOwn(() -> rule.recurrence(layer.config(), layer.wrapped()));
        }
        throw unfit(wrapped, "is not recurrent", "a recurrent layer: SimpleRNN, GRU, LSTM, RNN or a ConvLSTM");
    }

    /** The wrapped layer as a cell; a fault if it is not. */
    static Cell cell(Wrapped wrapped) {
        if (wrapped instanceof Wrapped.Layer layer
                && layer.config().definition().rule() instanceof Cell.Rule rule) {
            return new AdaptedCell(
                    layer.ofItsOwn(() -> rule.cell(layer.config(), layer.wrapped())), layer::withOwnTraits);
        }
        throw unfit(wrapped, "is not a cell", "cells: SimpleRNNCell, GRUCell, LSTMCell or StackedRNNCells");
    }

    private static Fault unfit(Wrapped wrapped, String what, String takes) {
        return new Fault(ProblemId.WRAPPED_LAYER, wrapped.label() + " " + what)
                .because("It wraps " + takes + ".")
                .in(wrapped.origin());
    }
}
