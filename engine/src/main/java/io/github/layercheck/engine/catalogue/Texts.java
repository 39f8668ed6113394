package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Input;
import io.github.layercheck.engine.shape.Dim;
import io.github.layercheck.summary.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** How messages write the values of attributes, so that they can be copied into an annotation. */
final class Texts {

    private Texts() {}

    /** An array's value, or its number if it has one: {@code 2}, {@code {1, 2}}. */
    static String numbers(List<Integer> numbers) {
        return numbers.size() == 1
                ? numbers.get(0).toString()
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
    }

    /** Dimensions as an array's value, an unknown one as -1. */
    static String array(List<Dim> dims) {
        return dims.stream()
                .map(dim -> dim.isKnown() ? dim.toString() : Integer.toString(Input.NONE))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The product of known dimensions, worked out: {@code 3 × 7 = 21}. */
    static String product(List<Dim> dims, Dim product) {
        String result = Numbers.grouped(product.size());
        return dims.size() < 2
                ? result
                : dims.stream().map(dim -> Numbers.grouped(dim.size())).collect(Collectors.joining(" × ")) + " = "
                        + result;
    }
}
