package io.github.layercheck.processor.read;

import io.github.layercheck.DType;
import io.github.layercheck.Input;
import io.github.layercheck.engine.declaration.InputDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Reads the annotation of an input. */
final class InputReader {

    private InputReader() {}

    /** The input that an annotation declares under a name. */
    static InputDeclaration read(String name, ElementAnnotations.Found found) {
        List<Integer> sample = new ArrayList<>();
        for (Object size : (List<?>) found.value("value", List.of(Input.ANY))) {
            sample.add((Integer) size);
        }
        int batch = (int) found.value("batch", Input.NONE);
        DType dtype = DType.valueOf((String) found.value("dtype", DType.FLOAT32.name()));
        boolean hasAnyShape = sample.equals(List.of(Input.ANY));
        return new InputDeclaration(name, hasAnyShape ? null : sample, batch, dtype, found.origin());
    }
}
