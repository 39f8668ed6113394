package io.github.layercheck.engine.rule;

import io.github.layercheck.DType;
import io.github.layercheck.engine.shape.Counts;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule infers of a call of a layer: its outputs and its weights, in Keras' order, and beside the weights the products
 * that the layer computes with them.
 */
public final class Inference {

    /**
     * An output.
     *
     * @param dtype the type of its elements, or null for that of the layer
     */
    public record Output(TensorShape shape, @Nullable DType dtype) {}

    private final List<Output> outputs = new ArrayList<>();
    private final List<List<Weight>> groups = new ArrayList<>();
    private final List<Macs.Group> products = new ArrayList<>();
    private boolean lastGroupIsOpen;
    private boolean lastProductsAreOpen;
    private boolean isOfUnknownCost;
    private @Nullable List<Dim> values;
    private @Nullable Formula formula;
    private @Nullable Macs macs;

    private Inference() {}

    /** A layer with one output of the layer's own element type. */
    public static Inference output(TensorShape shape) {
        return new Inference().andOutput(shape);
    }

    /** A layer with one output of that element type. */
    public static Inference output(TensorShape shape, DType dtype) {
        return new Inference().andOutput(shape, dtype);
    }

    /**
     * A layer with one output that has elements of its first input, unchanged. Keras casts floating-point inputs to the
     * layer's own type; all others keep theirs.
     */
    public static Inference outputKeeping(Inputs inputs, TensorShape shape) {
        return inputs.dtype().isFloat() ? output(shape) : output(shape, inputs.dtype());
    }

    /** A layer with these outputs and no weights yet. */
    public static Inference outputs(List<Output> outputs) {
        Inference inference = new Inference();
        inference.outputs.addAll(outputs);
        return inference;
    }

    /** A further output, of the layer's own element type. */
    public Inference andOutput(TensorShape shape) {
        outputs.add(new Output(shape, null));
        return this;
    }

    /** A further output of that element type, or for null of the layer's own. */
    public Inference andOutput(TensorShape shape, @Nullable DType dtype) {
        outputs.add(new Output(shape, dtype));
        return this;
    }

    /** A trainable weight. */
    public Inference weight(String path, Dim... shape) {
        return add(new Weight(path, List.of(shape), null, true));
    }

    /** A trainable weight that an attribute can switch off. */
    public Inference weightIf(boolean condition, String path, Dim... shape) {
        return condition ? weight(path, shape) : this;
    }

    /** A weight that training does not change, such as a moving mean. */
    public Inference nonTrainableWeight(String path, Dim... shape) {
        return add(new Weight(path, List.of(shape), null, false));
    }

    /** Any weight. */
    public Inference add(Weight weight) {
        if (!lastGroupIsOpen) {
            groups.add(new ArrayList<>());
            lastGroupIsOpen = true;
        }
        groups.get(groups.size() - 1).add(weight);
        formula = null;
        return this;
    }

    /** The weight before this is multiplied with what stands at each of that many places of a sample. */
    public Inference multipliedAt(List<Dim> places) {
        List<Weight> group = groups.get(groups.size() - 1);
        List<Dim> product = new ArrayList<>(group.get(group.size() - 1).shape());
        product.addAll(places);
        return product(product);
    }

    /** The weight before this can be quantized. */
    public Inference quantizable(Quantizable form) {
        List<Weight> group = groups.get(groups.size() - 1);
        group.set(group.size() - 1, group.get(group.size() - 1).with(form));
        return this;
    }

    /**
     * A matrix product or a convolution whose operands depend on the sample.
     *
     * @param sizes the sizes of all axes of a sample that it makes or sums over, whose product is the number of its
     *     multiply-accumulates
     */
    public Inference product(List<Dim> sizes) {
        if (!lastProductsAreOpen) {
            products.add(new Macs.Group(new ArrayList<>(), 1));
            lastProductsAreOpen = true;
        }
        products.get(products.size() - 1).products().add(sizes);
        macs = null;
        return this;
    }

    /** The products of a wrapped layer, each at every of these places; a formula shows them as a unit. */
    public Inference productsOf(Inference wrapped, Dim... places) {
        return productsOf(1, wrapped, places);
    }

    /** The same for what is computed several times. */
    public Inference productsOf(long times, Inference wrapped, Dim... places) {
        for (Macs.Group group : wrapped.products) {
            List<List<Dim>> repeated = new ArrayList<>();
            for (List<Dim> product : group.products()) {
                List<Dim> sizes = new ArrayList<>(product);
                sizes.addAll(List.of(places));
                repeated.add(sizes);
            }
            products.add(new Macs.Group(repeated, Counts.saturatedProduct(group.times(), times)));
        }
        lastProductsAreOpen = false;
        isOfUnknownCost |= wrapped.isOfUnknownCost;
        macs = null;
        return this;
    }

    /** It is unknown what the layer computes. */
    public Inference ofUnknownCost() {
        isOfUnknownCost = true;
        macs = null;
        return this;
    }

    /** The weights of a wrapped layer, under its name; a formula shows them as a unit. */
    public Inference weightsOf(String name, Inference wrapped) {
        return weightsOf(wrapped, weight -> weight.under(name));
    }

    /** The weights of a layer within the layer, each unchanged; a formula shows them as a unit. */
    public Inference weightsOf(Inference wrapped, UnaryOperator<Weight> inLayer) {
        for (List<Weight> group : wrapped.groups) {
            List<Weight> weights = new ArrayList<>();
            for (Weight weight : group) {
                weights.add(inLayer.apply(weight));
            }
            groups.add(weights);
        }
        lastGroupIsOpen = false;
        formula = null;
        return this;
    }

    /** The same with each weight changed. */
    public Inference withWeights(UnaryOperator<Weight> changed) {
        return outputs(outputs).weightsOf(this, changed).productsOf(this);
    }

    /** The same, whose only output is a scalar or a vector of which these elements are known, as far as each is. */
    public Inference withValues(List<Dim> known) {
        values = List.copyOf(known);
        return this;
    }

    /** What is known of the elements of the only output, if it is a scalar or a vector of sizes; null if nothing is. */
    public @Nullable List<Dim> values() {
        return values;
    }

    /** The outputs in Keras' order. */
    public List<Output> outputs() {
        return List.copyOf(outputs);
    }

    /** The shape of the first output. */
    public TensorShape shape() {
        return outputs.get(0).shape();
    }

    /** The weights in Keras' order. */
    public List<Weight> weights() {
        List<Weight> weights = new ArrayList<>();
        for (List<Weight> group : groups) {
            weights.addAll(group);
        }
        return weights;
    }

    /** Why the layer has that many parameters. */
    public Formula formula() {
        if (formula == null) {
            formula = Formula.of(groups);
        }
        return formula;
    }

    /** The multiply-accumulates for one sample, in inference. */
    public Macs macs() {
        if (macs == null) {
            macs = isOfUnknownCost ? Macs.UNKNOWN : Macs.of(products);
        }
        return macs;
    }
}
