package io.github.layercheck.engine.source;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;
import io.github.layercheck.engine.contract.Dimension;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.contract.ValueType;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.engine.text.MethodNames;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The interface of a model in a file without layers, with all that code can rely on written out. */
public final class ContractSource {

    private final Imports imports;
    private final AnnotationSource annotations;
    private final Set<String> taken = new HashSet<>();

    private ContractSource(ModelType type) {
        this.imports = new Imports(Set.of(type.nestedName()));
        this.annotations = new AnnotationSource(imports);
    }

    /**
     * The source file.
     *
     * @param file the file's name, as the interface names it
     * @param signature the default one
     */
    public static String of(ModelType type, String file, Signature signature) {
        return new ContractSource(type).write(type, file, signature);
    }

    private String write(ModelType type, String file, Signature signature) {
        List<Layout.Method> methods = Stream.concat(
                        signature.inputs().stream().map(value -> method(value, true)),
                        signature.outputs().stream().map(value -> method(value, false)))
                .toList();
        String model = annotations.of(Model.class, Map.of("source", JavaText.quoted(file)));
        return imports.file(
                type.packageName(), model + "\ninterface " + type.nestedName() + " {\n" + Layout.of(methods) + "}\n");
    }

    private Layout.Method method(NamedValue value, boolean isInput) {
        String name = name(value.name(), isInput);
        List<String> ofMethod = new ArrayList<>();
        ofMethod.add(declaration(value, isInput));
        if (!name.equals(value.name())) {
            ofMethod.add(annotations.named(value.name()));
        }
        return new Layout.Method(comments(value), ofMethod, annotations.type(Tensor.class) + " " + name + "();");
    }

    /** A name whose constants and methods are those of no other; {@code _} and a number make one of it. */
    private String name(String name, boolean isInput) {
        String identifier = MethodNames.identifier(name);
        String free = identifier;
        for (int i = 1; !isFree(free); i++) {
            free = identifier + (i == 1 && !isInput ? "_output" : "_" + i);
        }
        taken.add(SnakeCase.constant(free));
        taken.add(SnakeCase.words(free));
        return free;
    }

    private boolean isFree(String name) {
        return !taken.contains(SnakeCase.constant(name)) && !taken.contains(SnakeCase.words(name));
    }

    /** What Java cannot require. */
    private static List<String> comments(NamedValue value) {
        Optional<ValueType.Tensor> tensor = value.asTensor();
        boolean isSaid = tensor.isPresent()
                && tensor.get().dtype().dtype().isPresent()
                && tensor.get().rank().orElse(0) > 0;
        return isSaid ? List.of() : List.of(JavaText.inComment(value.type().text()));
    }

    private String declaration(NamedValue value, boolean isInput) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<DType> dtype =
                value.asTensor().flatMap(tensor -> tensor.dtype().dtype());
        List<Dimension> shape = value.asTensor().map(ValueType.Tensor::shape).orElse(List.of());
        boolean hasShape = dtype.isPresent() && !shape.isEmpty();
        if (hasShape) {
            values.put(isInput ? "value" : "shape", sizes(shape.subList(1, shape.size())));
        }
        dtype.filter(type -> !hasShape || type != DType.FLOAT32)
                .ifPresent(type -> values.put("dtype", imports.constant(DType.class, type.name())));
        if (hasShape && isSize(shape.get(0))) {
            values.put("batch", shape.get(0).toString());
        }
        return annotations.of(isInput ? Input.class : Output.class, values);
    }

    private String sizes(List<Dimension> dimensions) {
        return Literals.array(dimensions.stream()
                .map(size -> isSize(size) ? size.toString() : imports.constant(Input.class, "NONE"))
                .toList());
    }

    /** Whether it is a size that an annotation can have. */
    private static boolean isSize(Dimension dimension) {
        return dimension.isKnown() && dimension.size() > 0 && dimension.size() <= Integer.MAX_VALUE;
    }
}
