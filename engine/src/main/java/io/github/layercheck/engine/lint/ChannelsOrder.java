package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.graph.Tensor;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds inputs that look like those of the other data format. */
final class ChannelsOrder extends Lint {

    /** The channels of grey, coloured and transparent pictures. */
    private static final List<Long> CHANNELS = List.of(1L, 3L, 4L);

    /** Pictures have more rows and columns than that, and kernels hardly ever. */
    private static final long SMALLEST_PICTURE = 8;

    ChannelsOrder() {
        super(
                ProblemId.CHANNELS_ORDER,
                "Keras has the channels last, other libraries have them first. In the wrong order everything compiles: the"
                        + " kernel moves over the colours, and takes the columns for channels.",
                """
                @Model
                @Input({3, 224, 224})
                interface Pictures {
                    @Conv2D(filters = 16, kernelSize = 3, activation = RELU) Tensor edges();
                    @GlobalAveragePooling2D                                  Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """,
                """
                @Model
                @Input({224, 224, 3})
                interface Pictures {
                    @Conv2D(filters = 16, kernelSize = 3, activation = RELU) Tensor edges();
                    @GlobalAveragePooling2D                                  Tensor features();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call input : model.calls()) {
            TensorShape shape = model.outputShape(input);
            if (input.layer().content() instanceof Node.InputNode node && shape != null) {
                Call reader = reader(model, input, shape);
                if (reader != null) {
                    findings.add(input, node.input().origin(), fault(node.input(), shape, reader));
                }
            }
        }
    }

    /** A layer that takes the channels of an input for something else, or null. */
    private static @Nullable Call reader(LintedModel model, Call input, TensorShape shape) {
        Set<Call> seen = new HashSet<>();
        Deque<Tensor> left = new ArrayDeque<>(List.of(input.output(0)));
        while (!left.isEmpty()) {
            for (Call taker : model.takers(left.remove())) {
                Windows window = LintedModel.window(taker);
                if (window != null && isOtherOrder(LintedModel.known(taker), window, shape)) {
                    return taker;
                }
                boolean isPassedOn = window == null && shape.equals(model.outputShape(taker));
                if (isPassedOn && taker.inputs().size() == 1 && seen.add(taker)) {
                    left.add(taker.output(0));
                }
            }
        }
        return null;
    }

    private static boolean isOtherOrder(LayerConfig layer, Windows window, TensorShape shape) {
        List<Dim> sample = shape.sample();
        int last = sample.size() - 1;
        if (layer.isChannelsFirst()) {
            return last > 1 && isChannels(sample.get(last)) && areLarger(sample.subList(0, last), SMALLEST_PICTURE);
        }
        // A sequence of three or four steps is one; a kernel of one row reads the rows separately.
        Dim first = sample.get(0);
        return isChannels(first)
                && (last > 1 || first.is(1))
                && areLarger(sample.subList(1, last + 1), CHANNELS.get(CHANNELS.size() - 1) + 1)
                && window.size(0) > 1;
    }

    private static boolean isChannels(Dim dim) {
        return dim.isKnown() && CHANNELS.contains(dim.size());
    }

    private static boolean areLarger(List<Dim> dims, long smallest) {
        for (Dim dim : dims) {
            if (!dim.isKnown() || dim.size() < smallest) {
                return false;
            }
        }
        return !dims.isEmpty();
    }

    @SuppressWarnings("ListRemoveAmbiguous") // by its index
    private static Fault fault(InputDeclaration input, TensorShape shape, Call reader) {
        boolean takesFirst = LintedModel.known(reader).isChannelsFirst();
        List<Integer> sample = new ArrayList<>(input.sample() == null ? List.of() : input.sample());
        int axis = takesFirst ? sample.size() - 1 : 0;
        Integer channels = sample.get(axis);
        sample.subList(axis, axis + 1).clear();
        sample.add(takesFirst ? 0 : sample.size(), channels);
        String turned = sample.toString().replace('[', '{').replace(']', '}');
        return new Fault(
                        ProblemId.CHANNELS_ORDER,
                        shape + " looks like channels " + (takesFirst ? "last" : "first") + ", but " + reader.label()
                                + " has them " + (takesFirst ? "first" : "last"))
                .because("Its window moves over the axis of " + channels + ".")
                .fix("@Input(" + turned + "), or dataFormat = " + (takesFirst ? "CHANNELS_LAST" : "CHANNELS_FIRST")
                        + " in " + reader.label() + ".")
                .at("value");
    }
}
