package io.github.layercheck.processor.read;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.processor.declaration.InputDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the annotation of an input. */
final class InputReader {

    private InputReader() {}

    /** The input that an annotation declares under a name; empty if the annotation is incomplete. */
    static Optional<InputDeclaration> read(String name, SourceOrigin origin) {
        return AnnotationReader.read(Objects.requireNonNull(origin.annotation()))
                .map(attributes -> input(name, origin, attributes));
    }

    private static InputDeclaration input(String name, SourceOrigin origin, Map<String, Object> attributes) {
        List<Integer> sample = ((List<?>) attributes.getOrDefault("value", List.of(Input.ANY)))
                .stream().map(Integer.class::cast).toList();
        int batch = (int) attributes.getOrDefault("batch", Input.NONE);
        DType dtype = DType.valueOf((String) attributes.getOrDefault("dtype", DType.FLOAT32.name()));
        boolean hasAnyShape = sample.equals(List.of(Input.ANY));
        return new InputDeclaration(name, hasAnyShape ? null : sample, batch, dtype, origin);
    }
}
