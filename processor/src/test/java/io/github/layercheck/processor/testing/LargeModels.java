package io.github.layercheck.processor.testing;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models of any size, in source and as Keras writes them: of Dense layers of 8 units on 8 features. */
public final class LargeModels {

    /** The number of parameters of each of the layers: 8 × 8 + 8. */
    public static final long PARAMS_OF_LAYER = 72;

    private LargeModels() {}

    /** The source of a model in the package com.acme, with layers by their numbers from 1 on. */
    public static String source(String input, String name, int layers, IntFunction<String> layer) {
        return IntStream.rangeClosed(1, layers)
                .mapToObj(number -> "    " + layer.apply(number) + "\n")
                .collect(Collectors.joining("", """
                        package com.acme;

                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.*;

                        @Model
                        @Input%s
                        public interface %s {
                        """.formatted(input, name), "}\n"));
    }

    /** The declaration of a Dense layer in source. */
    public static String dense(int number) {
        return "@Dense(units = 8) Tensor layer" + number + "();";
    }

    /** A chain of Dense layers behind an input, named {@code layer1} and so on, as {@code to_json()} writes it. */
    public static String kerasChain(int layers) {
        String chain = IntStream.rangeClosed(1, layers)
                .mapToObj(number -> kerasDense("layer" + number, number == 1 ? "input" : "layer" + (number - 1)))
                .collect(Collectors.joining(", "));
        return kerasModel("chain", chain, "layer" + layers, "");
    }

    /** Models in each other as {@code to_json()} writes them: of each level but the innermost, a model and a layer. */
    public static String kerasNest(int levels) {
        String model = kerasModel("inner", kerasDense("after", "input"), "after", kerasCall("input"));
        for (int level = 2; level <= levels; level++) {
            model = kerasModel("inner", model + ", " + kerasDense("after", "inner"), "after", kerasCall("input"));
        }
        return model;
    }

    private static String kerasModel(String name, String layers, String output, String calls) {
        return """
                {"module": "keras", "class_name": "Functional", "config": {"name": "%s", "trainable": true, "layers": [
                {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 8],
                "dtype": "float32", "sparse": false, "ragged": false, "name": "input"}, "registered_name": null,
                "name": "input", "inbound_nodes": []}, %s], "input_layers": [["input", 0, 0]], "output_layers":
                [["%s", 0, 0]]}, "registered_name": "Functional", "name": "%s", "inbound_nodes": [%s]}
                """.formatted(name, layers, output, name, calls);
    }

    private static String kerasDense(String name, String input) {
        return """
                {"module": "keras.layers", "class_name": "Dense", "config": {"name": "%s", "trainable": true,
                "dtype": "float32", "units": 8, "activation": "linear", "use_bias": true}, "registered_name": null,
                "name": "%s", "inbound_nodes": [%s]}
                """.formatted(name, name, kerasCall(input));
    }

    private static String kerasCall(String input) {
        return """
                {"args": [{"class_name": "__keras_tensor__", "config": {"shape": [null, 8], "dtype": "float32",
                "keras_history": ["%s", 0, 0]}}], "kwargs": {}}
                """.formatted(input);
    }
}
