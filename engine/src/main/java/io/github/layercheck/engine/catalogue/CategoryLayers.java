package io.github.layercheck.engine.catalogue;

import io.github.layercheck.DType;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.BinOutputMode;
import io.github.layercheck.layers.CategoryEncoding;
import io.github.layercheck.layers.Discretization;
import io.github.layercheck.layers.HashedCrossing;
import io.github.layercheck.layers.Hashing;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of Keras' preprocessing layers that sort values into categories by their numbers or hashes. */
final class CategoryLayers {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private CategoryLayers() {}

    /** Vectors for the integers, which are categories already. */
    static Inference categoryEncoding(CategoryEncoding layer, Inputs inputs) {
        if (layer.numTokens() == Unset.INT) {
            throw new Fault(ProblemId.ATTRIBUTE_CONFLICT, "numTokens is not given")
                    .because("The vectors have an element for each category.")
                    .fix("Give the largest integer plus 1; if it is not known, @IntegerLookup has a vocabulary.")
                    .at("numTokens");
        }
        return Encoding.of(layer.outputMode())
                .inferByLastAxis(inputs.onlyNumbers(), DType.INT64, Dim.of(layer.numTokens()));
    }

    /** The bin that each number is in, between boundaries that are given or learned. */
    static Inference discretization(Discretization layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        checkBins(layer.binBoundaries(), layer.numBins());
        int bins = layer.numBins() == Unset.INT ? layer.binBoundaries().length + 1 : layer.numBins();
        return encoding.infer(inputs.onlyNumbers(), DType.INT32, Dim.of(bins));
    }

    private static void checkBins(double[] boundaries, int bins) {
        if ((boundaries.length == 0) == (bins == Unset.INT)) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_CONFLICT,
                            boundaries.length == 0
                                    ? "neither binBoundaries nor numBins is given"
                                    : "binBoundaries and numBins are both given")
                    .because("The boundaries are given by binBoundaries, or learned for numBins bins.")
                    .at(boundaries.length == 0 ? "binBoundaries" : "numBins");
        }
        for (int i = 1; i < boundaries.length; i++) {
            if (boundaries[i] < boundaries[i - 1]) {
                throw new Fault(
                                ProblemId.ATTRIBUTE_RANGE,
                                "binBoundaries[" + i + "] is " + boundaries[i] + ", after " + boundaries[i - 1])
                        .because("The boundaries must ascend.")
                        .at("binBoundaries", i);
            }
        }
    }

    /** The bin of each value, by a hash. */
    static Inference hashing(Hashing layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        TensorShape input = inputs.only();
        String mask = layer.maskValue();
        if (inputs.dtype() != DType.STRING
                && !mask.equals(Unset.STRING)
                && !INTEGER.matcher(mask).matches()) {
            throw new Fault(ProblemId.INPUT_DTYPE, "maskValue is \"" + mask + "\" for an input of numbers")
                    .because("It is compared with each element of the input, so it is an integer here.")
                    .at("maskValue");
        }
        boolean squeezes = layer.outputMode() == BinOutputMode.ONE_HOT
                && input.rank() > 1
                && input.last().is(1);
        return encoding.inferByLastAxis(squeezes ? input.remove(-1) : input, DType.INT64, Dim.of(layer.numBins()));
    }

    /** The bin of each pair of values, by a hash of both. */
    static Inference hashedCrossing(HashedCrossing layer, Inputs inputs) {
        Encoding encoding = Encoding.of(layer.outputMode()).checkSparse(layer.sparse());
        List<TensorShape> shapes = inputs.exactly(2);
        for (int i = 0; i < shapes.size(); i++) {
            checkCrossed(inputs, i);
        }
        TensorShape first = shapes.get(0);
        if (!shapes.get(1).equals(first)) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(0) + ", " + inputs.describe(1))
                    .because(
                            "Each value of one input is crossed with its counterpart, so both must have the same shape.");
        }
        return encoding.infer(first, DType.INT64, Dim.of(layer.numBins()));
    }

    private static void checkCrossed(Inputs inputs, int number) {
        if (inputs.dtype(number).isFloat() || inputs.dtype(number) == DType.BOOL) {
            throw new Fault(
                            ProblemId.INPUT_DTYPE,
                            inputs.name(number) + " has elements of type "
                                    + inputs.dtype(number).kerasName())
                    .because("It crosses integers or strings.")
                    .fix("@Discretization turns them into integers.");
        }
        TensorShape shape = inputs.shape(number);
        if (shape.rank() > 2 || (shape.rank() == 2 && !shape.last().matches(Dim.of(1)))) {
            throw new Fault(ProblemId.INPUT_SHAPE, inputs.describe(number))
                    .because("Each sample is one value: the shape is (None) or (None, 1).");
        }
    }
}
