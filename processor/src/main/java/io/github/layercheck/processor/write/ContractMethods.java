package io.github.layercheck.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.layercheck.engine.constant.BufferType;
import io.github.layercheck.engine.constant.ContractTensor;
import io.github.layercheck.engine.constant.OpenDimensions;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.Quantization;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.text.JavaText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The methods of a generated class for code that feeds a model in a file, or reads what it returns: buffers, shapes, and a
 * check of a shape. They need nothing but Java.
 */
final class ContractMethods {

    private static final TypeName LONGS = ArrayTypeName.of(TypeName.LONG);
    private static final TypeName INTS = ArrayTypeName.of(TypeName.INT);
    private static final String SHAPE = "shape";

    private final String file;
    private final VerbatimTexts texts;
    private final TypeSpec.Builder source;
    private boolean hasBuffer;
    private boolean hasCheck;

    /**
     * @param file the file's name, for messages
     */
    ContractMethods(String file, VerbatimTexts texts, TypeSpec.Builder source) {
        this.file = file;
        this.texts = texts;
        this.source = source;
    }

    /** Adds those of all inputs and outputs, and what they have in common. */
    void addTo(List<ContractTensor> tensors) {
        tensors.forEach(this::add);
        if (hasBuffer) {
            source.addMethod(buffer());
        }
        if (hasCheck) {
            source.addMethod(check());
        }
    }

    private void add(ContractTensor tensor) {
        Optional<List<Dimension>> shape = tensor.shape();
        if (shape.isPresent()) {
            add(tensor, new OpenDimensions(shape.get()));
        } else {
            tensor.buffer().ifPresent(type -> addFactoryOfAnyRank(tensor, type));
        }
        if (tensor.hasSeveralScales()) {
            tensor.value().quantization().ifPresent(quantization -> addScales(tensor, quantization));
        }
    }

    private void add(ContractTensor tensor, OpenDimensions dimensions) {
        tensor.buffer().ifPresent(type -> {
            hasBuffer = true;
            source.addMethod(factory(tensor, type, dimensions.documentation())
                    .addParameters(parameters(dimensions))
                    .addStatement(
                            "return buffer($L, $L($L))$L",
                            type.bytes(),
                            tensor.longShape(),
                            dimensions.arguments(),
                            view(type))
                    .build());
        });
        source.addMethod(shape(tensor, tensor.longShape(), LONGS, dimensions));
        if (dimensions.fitInts()) {
            source.addMethod(shape(tensor, tensor.intShape(), INTS, dimensions));
        }
        hasCheck = true;
        String expected =
                tensor.value().asTensor().map(ValueType.Tensor::shapeText).orElse("");
        source.addMethod(check(tensor, LONGS)
                .addStatement(
                        "check($L, $L, $L, $L)", quoted(tensor.title()), SHAPE, quoted(expected), dimensions.sizes())
                .build());
        source.addMethod(check(tensor, INTS)
                .addStatement(
                        "$L($T.stream($L).asLongStream().toArray())",
                        tensor.check(),
                        ClassName.get("java.util", "Arrays"),
                        SHAPE)
                .build());
    }

    private void addFactoryOfAnyRank(ContractTensor tensor, BufferType type) {
        hasBuffer = true;
        source.addMethod(factory(tensor, type, "\n\n@param shape all of its sizes")
                .addParameter(LONGS, SHAPE)
                .varargs()
                .addStatement("return buffer($L, $L)$L", type.bytes(), SHAPE, view(type))
                .build());
    }

    private MethodSpec.Builder factory(ContractTensor tensor, BufferType type, String parameters) {
        return method(tensor.factory())
                .addJavadoc("$L$L", comment("{@return a direct buffer in native order for ", tensor, "}"), parameters)
                .returns(ClassName.get("java.nio", type.className()));
    }

    private static String view(BufferType type) {
        return type == BufferType.BYTE ? "" : ".as" + type.className() + "()";
    }

    private MethodSpec shape(ContractTensor tensor, String name, TypeName type, OpenDimensions dimensions) {
        return method(name)
                .addJavadoc("$L$L", comment("{@return the shape of ", tensor, "}"), dimensions.documentation())
                .addParameters(parameters(dimensions))
                .returns(type)
                .addStatement("return new $T {$L}", type, dimensions.elements())
                .build();
    }

    private MethodSpec.Builder check(ContractTensor tensor, TypeName type) {
        return method(tensor.check())
                .addJavadoc("$L", comment("Checks the shape of what is given for ", tensor, "."))
                .addJavadoc("\n\n@param shape the shape\n@throws IllegalArgumentException if the file has another one")
                .addParameter(type, SHAPE);
    }

    private void addScales(ContractTensor tensor, Quantization quantization) {
        source.addMethod(method(tensor.scales())
                .addJavadoc("$L", comment("{@return the scales of ", tensor, "}"))
                .returns(ArrayTypeName.of(TypeName.FLOAT))
                .addStatement(
                        "return new float[] {$L}",
                        quantization.scales().stream()
                                .map(scale -> ConstantFields.literal(scale.floatValue()))
                                .collect(Collectors.joining(", ")))
                .build());
        source.addMethod(method(tensor.zeroPoints())
                .addJavadoc("$L", comment("{@return the zero points of ", tensor, "}"))
                .returns(LONGS)
                .addStatement(
                        "return new long[] {$L}",
                        IntStream.range(0, quantization.scales().size())
                                .mapToObj(i -> i < quantization.zeroPoints().size()
                                        ? quantization.zeroPoints().get(i) + "L"
                                        : "0L")
                                .collect(Collectors.joining(", ")))
                .build());
    }

    private static List<ParameterSpec> parameters(OpenDimensions dimensions) {
        return dimensions.parameters().stream()
                .map(name -> ParameterSpec.builder(TypeName.INT, name).build())
                .toList();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    }

    private String comment(String before, ContractTensor tensor, String after) {
        StringBuilder comment = new StringBuilder(before);
        JavaText.appendComment(tensor.title(), comment);
        return texts.mark(comment.append(after));
    }

    private String quoted(String text) {
        return texts.mark(JavaText.quoted(text));
    }

    private static MethodSpec buffer() {
        return MethodSpec.methodBuilder("buffer")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ByteBuffer.class)
                .addParameter(TypeName.LONG, "bytes")
                .addParameter(LONGS, SHAPE)
                .addStatement("long size = bytes")
                .beginControlFlow("for (long dimension : shape)")
                .beginControlFlow("if (dimension < 0)")
                .addStatement(
                        "throw new $T($S + dimension)", IllegalArgumentException.class, "A size cannot be negative: ")
                .endControlFlow()
                .addStatement("size = Math.multiplyExact(size, dimension)")
                .endControlFlow()
                .addStatement(
                        "return $T.allocateDirect(Math.toIntExact(size)).order($T.nativeOrder())",
                        ByteBuffer.class,
                        ByteOrder.class)
                .build();
    }

    private MethodSpec check() {
        return MethodSpec.methodBuilder("check")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "tensor")
                .addParameter(LONGS, SHAPE)
                .addParameter(String.class, "expected")
                .addParameter(LONGS, "sizes")
                .varargs()
                .addStatement("boolean fits = shape.length == sizes.length")
                .beginControlFlow("for (int i = 0; fits && i < sizes.length; i++)")
                .addStatement("fits = sizes[i] < 0 ? shape[i] >= 0 : shape[i] == sizes[i]")
                .endControlFlow()
                .beginControlFlow("if (!fits)")
                .addStatement(
                        "throw new $T(tensor + $L + expected + $L + $T.toString(shape)"
                                + ".replace('[', '(').replace(']', ')'))",
                        IllegalArgumentException.class,
                        quoted(" of " + file + " has the shape "),
                        quoted(", and not "),
                        ClassName.get("java.util", "Arrays"))
                .endControlFlow()
                .build();
    }
}
