package io.github.layercheck.engine.constant;

import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.FileKind;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input or an output of a model in a file, with its names in Java.
 *
 * @param kind the kind of the file; null of a model of Keras
 * @param index its position among the inputs or the outputs
 * @param identifier the method that declares it, or the one that would
 * @param constantPrefix what the names of its constants begin with
 * @param isShared whether an input has the same identifier, if this is an output
 */
public record ContractTensor(
        @Nullable FileKind kind,
        NamedValue value,
        boolean isInput,
        int index,
        String identifier,
        String constantPrefix,
        boolean isShared) {

    /** More than any runtime has, and fewer than a method can have parameters. */
    private static final int MOST_DIMENSIONS = 64;

    /** What it is called in a sentence. */
    public String title() {
        return (isInput ? "the input " : "the output ") + value.name();
    }

    /** The name of a method about it that begins with a verb: {@code newImage}. */
    private String method(String verb) {
        String words = words();
        return verb + Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The name of a method that returns something of it: {@code imageShape}. */
    private String property(String noun) {
        String words = words();
        return (Character.isJavaIdentifierStart(words.charAt(0)) ? words : "_" + words) + noun;
    }

    /** The buffer for its elements; empty if it is not a tensor, or there is no such buffer. */
    public Optional<BufferType> buffer() {
        return value.asTensor().flatMap(tensor -> BufferType.of(tensor.dtype()));
    }

    /** Whether the whole tensor is quantized with several scales. */
    public boolean hasSeveralScales() {
        return quantizedAxis() != null;
    }

    /** The name of a variable that holds it. */
    public String variable() {
        return MethodNames.identifier(property(""));
    }

    /** The name of the method that makes a buffer. */
    public String factory() {
        return method("new");
    }

    /** The name of the method that checks a shape. */
    public String check() {
        return method("check");
    }

    /** The name of the method that returns the shape as longs. */
    public String longShape() {
        return property("Shape");
    }

    /** The name of the method that returns the shape as ints. */
    public String intShape() {
        return property("IntShape");
    }

    /** The name of the method that returns the scales, if there are several. */
    public String scales() {
        return property("Scales");
    }

    /** The name of the method that returns the zero points, if there are several. */
    public String zeroPoints() {
        return property("ZeroPoints");
    }

    /** The names of all methods about it. */
    List<String> methods() {
        List<String> methods = new ArrayList<>();
        buffer().ifPresent(type -> methods.add(factory()));
        if (shape().isPresent()) {
            methods.addAll(List.of(longShape(), intShape(), check()));
        }
        if (hasSeveralScales()) {
            methods.addAll(List.of(scales(), zeroPoints()));
        }
        return methods;
    }

    private String words() {
        String words = SnakeCase.words(identifier);
        return (words.isEmpty() ? "_" : words) + (isShared ? "Output" : "");
    }

    /** The dimensions, if it is a tensor whose rank is known and not more than a method has parameters for. */
    public Optional<List<Dimension>> shape() {
        return value.asTensor().map(ValueType.Tensor::shape).filter(shape -> shape.size() <= MOST_DIMENSIONS);
    }

    @Nullable
    String tensorName() {
        return value.tensor().equals(value.name()) ? null : value.tensor();
    }

    @Nullable
    String dtype() {
        return value.asTensor().map(tensor -> tensor.dtype().toString()).orElse(null);
    }

    @Nullable
    String otherType() {
        return value.asTensor().isPresent() ? null : value.type().text();
    }

    @Nullable
    String shapeText() {
        return value.asTensor().map(ValueType.Tensor::shapeText).orElse(null);
    }

    @Nullable
    Integer rank() {
        return value.asTensor().map(ValueType.Tensor::shape).map(List::size).orElse(null);
    }

    /**
     * The number of elements of one sample, or null if it is unknown or too large. An open first dimension is that of the
     * batch; without one, a sample is the whole tensor.
     */
    @Nullable
    Integer size() {
        return shape().map(ContractTensor::sampleElements)
                .filter(elements -> elements <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(null);
    }

    /** The number of bytes of one sample, if it is known. */
    public Optional<Long> sampleBytes() {
        return Optional.ofNullable(bytes()).map(Integer::longValue);
    }

    /** The number of bytes of one sample, or null if it is unknown or too large. */
    @Nullable
    Integer bytes() {
        int bits = value.asTensor().map(tensor -> tensor.dtype().bits()).orElse(0);
        Integer elements = size();
        if (bits == 0 || elements == null) {
            return null;
        }
        long stored = kind == null ? bits : kind.storedBits(bits);
        long bytes = (elements * stored + Byte.SIZE - 1) / Byte.SIZE;
        return bytes > Integer.MAX_VALUE ? null : (int) bytes;
    }

    private static @Nullable Long sampleElements(List<Dimension> shape) {
        boolean hasBatch = !shape.isEmpty() && !shape.get(0).isKnown();
        long elements = 1;
        for (Dimension dimension : hasBatch ? shape.subList(1, shape.size()) : shape) {
            if (!dimension.isKnown() || dimension.size() > Integer.MAX_VALUE) {
                return null;
            }
            elements *= dimension.size();
            if (elements > Integer.MAX_VALUE) {
                return null;
            }
        }
        return elements;
    }

    /** The scale of the whole tensor, or null if it has none or several. */
    @Nullable
    Float scale() {
        return quantization()
                .map(Quantization::scales)
                .filter(scales -> scales.size() == 1)
                .map(scales -> scales.get(0).floatValue())
                .orElse(null);
    }

    @Nullable
    Integer zeroPoint() {
        return scale() == null
                ? null
                : quantization()
                        .map(Quantization::zeroPoints)
                        .map(points -> points.isEmpty() ? 0 : points.get(0).intValue())
                        .orElse(null);
    }

    /** The axis that has a scale for each index, or null if the whole tensor has one, or none. */
    @Nullable
    Integer quantizedAxis() {
        return quantization()
                .filter(quantization -> quantization.scales().size() > 1)
                .map(Quantization::axis)
                .orElse(null);
    }

    private Optional<Quantization> quantization() {
        return value.quantization();
    }
}
