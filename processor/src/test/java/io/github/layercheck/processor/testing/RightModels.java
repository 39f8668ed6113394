package io.github.layercheck.processor.testing;

import java.util.List;

/** Right sources that have, together, all of the language. Each is for a package of its own, after {@link #HEADER}. */
public final class RightModels {

    /** The imports of all of them. */
    public static final String HEADER = """

            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;

    public static final List<String> ALL = List.of("""
            @Model(name = "images")
            @Input({28, 28, 1})
            interface M {
                int UNITS = 10;
                @Conv2D(filters = 4, kernelSize = {3, 3}, padding = SAME) Tensor features();
                @MaxPooling2D(poolSize = 2) Tensor smaller();
                @Flatten Tensor flat();
                @Dense(units = UNITS, activation = SOFTMAX, kernelInitializer = "he_normal") Tensor scores();
            }
            """, """
            @Model
            @Output({"scores", "memory:1"})
            interface M {
                @Input(5) Tensor left();
                @Input(value = {4, 3}, dtype = DType.FLOAT16) Tensor right();
                @LSTM(units = 5, returnState = true) Tensor memory(Tensor right);
                @Named("a/b") @Add Tensor sum(Tensor left, @From("memory:2") Tensor x);
                @Frozen @Repeat(2) @Dense(units = 5) Tensor chain();
                @Shared("chain") Tensor again();
                @Concatenate(axis = 1) Tensor scores(Tensor again, Tensor sum);
            }
            """, """
            @Model
            @Input
            interface Block {
                @Dense(units = 3) Tensor dense();
                @Dropout(rate = 0.5) Tensor less();
            }

            @Model
            @Input({6, 3})
            @Precision(DType.FLOAT16)
            interface M {
                @LSTMCell(units = 3) Part cell();
                @TimeDistributed @Dense(units = 2) Tensor each();
                @Bidirectional @RNN(of = "cell", returnSequences = true) Tensor both();
                @Layer(value = Block.class, set = {"dense.units = 4", "less.rate = 0.25"}) Tensor block();
                @Reshape(targetShape = {Input.NONE, 8}) Tensor rows();
            }
            """, """
            @Layer
            @Weight(name = "down", shape = "features, rank")
            @Weight(name = "up", shape = "rank, units", when = "useUp", trainable = false)
            @Shape(in = "..., features", out = "..., units")
            @interface LowRank {
                @Range(min = 1) int units() default 4;
                int rank();
                boolean useUp() default true;
                Mode[] modes() default {Mode.FAST, Mode.SLOW};
                enum Mode { FAST, SLOW }
            }

            class Outer {
                @Model
                @Input({Input.NONE, 6})
                interface M {
                    @LowRank(rank = 2, modes = LowRank.Mode.SLOW) Tensor low();
                    @LowRank(units = 3, rank = 1, useUp = false) Tensor lower();
                    @GlobalAveragePooling1D Tensor mean();
                }
            }
            """, """
            @Model
            interface M {
                @Input(value = {8, 16}, batch = 4) Tensor query();
                @Input({5, 16}) Tensor value();
                @MultiHeadAttention(numHeads = 2, keyDim = 8) Tensor attention(
                        Tensor query, Tensor value, @From(value = "value", argument = "key") Tensor key);
                @LayerNormalization(epsilon = 1e-6) Tensor normal();
                @Precision(value = DType.FLOAT32) @Dense(units = 2 * 8, useBias = true) Tensor dense();
                @io.github.layercheck.ops.Add Tensor sum(Tensor normal, Tensor dense);
            }
            """);

    private RightModels() {}
}
