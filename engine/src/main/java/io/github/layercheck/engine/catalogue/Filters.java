package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.ActivationFunction;

/**
 * What a convolution makes of each window: as many numbers as it has filters. In groups, each group makes its share of
 * them from its share of the channels.
 */
record Filters(int number, int groups, boolean useBias, ActivationFunction activation) {

    Filters {
        Activations.check(activation);
        if (number % groups != 0) {
            throw new Fault(ProblemId.GROUPS, "groups " + groups + " does not divide the " + number + " filters")
                    .because("Each group makes an equal share of the filters.")
                    .at("groups");
        }
    }

    /** Without groups. */
    Filters(int number, boolean useBias, ActivationFunction activation) {
        this(number, 1, useBias, activation);
    }

    /** The channels of the output. */
    Dim dim() {
        return Dim.named("filters", number);
    }

    /** The channels that a filter sees; a fault if the groups do not divide those of the input. */
    Dim seenOf(Spatial input) {
        Dim channels = input.knownChannels();
        if (groups == 1) {
            return channels;
        }
        if (channels.size() % groups != 0) {
            throw new Fault(
                            ProblemId.GROUPS,
                            "groups " + groups + " does not divide the " + channels + " channels of " + input.shape())
                    .because("Each group sees an equal share of the channels.")
                    .suspecting(input.shape(), input.channelAxis())
                    .at("groups");
        }
        return channels.dividedBy(Dim.named("groups", groups));
    }
}
