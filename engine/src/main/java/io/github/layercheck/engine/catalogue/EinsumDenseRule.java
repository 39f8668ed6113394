package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Input;
import io.github.layercheck.Unset;
import io.github.layercheck.engine.catalogue.EinsumEquation.Dots;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.rule.Inference;
import io.github.layercheck.engine.rule.Inputs;
import io.github.layercheck.engine.rule.Quantizable;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.engine.shape.TensorShape;
import io.github.layercheck.layers.EinsumDense;
import java.util.ArrayList;
import java.util.List;

/** The rule of EinsumDense: which axis of the equation has which size. */
final class EinsumDenseRule {

    private final EinsumEquation equation;
    private final TensorShape input;
    private final int elided;
    private final List<Dim> output;

    private EinsumDenseRule(EinsumEquation equation, int[] outputShape, TensorShape input) {
        this.equation = equation;
        this.input = input;
        this.elided = elided();
        this.output = output(outputShape);
    }

    /** activation(einsum of input and kernel + bias). */
    static Inference einsumDense(EinsumDense layer, Inputs inputs) {
        Activations.check(layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint());
        EinsumDenseRule axes = of(layer.equation(), layer.outputShape(), layer.biasAxes(), inputs);
        Dim[] kernel = axes.kernel();
        Inference inference = Inference.output(Activations.apply(layer.activation(), axes.outputShape()))
                .add(lora.adapted("kernel", kernel))
                .multipliedAt(axes.places())
                .quantizable(axes.quantizable(kernel));
        axes.addBias(inference, layer.biasAxes());
        int last = kernel.length - 1;
        return lora.addTo(inference, "kernel", List.of(kernel).subList(0, last), kernel[last]);
    }

    /** The same with a kernel that is quantized. */
    static Inference quantized(io.github.layercheck.quantized.EinsumDense layer, KernelStorage storage, Inputs inputs) {
        Activations.check(layer.activation());
        Lora lora = Lora.of(layer.loraRank(), "kernelConstraint", layer.kernelConstraint(), layer.mode());
        EinsumDenseRule axes = of(layer.equation(), layer.outputShape(), layer.biasAxes(), inputs);
        Inference inference = Inference.output(Activations.apply(layer.activation(), axes.outputShape()));
        QuantizedKernel kernel = new QuantizedKernel(axes.equation, List.of(axes.kernel()));
        List<Dim> product = new ArrayList<>(List.of(axes.kernel()));
        product.addAll(axes.places());
        Dim[] bias = hasBias(layer.biasAxes()) ? axes.bias(layer.biasAxes()) : null;
        return kernel.addTo(inference.product(product), "", bias, storage, lora);
    }

    private static EinsumDenseRule of(String equation, int[] outputShape, String biasAxes, Inputs inputs) {
        EinsumEquation parsed = EinsumEquation.parse(equation);
        checkOutputShape(outputShape);
        if (hasBias(biasAxes)) {
            checkBiasAxes(parsed, biasAxes);
        }
        EinsumDenseRule axes = new EinsumDenseRule(parsed, outputShape, inputs.onlyNumbers());
        axes.checkRepeated();
        return axes;
    }

    private void addBias(Inference inference, String biasAxes) {
        if (hasBias(biasAxes)) {
            inference.weight("bias", bias(biasAxes));
        }
    }

    private static boolean hasBias(String biasAxes) {
        return !biasAxes.equals(Unset.STRING);
    }

    private static void checkOutputShape(int[] outputShape) {
        for (int i = 0; i < outputShape.length; i++) {
            if (outputShape[i] == 0) {
                throw new Fault(ProblemId.ATTRIBUTE_RANGE, "outputShape[" + i + "] is 0")
                        .because("A dimension of a tensor is at least 1.")
                        .at("outputShape", i);
            }
        }
    }

    private static void checkBiasAxes(EinsumEquation equation, String biasAxes) {
        if (biasAxes.isEmpty()) {
            throw new Fault(ProblemId.ATTRIBUTE_RANGE, "biasAxes is empty")
                    .because("A bias has at least one axis of the output.")
                    .fix("Leave it out for no bias.")
                    .at("biasAxes");
        }
        biasAxes.chars().filter(axis -> equation.output().indexOf(axis) < 0).forEach(axis -> {
            throw new Fault(
                            ProblemId.EQUATION,
                            "biasAxes has the axis '" + (char) axis + "', but the output has \"" + equation.output()
                                    + "\"")
                    .because("A bias has axes of the output.")
                    .at("biasAxes");
        });
    }

    private int elided() {
        int axes = input.rank() - equation.input().length();
        if (axes < 0 || (axes > 0 && equation.dots() == Dots.NOWHERE)) {
            throw new Fault(ProblemId.INPUT_RANK, "the axes \"" + equation.input() + "\" do not fit the input " + input)
                    .because("Each letter of the equation is an axis, including the batch: "
                            + (equation.dots() == Dots.NOWHERE ? "" : "at least ")
                            + equation.input().length() + ", not " + input.rank() + ".");
        }
        return axes;
    }

    /** The index in outputShape of the output's letter at that place; -1 for the batch, unless dots stand for it. */
    private int outputIndex(int place) {
        return equation.dots() == Dots.FIRST && elided > 0 ? place : place - 1;
    }

    /** The sizes of the output's letters. */
    private List<Dim> output(int[] outputShape) {
        checkLength(outputShape);
        List<Dim> sizes = new ArrayList<>();
        for (int place = 0; place < equation.output().length(); place++) {
            int index = outputIndex(place);
            sizes.add(
                    index < 0
                            ? input.batch()
                            : given(outputShape, index, equation.output().charAt(place)));
        }
        return sizes;
    }

    /** One number for each letter but the batch; the axes of dots at the end can be repeated as they are. */
    private void checkLength(int[] outputShape) {
        int letters = outputIndex(equation.output().length());
        if (outputShape.length == letters) {
            return;
        }
        boolean repeatsElided = equation.dots() == Dots.LAST && outputShape.length == letters + elided;
        for (int i = letters; repeatsElided && i < outputShape.length; i++) {
            repeatsElided = size(outputShape[i]).matches(elidedDims().get(i - letters));
        }
        if (!repeatsElided) {
            throw new Fault(
                            ProblemId.ATTRIBUTE_LENGTH,
                            "outputShape has " + outputShape.length
                                    + (outputShape.length == 1 ? " number" : " numbers")
                                    + ", where the equation's output takes " + letters)
                    .because("It has a number for each letter of the output except the batch, and none for the axes of"
                            + " the dots.")
                    .at("outputShape");
        }
    }

    private static Dim size(int given) {
        return given == Input.NONE ? Dim.unknown() : Dim.of(given);
    }

    /** The size of the letter that outputShape gives, if it is the input's for a letter of both. */
    private Dim given(int[] outputShape, int index, char letter) {
        Dim size = size(outputShape[index]);
        int place = equation.input().indexOf(letter);
        if (size.isKnown() && place >= 0 && !size.equals(inputDim(place))) {
            Dim expected = inputDim(place);
            throw new Fault(
                            ProblemId.INPUT_SHAPE,
                            "outputShape[" + index + "] is " + size + ", but axis '" + letter + "' of the input "
                                    + input + " is " + expected)
                    .because("Input and output share the axis.")
                    .fix("Write Input.NONE" + (expected.isKnown() ? " or " + expected : "") + ".")
                    .at("outputShape", index);
        }
        if (!size.isKnown() && equation.kernel().indexOf(letter) >= 0) {
            throw new Fault(ProblemId.UNKNOWN_DIMENSION, "outputShape[" + index + "] is Input.NONE")
                    .because("It is axis '" + letter + "' of the kernel, and a weight needs its size.")
                    .fix(place >= 0 && inputDim(place).isKnown() ? "Write " + inputDim(place) + "." : "")
                    .at("outputShape", index);
        }
        return size.named(String.valueOf(letter));
    }

    /** The size of the input's letter of that number. */
    private Dim inputDim(int place) {
        return input.dim(inputAxis(place));
    }

    private int inputAxis(int place) {
        return equation.dots() == Dots.FIRST ? elided + place : place;
    }

    private List<Dim> elidedDims() {
        return equation.dots() == Dots.FIRST
                ? input.slice(0, elided)
                : input.slice(input.rank() - elided, input.rank());
    }

    /** A letter that the input has twice is the diagonal of two axes of the same size. */
    private void checkRepeated() {
        for (int place = 0; place < equation.input().length(); place++) {
            char letter = equation.input().charAt(place);
            int first = equation.input().indexOf(letter);
            if (!inputDim(first).matches(inputDim(place))) {
                throw new Fault(
                                ProblemId.INPUT_SHAPE,
                                "axis '" + letter + "' is " + inputDim(first) + " and " + inputDim(place)
                                        + " in the input " + input)
                        .because("Axes with the same letter must have the same size.")
                        .at("equation");
            }
        }
    }

    private TensorShape outputShape() {
        List<Dim> dims = new ArrayList<>();
        if (equation.dots() == Dots.FIRST) {
            dims.addAll(elidedDims());
        }
        dims.addAll(output);
        if (equation.dots() == Dots.LAST) {
            dims.addAll(elidedDims());
        }
        return new TensorShape(dims);
    }

    private Dim[] kernel() {
        return equation.kernel().chars().mapToObj(letter -> size((char) letter)).toArray(Dim[]::new);
    }

    private Quantizable quantizable(Dim[] kernel) {
        List<Dim> summed = new ArrayList<>();
        List<Dim> others = new ArrayList<>();
        for (int axis = 0; axis < kernel.length; axis++) {
            boolean isSummed = equation.output().indexOf(equation.kernel().charAt(axis)) < 0;
            (isSummed ? summed : others).add(kernel[axis]);
        }
        return Quantizable.kernel(summed, others);
    }

    /** The sizes of the input's letters that the kernel lacks, and of the axes of the dots, without the batch. */
    private List<Dim> places() {
        List<Dim> places = new ArrayList<>();
        boolean isBatchElided = equation.dots() == Dots.FIRST && elided > 0;
        for (int place = isBatchElided ? 0 : 1; place < equation.input().length(); place++) {
            char letter = equation.input().charAt(place);
            if (equation.kernel().indexOf(letter) < 0 && equation.input().indexOf(letter) == place) {
                places.add(inputDim(place).named(String.valueOf(letter)));
            }
        }
        List<Dim> between = elidedDims();
        places.addAll(Places.of(isBatchElided ? between.subList(1, between.size()) : between));
        return places;
    }

    /**
     * The output's axes from the bias's first one on, with size 1 for those that it lacks; then 1 for those of the
     * dots.
     */
    private Dim[] bias(String biasAxes) {
        List<Dim> dims = new ArrayList<>();
        for (char letter : equation.output().toCharArray()) {
            boolean isAxis = biasAxes.indexOf(letter) >= 0;
            if (isAxis || !dims.isEmpty()) {
                dims.add(isAxis ? size(letter) : Dim.of(1));
            }
        }
        for (int i = 0; equation.dots() == Dots.LAST && i < elided; i++) {
            dims.add(Dim.of(1));
        }
        return dims.toArray(new Dim[0]);
    }

    /** The size of a letter for a weight, which is the output's if it has it; a fault if it is unknown. */
    private Dim size(char letter) {
        String name = String.valueOf(letter);
        int place = equation.output().indexOf(letter);
        if (place < 0) {
            return Weights.known(input, inputAxis(equation.input().indexOf(letter)), name);
        }
        Dim size = output.get(place);
        if (!size.isKnown()) {
            int index = outputIndex(place);
            throw new Fault(ProblemId.UNKNOWN_DIMENSION, "axis '" + letter + "' of the output is unknown")
                    .because("It is an axis of a weight, whose size must be known.")
                    .at(index < 0 ? "equation" : "outputShape", index);
        }
        return size.named(name);
    }
}
