package io.github.layercheck.engine.shape;

import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * The dimensions of a tensor, the batch first, as Keras counts axes: axis 0 is the batch, -1 the last. Every method
 * that returns a shape returns a new one.
 */
public record TensorShape(List<Dim> dims) {

    /** The most dimensions that a tensor of TensorFlow can have; other backends have fewer. */
    public static final int MAX_RANK = 254;

    private static final String OF_SAMPLES = "The layer takes a batch of samples.";

    public TensorShape {
        dims = List.copyOf(dims);
    }

    public static TensorShape of(Dim... dims) {
        return new TensorShape(List.of(dims));
    }

    /** A fault if no tensor can have so many dimensions. */
    public static void checkRank(int rank) {
        if (rank > MAX_RANK) {
            throw tooManyDimensions(rank);
        }
    }

    /** The fault of a tensor of so many dimensions. */
    public static Fault tooManyDimensions(int rank) {
        return new Fault(ProblemId.TENSOR_RANK, "a tensor would have " + rank + " dimensions")
                .because("A tensor has at most " + MAX_RANK + ".");
    }

    /** The number of dimensions, the batch included. */
    public int rank() {
        return dims.size();
    }

    /** The first dimension; a fault if there is none. */
    public Dim batch() {
        checkBatch();
        return dims.get(0);
    }

    private void checkBatch() {
        if (dims.isEmpty()) {
            throw rankFault(OF_SAMPLES);
        }
    }

    public Dim last() {
        return dim(-1);
    }

    /** The dimension of that axis, counted from the end if it is negative; the axis exists. */
    public Dim dim(int axis) {
        return dims.get(axis < 0 ? rank() + axis : axis);
    }

    /** The axis counted from the front; a fault at the attribute if the shape has no such axis. */
    public int axis(int axis, String attribute) {
        return axis(axis, attribute, -1);
    }

    /** The axes counted from the front; a fault at the attribute for one that the shape lacks or that comes twice. */
    public List<Integer> axes(int[] axes, String attribute) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < axes.length; i++) {
            int axis = axis(axes[i], attribute, i);
            if (found.contains(axis)) {
                throw new Fault(ProblemId.AXIS, "axis " + axes[i] + " of " + this + " comes twice").at(attribute, i);
            }
            found.add(axis);
        }
        return found;
    }

    private int axis(int axis, String attribute, int index) {
        if (axis < -rank() || axis >= rank()) {
            throw new Fault(ProblemId.AXIS, "axis " + axis + " is not in " + this)
                    .because(
                            dims.isEmpty()
                                    ? "A single number has no axes."
                                    : "The input has the axes 0 (the batch) to " + (rank() - 1) + ", or -" + rank()
                                            + " to -1.")
                    .at(attribute, index);
        }
        return axis < 0 ? rank() + axis : axis;
    }

    /** The axis counted from the front; a fault at the attribute if it is the batch or does not exist. */
    public int sampleAxis(int axis, String attribute) {
        return sampleAxis(axis, attribute, -1);
    }

    /** The same, with a fault at an element of the attribute. */
    public int sampleAxis(int axis, String attribute, int index) {
        int fromFront = axis(axis, attribute, index);
        if (fromFront == 0) {
            throw new Fault(ProblemId.AXIS, "axis " + axis + " is the batch of " + this)
                    .because("The layer treats each sample of a batch separately.")
                    .at(attribute, index);
        }
        return fromFront;
    }

    /** This shape, if it has exactly that rank, the batch included; else a fault. */
    public TensorShape rank(int rank) {
        if (rank() != rank) {
            throw rankFault("The layer takes exactly " + dimensions(rank) + ".");
        }
        return this;
    }

    /** This shape, if it has at least that rank, the batch included; else a fault. */
    public TensorShape atLeastRank(int rank) {
        if (rank() < rank) {
            throw rankFault(rank == 1 ? OF_SAMPLES : "The layer takes at least " + dimensions(rank) + ".");
        }
        return this;
    }

    /** The fault that an input of this shape has another rank than its layer takes. */
    public Fault rankFault(String takes) {
        String has = dims.isEmpty() ? "is a single number" : "has " + dimensions(rank());
        return new Fault(ProblemId.INPUT_RANK, "the input " + this + " " + has)
                .because(takes)
                .suspecting(this, -1);
    }

    private static String dimensions(int rank) {
        int ofSample = rank - 1;
        return ofSample + (ofSample == 1 ? " dimension" : " dimensions") + " besides the batch";
    }

    public TensorShape with(int axis, Dim dim) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.set(axis < 0 ? rank() + axis : axis, dim);
        return new TensorShape(changed);
    }

    public TensorShape withLast(Dim dim) {
        return with(-1, dim);
    }

    public TensorShape append(Dim dim) {
        return insert(rank(), dim);
    }

    public TensorShape insert(int axis, Dim dim) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.add(axis, dim);
        return new TensorShape(changed);
    }

    public TensorShape remove(int axis) {
        List<Dim> changed = new ArrayList<>(dims);
        changed.remove(axis < 0 ? rank() + axis : axis);
        return new TensorShape(changed);
    }

    /** The dimensions from one axis (inclusive) to another (exclusive), both counted from the front. */
    public List<Dim> slice(int from, int to) {
        return dims.subList(from, to);
    }

    /** The dimensions of one sample; a fault if there is not even a batch. */
    public List<Dim> sample() {
        checkBatch();
        return dims.subList(1, rank());
    }

    /** The shape of that batch and these dimensions of a sample. */
    public static TensorShape ofSample(Dim batch, List<Dim> sample) {
        List<Dim> dims = new ArrayList<>();
        dims.add(batch);
        dims.addAll(sample);
        return new TensorShape(dims);
    }

    /** The product of dimensions: unknown if one is, and 1 if there are none. */
    public static Dim product(List<Dim> dims) {
        Dim product = Dim.of(1);
        for (Dim dim : dims) {
            product = product.times(dim);
        }
        return product;
    }

    /** The number of elements of dimensions that are all known. */
    public static long elements(List<Dim> dims) {
        long elements = 1;
        try {
            for (Dim dim : dims) {
                elements = Math.multiplyExact(elements, dim.size());
            }
            return elements;
        } catch (ArithmeticException e) {
            return product(dims).size(); // says of which factors the product does not fit
        }
    }

    /** Whether every dimension that is known is at least 1. */
    public boolean hasElements() {
        for (Dim dim : dims) {
            if (dim.isLessThan(1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the two can be the same shape: of the same rank, and equal in all dimensions that are known in both. */
    public boolean matches(TensorShape other) {
        return rank() == other.rank()
                && IntStream.range(0, rank()).allMatch(axis -> dim(axis).matches(other.dim(axis)));
    }

    /** The axes that cannot be the same, because their sizes are known and not equal; none if the ranks differ. */
    public List<Integer> unlikeAxes(TensorShape other) {
        List<Integer> unlike = new ArrayList<>();
        for (int axis = 0; axis < rank() && rank() == other.rank(); axis++) {
            if (!dim(axis).matches(other.dim(axis))) {
                unlike.add(axis);
            }
        }
        return unlike;
    }

    /** As Keras prints it: {@code (None, 28, 28)}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (Dim dim : dims) {
            text.add(dim.toString());
        }
        return text.toString();
    }
}
