package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.layers.TimeDistributed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same layer for data of another number of axes: such as a MaxPooling1D in place of a MaxPooling2D. */
final class OtherDimensions implements Kind {

    private static final double COST = 24;

    /** The layers that there are for one to three axes between batch and channels, and those for one or two. */
    private static final Pattern NAME = Pattern.compile(
            "((?:Separable|Depthwise)?Conv|(?:Global|Adaptive)?(?:Max|Average)Pooling|UpSampling|ZeroPadding|Cropping"
                    + "|SpatialDropout)[123](D|DTranspose)");

    private static final Pattern UP_TO_TWO = Pattern.compile("(Separable|Depthwise).*");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        LayerConfig config =
                found.failed() == null ? null : found.failed().call().layerConfig();
        if (config == null
                || found.problem().id() != ProblemId.INPUT_RANK
                || found.sides().size() != 1) {
            return;
        }
        boolean isAtEachStep =
                config.is(TimeDistributed.class) && config.wrapped().size() == 1;
        LayerConfig layer = isAtEachStep ? config.wrapped().get(0) : config;
        int rank = found.sides().get(0).way().end().shape().rank() - (isAtEachStep ? 1 : 0);
        Matcher name = NAME.matcher(layer.type().name());
        if (layer.type().isCustom() || rank < 3 || rank > 5 || !name.matches()) {
            return;
        }
        String other = name.group(1) + (rank - 2) + name.group(2);
        List<Argument> arguments = arguments(layer);
        boolean exists = rank < 5 || !UP_TO_TWO.matcher(other).matches();
        if (arguments != null && exists) {
            String of = layer.type().qualifiedName();
            String type = of.substring(0, of.lastIndexOf('.') + 1) + other;
            String text = "@" + other + " in place of @" + layer.type().name() + " fits";
            candidates.add(new Candidate.Change(
                    COST, found.failed().call().label(), new Edit.Replace(layer.origin(), type, arguments), text));
        }
    }

    /** The arguments that mean the same for another number of axes; null if one of them does not. */
    private static @Nullable List<Argument> arguments(LayerConfig layer) {
        List<Argument> arguments = new ArrayList<>();
        for (Map.Entry<String, Object> given : layer.given().entrySet()) {
            Attribute attribute = Objects.requireNonNull(layer.type().attribute(given.getKey()));
            Object value = given.getValue();
            if (attribute.perAxis() != null && value instanceof List<?> elements) {
                if (new HashSet<>(elements).size() != 1) {
                    return null;
                }
                value = List.of(elements.get(0));
            }
            arguments.add(new Argument(given.getKey(), value, attribute.type()));
        }
        return arguments;
    }
}
