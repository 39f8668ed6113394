package io.github.layercheck.engine.catalogue;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.layers.ActivationFunction;
import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a convolution makes of each window: as many numbers as it has filters. In groups, each group makes its share of
 * them from its share of the channels.
 */
record Filters(int number, int groups, boolean useBias, ActivationFunction activation) {

    Filters {
        Activations.check(activation);
        if (number % groups != 0) {
            int share = number / groups;
            throw new Fault(ProblemId.GROUPS, "groups " + groups + " does not divide the " + number + " filters")
                    .because("Each group makes an equal share of the filters.")
                    .fix("groups can be " + or(nearestDivisors(number, groups))
                            + ", if that divides the channels as well, or filters "
                            + or(LongStream.of((long) share * groups, (share + 1L) * groups)) + ".")
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
            int common = BigInteger.valueOf(number)
                    .gcd(BigInteger.valueOf(channels.size()))
                    .intValueExact();
            throw new Fault(
                            ProblemId.GROUPS,
                            "groups " + groups + " does not divide the " + channels + " channels of " + input.shape())
                    .because("Each group sees an equal share of the channels.")
                    .fix("groups can be " + or(nearestDivisors(common, groups)) + ".")
                    .at("groups");
        }
        return channels.dividedBy(Dim.named("groups", groups));
    }

    /** The largest divisor below a number, and the smallest above; 0 where there is none. */
    private static LongStream nearestDivisors(int divided, int number) {
        int[] divisors = IntStream.rangeClosed(1, (int) Math.sqrt(divided))
                .filter(divisor -> divided % divisor == 0)
                .flatMap(divisor -> IntStream.of(divisor, divided / divisor))
                .toArray();
        return LongStream.of(
                IntStream.of(divisors).filter(divisor -> divisor < number).max().orElse(0),
                IntStream.of(divisors).filter(divisor -> divisor > number).min().orElse(0));
    }

    /** The positive ones of these numbers as alternatives. */
    private static String or(LongStream numbers) {
        return numbers.filter(number -> number > 0).mapToObj(Long::toString).collect(Collectors.joining(" or "));
    }
}
