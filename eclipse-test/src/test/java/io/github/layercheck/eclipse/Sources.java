package io.github.layercheck.eclipse;

/** The models that the tests edit, of the package {@code com.acme}. */
final class Sources {

    static final String MNIST = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input({28, 28})
            public interface Mnist {
                @Flatten                                 Tensor flatten();
                @Dense(units = 30, activation = RELU)    Tensor hidden();
                @Dense(units = 10, activation = RELU)    Tensor narrow();
                @Dense(units = 3,  activation = SOFTMAX) Tensor digits();
            }
            """;

    static final String BLOCK = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input
            interface Block {
                @Conv2D(filters = 8, kernelSize = 3) Tensor conv();
                @BatchNormalization                  Tensor normal(Tensor conv);
                @Add                                 Tensor sum(Tensor conv, Tensor normal);
            }
            """;

    static final String NESTED = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input({32, 32, 3})
            interface Nested {
                @Layer(Block.class) Tensor near();
                @Flatten            Tensor flat();
                @Dense(units = 5)   Tensor out();
            }
            """;

    private Sources() {}

    /** The parameters of {@link #MNIST} with another width of its second layer. */
    static long mnistParams(long units) {
        return 784 * units + units + units * 10 + 10 + 10 * 3 + 3;
    }

    /** The parameters of {@link #NESTED} with other filters in {@link #BLOCK}. */
    static long nestedParams(long filters) {
        return 3 * 3 * 3 * filters + filters + 4 * filters + 30 * 30 * filters * 5 + 5;
    }
}
