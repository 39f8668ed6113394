package io.github.layercheck.engine.repair;

import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.Enumeration;
import io.github.layercheck.layers.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same layer for data of another number of axes: such as a MaxPooling1D in place of a MaxPooling2D. */
final class OtherDimensions implements Kind {

    private static final double COST = 18;
    private static final int MOST_LAYERS = 8;

    /** The layers that there are for one to three axes between batch and channels, and those for one or two. */
    private static final Pattern NAME = Pattern.compile(
            "((?:Separable|Depthwise)?Conv|(?:Global|Adaptive)?(?:Max|Average)Pooling|UpSampling|ZeroPadding|Cropping"
                    + "|SpatialDropout)([123])(D|DTranspose)");

    private static final Pattern UP_TO_TWO = Pattern.compile("(Separable|Depthwise).*");

    @Override
    public void add(Case found, List<Candidate> candidates) {
        if (found.failed() == null
                || found.problem().id() != ProblemId.INPUT_RANK
                || found.sides().size() != 1) {
            return;
        }
        Way way = found.sides().get(0).way();
        Call call = found.failed().call();
        LayerConfig layer = core(call);
        int dimensions = way.end().shape().rank() - 2 - (layer == call.layerConfig() ? 0 : 1);
        if (layer == null || dimensions < 1 || dimensions > 3 || !areMeant(way, dimensions)) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        while (call != null && layer != null && edits.size() < MOST_LAYERS) {
            Edit.Replace edit = with(dimensions, layer);
            if (edit != null) {
                edits.add(edit);
                kinds.add(edit.text().replaceFirst("\\(.*", "") + " in place of @"
                        + layer.type().name());
                candidates.add(new Candidate.Change(
                        COST + 0.01 * edits.size(),
                        call.label(),
                        List.copyOf(edits),
                        Enumeration.of(kinds) + (edits.size() == 1 ? " fits" : " fit")));
            }
            call = WrapperChanges.next(found.failed().scope(), call);
            layer = call == null ? null : core(call);
        }
    }

    /** The layer that a call applies, or applies at each step. */
    private static @Nullable LayerConfig core(Call call) {
        LayerConfig config = call.layerConfig();
        return config == null ? null : WrapperChanges.core(config);
    }

    /** Whether a layer before says that the data has so many axes between batch and channels. */
    private static boolean areMeant(Way way, int dimensions) {
        for (Spot spot : way.spots()) {
            LayerConfig layer = spot.isInput() ? null : core(spot.call());
            Matcher name = NAME.matcher(layer == null ? "" : layer.type().name());
            boolean isOfWords = dimensions == 1 && layer != null && layer.is(Embedding.class);
            if (isOfWords || (name.matches() && name.group(2).equals(String.valueOf(dimensions)))) {
                return true;
            }
        }
        return false;
    }

    /** The layer for another number of axes; null if there is none. */
    private static Edit.@Nullable Replace with(int dimensions, LayerConfig layer) {
        Matcher name = NAME.matcher(layer.type().name());
        if (layer.type().isCustom() || !name.matches() || name.group(2).equals(String.valueOf(dimensions))) {
            return null;
        }
        String other = name.group(1) + dimensions + name.group(3);
        List<Argument> arguments = arguments(layer);
        if (arguments == null || (dimensions > 2 && UP_TO_TWO.matcher(other).matches())) {
            return null;
        }
        String type = layer.type().qualifiedName();
        return new Edit.Replace(layer.origin(), type.substring(0, type.lastIndexOf('.') + 1) + other, arguments);
    }

    /** The arguments that mean the same for another number of axes; null if one of them does not. */
    private static @Nullable List<Argument> arguments(LayerConfig layer) {
        List<Argument> arguments = new ArrayList<>();
        for (String name : layer.givenInOrder()) {
            Attribute attribute = Objects.requireNonNull(layer.type().attribute(name), name);
            Object value = layer.value(name);
            if (attribute.perAxis() != null && value instanceof List<?> elements) {
                if (new HashSet<>(elements).size() != 1) {
                    return null;
                }
                value = List.of(elements.get(0));
            }
            arguments.add(new Argument(name, value, attribute.type()));
        }
        return arguments;
    }
}
