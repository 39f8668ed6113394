package io.github.layercheck.processor.lint;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** When each lint warns and when it stays silent, in the forms in which the same thing can be declared. */
final class LintVariationsTest {

    private static final String IMPORTS = """

            import static io.github.layercheck.Input.NONE;
            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.DataFormat.*;
            import static io.github.layercheck.layers.MergeMode.*;
            import static io.github.layercheck.layers.Padding.*;
            import static io.github.layercheck.Loss.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;
            import io.github.layercheck.ops.GetItem;

            """;

    /** A file of models, and what is said of it: ids and what they are about, in the order of the source. */
    private record Variation(String source, List<String> said) {}

    private final List<Variation> variations = new ArrayList<>();

    private void silent(String source) {
        says(source);
    }

    private void says(String source, String... said) {
        variations.add(new Variation(source, List.of(said)));
    }

    private static String model(String input, String layers) {
        return "@Model @Input(" + input + ") interface M {\n" + layers + "}\n";
    }

    private void check(TestCompiler compiler) {
        Compilation compilation = compiler.compilation().lints();
        for (int i = 0; i < variations.size(); i++) {
            compilation.source(
                    path(i),
                    "package v" + i + ";\n" + IMPORTS + variations.get(i).source());
        }
        CompileResult result = compilation.compile().expectSuccess();
        assertAll(IntStream.range(0, variations.size()).mapToObj(i -> () -> {
            List<String> said = result.warnings().stream()
                    .filter(message -> message.path().equals(path(i)))
                    .map(Message::text)
                    .map(text -> text.substring("[layercheck:".length(), text.indexOf(": ")))
                    .toList();
            assertEquals(variations.get(i).said(), said, variations.get(i).source());
        }));
    }

    private static String path(int number) {
        return "v" + number + "/M.java";
    }

    @EachCompiler
    void softmax(TestCompiler compiler) {
        says(
                model("8", "@Dense(units = 1) Tensor one(); @Activation(activation = SOFTMAX) Tensor last();"),
                "softmax-of-one] last");
        says(model("8", "@Dense(units = 1) Tensor one(); @Softmax Tensor last();"), "softmax-of-one] last");
        says(
                model("{8, 8, 3}", "@Conv2D(filters = 1, kernelSize = 1, activation = SOFTMAX) Tensor last();"),
                "softmax-of-one] last");
        says("""
                @Model interface M {
                    @Input(8) Tensor a();
                    @Dense(units = 1) Tensor one(Tensor a);
                    @io.github.layercheck.ops.Softmax Tensor last(Tensor one);
                }
                """, "softmax-of-one] last");
        silent(model("8", "@Dense(units = 2, activation = SOFTMAX) Tensor last();"));
        silent(model("8", "@Dense(units = 1, activation = SIGMOID) Tensor last();"));
        silent(model("{1, 4}", "@Softmax(axis = {1, 2}) Tensor last();"));
        silent(model("{NONE, 4}", "@Softmax(axis = 1) Tensor last();"));
        // over a block that says its shape only where it is used
        says("""
                @Model @Input interface Head { @Dense(units = 2) Tensor hidden(); @Softmax Tensor last(); }
                @Model @Input(8) interface M { @Layer(value = Head.class, set = "hidden.units = 1") Tensor head(); }
                """, "softmax-of-one] head.last");
        says(
                model(
                        "8",
                        "@Dense(units = 4, activation = SOFTMAX) Tensor a(); @Dropout(rate = 0.2) Tensor b();"
                                + " @Dense(units = 2) Tensor last();"),
                "softmax-inside] a");
        says(model("{9, 4}", "@Softmax Tensor a(); @LSTM(units = 2) Tensor last();"), "softmax-inside] a");
        // the scores of an attention, written out
        silent("""
                @Model interface M {
                    @Input({9, 4}) Tensor steps();
                    @Dense(units = 1) Tensor scores(Tensor steps);
                    @Softmax(axis = 1) Tensor shares(Tensor scores);
                    @Multiply Tensor weighed(Tensor steps, Tensor shares);
                    @GlobalAveragePooling1D Tensor context(Tensor weighed);
                    @Dense(units = 2) Tensor last(Tensor context);
                }
                """);
        check(compiler);
    }

    @EachCompiler
    void denseOnFeatureMap(TestCompiler compiler) {
        String conv = "@Conv2D(filters = 4, kernelSize = 3, activation = RELU) Tensor conv();";
        says(
                model(
                        "{9, 9, 3}",
                        conv + "@Dense(units = 4, activation = RELU) Tensor a(); @Dense(units = 2) Tensor last();"),
                "dense-on-feature-map] last");
        says(
                model("{9, 9, 3}", conv + "@Dense(units = 2) Tensor a(); @Softmax Tensor last();"),
                "dense-on-feature-map] a");
        says(
                model(
                        "{9, 4}",
                        "@LSTM(units = 3, returnSequences = true) Tensor a(); @Dense(units = 2) Tensor last();"),
                "dense-on-feature-map] last");
        says(
                model(
                        "{9, 9, 9, 3}",
                        "@TimeDistributed @Conv2D(filters = 3, kernelSize = 3) Tensor a();"
                                + " @ReLU Tensor b(); @Dense(units = 2) Tensor last();"),
                "dense-on-feature-map] last");
        silent(model("{9, 9, 3}", conv + "@Flatten Tensor flat(); @Dense(units = 2) Tensor last();"));
        silent(model("{9, 9, 3}", conv + "@GlobalMaxPooling2D Tensor flat(); @Dense(units = 2) Tensor last();"));
        silent(model("{9, 9, 3}", conv + "@Dense(units = 2, activation = RELU) Tensor a(); @Flatten Tensor last();"));
        silent(model("{9, 9, 3}", conv + "@TimeDistributed @Dense(units = 2) Tensor last();"));
        silent(model("{9, 9, 3}", conv + "@UpSampling2D Tensor up(); @Dense(units = 2) Tensor last();"));
        silent(model(
                "{NONE, 4}", "@LSTM(units = 3, returnSequences = true) Tensor a(); @Dense(units = 2) Tensor last();"));
        silent(
                model(
                        "9",
                        "@Embedding(inputDim = 50, outputDim = 4) Tensor words();"
                                + " @Bidirectional @LSTM(units = 3, returnSequences = true) Tensor a(); @Dense(units = 2) Tensor last();"));
        String words = "@Embedding(inputDim = 50, outputDim = 4) Tensor words();";
        silent(model(
                "9",
                words + "@Conv1D(filters = 3, kernelSize = 3, padding = SAME, activation = RELU) Tensor a();"
                        + " @Dense(units = 2) Tensor last();"));
        says(
                model(
                        "9",
                        words + "@Conv1D(filters = 3, kernelSize = 3, activation = RELU) Tensor a();"
                                + " @Dense(units = 2) Tensor last();"),
                "dense-on-feature-map] last");
        silent(model(
                "4",
                "@RepeatVector(n = 9) Tensor r(); @LSTM(units = 3, returnSequences = true) Tensor a();"
                        + " @Dense(units = 2) Tensor last();"));
        silent(model("{9, 4}", "@Dense(units = 2) Tensor last();"));
        silent("""
                @Model(target = {9, 2}) @Input({9, 4})
                interface M { @LSTM(units = 3, returnSequences = true) Tensor a(); @Dense(units = 2) Tensor last(); }
                """);
        check(compiler);
    }

    @EachCompiler
    void normalization(TestCompiler compiler) {
        says(
                model("8", "@Dense(units = 4) Tensor a(); @BatchNormalization Tensor last();"),
                "bias-before-normalization] a");
        says(
                model(
                        "{8, 8, 3}",
                        "@SeparableConv2D(filters = 4, kernelSize = 3) Tensor a(); @BatchNormalization Tensor last();"),
                "bias-before-normalization] a");
        says(
                model(
                        "{3, 8, 8}",
                        "@Conv2D(filters = 4, kernelSize = 3, dataFormat = CHANNELS_FIRST) Tensor a();"
                                + " @BatchNormalization(axis = 1) Tensor last();"),
                "bias-before-normalization] a");
        says(
                model(
                        "{8, 8, 3}",
                        "@Conv2D(filters = 4, kernelSize = 3) Tensor a();"
                                + " @GroupNormalization(groups = -1) Tensor last();"),
                "bias-before-normalization] a");
        silent(model("8", "@Dense(units = 4, useBias = false) Tensor a(); @BatchNormalization Tensor last();"));
        silent(model("8", "@Dense(units = 4, activation = RELU) Tensor a(); @BatchNormalization Tensor last();"));
        silent(model("8", "@Dense(units = 4) Tensor a(); @LayerNormalization Tensor last();"));
        silent(model(
                "{8, 8, 3}",
                "@Conv2D(filters = 4, kernelSize = 3) Tensor a(); @BatchNormalization(axis = 1) Tensor last();"));
        silent(model("8", "@Dense(units = 4) Tensor a(); @Frozen @BatchNormalization Tensor last();"));
        silent("""
                @Model @Input(4) interface M {
                    @Dense(units = 4) Tensor a();
                    @BatchNormalization Tensor norm();
                    @Add Tensor last(Tensor a, Tensor norm);
                }
                """);
        says(
                model("8", "@SpatialDropout1D(rate = 0.2) Tensor a(); @BatchNormalization Tensor last();")
                        .replace("@Input(8)", "@Input({8, 3})"),
                "dropout-before-normalization] a");
        silent(model("8", "@BatchNormalization Tensor a(); @Dropout(rate = 0.5) Tensor last();"));
        silent(model("8", "@Dropout(rate = 0.5) Tensor a(); @LayerNormalization Tensor last();"));
        silent(model(
                "{8, 8, 3}", "@SpatialDropout2D(rate = 0.2) Tensor a(); @MaxPooling2D(poolSize = 2) Tensor last();"));
        silent(model(
                "8",
                "@Embedding(inputDim = 50, outputDim = 4) Tensor words(); @Dropout(rate = 0.2) Tensor a();"
                        + " @GlobalAveragePooling1D Tensor last();"));
        says(model("{8, 4}", "@LSTM(units = 3, recurrentDropout = 0.75) Tensor last();"), "dropout-rate] last");
        silent(model("{8, 4}", "@LSTM(units = 3, dropout = 0.0) Tensor last();"));
        check(compiler);
    }

    @EachCompiler
    void linearLayers(TestCompiler compiler) {
        says(
                model(
                        "8",
                        "@Dense(units = 8) Tensor a(); @Dropout(rate = 0.5) Tensor b(); @Dense(units = 2) Tensor last();"),
                "linear-pair] a");
        says(
                model(
                        "{8, 8, 3}",
                        "@Conv2D(filters = 4, kernelSize = 3) Tensor a(); @Flatten Tensor b();"
                                + " @Dense(units = 2) Tensor last();"),
                "linear-pair] a");
        says(
                model(
                        "{8, 8, 3}",
                        "@Conv2D(filters = 4, kernelSize = 3) Tensor a();"
                                + " @Conv2D(filters = 4, kernelSize = 3) Tensor last();"),
                "linear-pair] a");
        silent(model("8", "@Dense(units = 8) Tensor a(); @ReLU Tensor b(); @Dense(units = 2) Tensor last();"));
        silent(model("8", "@Dense(units = 2) Tensor a(); @Dense(units = 8) Tensor last();"));
        silent(model(
                "8", "@Dense(units = 8) Tensor a(); @LayerNormalization Tensor b(); @Dense(units = 2) Tensor last();"));
        silent(model(
                "{8, 8, 3}",
                "@DepthwiseConv2D(kernelSize = 3) Tensor a();"
                        + " @Conv2D(filters = 4, kernelSize = 1) Tensor last();"));
        silent(model(
                "{8, 8, 3}",
                "@Conv2D(filters = 3, kernelSize = {1, 3}) Tensor a();"
                        + " @Conv2D(filters = 3, kernelSize = {3, 1}) Tensor last();"));
        silent(model(
                "{8, 8, 3}",
                "@Conv2D(filters = 4, kernelSize = 3) Tensor a(); @MaxPooling2D(poolSize = 2) Tensor b();"
                        + " @Conv2D(filters = 4, kernelSize = 3) Tensor last();"));
        silent("""
                @Model @Output({"mean", "last"}) @Input(8) interface M {
                    @Dense(units = 8) Tensor mean();
                    @Dense(units = 2) Tensor last(Tensor mean);
                }
                """);
        says(
                model("8", "@Dense(units = 3, activation = RELU) Tensor a(); @ReLU Tensor last();"),
                "repeated-activation] last");
        says(
                model("8", "@Activation(activation = TANH) Tensor a(); @LeakyReLU Tensor last();"),
                "repeated-activation] last");
        silent(model(
                "8", "@Activation(activation = SOFTPLUS) Tensor a(); @Activation(activation = TANH) Tensor last();"));
        silent(model("{8, 3}", "@LSTM(units = 3) Tensor a(); @ReLU Tensor last();"));
        silent("""
                @Model @Input({50, 64}) interface M {
                    @Dense(units = 1, activation = TANH) Tensor scores(Tensor input);
                    @Softmax(axis = 1) Tensor shares();
                    @Permute(dims = {2, 1}) Tensor turned();
                    @Dot(axes = {2, 1}) Tensor weighed(Tensor turned, Tensor input);
                    @Flatten Tensor flat();
                    @Dense(units = 3) Tensor last();
                }
                """);
        says(
                model(
                        "{4, 8}",
                        "@Dense(units = 3, activation = TANH) Tensor a(); @Softmax Tensor b(); @Flatten Tensor last();"),
                "repeated-activation] b");
        says(model("8", "@Dense(units = 3, kernelInitializer = \"Ones\") Tensor last();"), "constant-kernel] last");
        says(
                model("{8, 3}", "@Bidirectional @GRU(units = 3, recurrentInitializer = \"zeros\") Tensor last();"),
                "constant-kernel] last");
        silent(model(
                "8",
                "@Dense(units = 3, biasInitializer = \"zeros\", kernelInitializer = \"he_normal\") Tensor last();"));
        silent(model("8", "@Frozen @Dense(units = 3, kernelInitializer = \"ones\") Tensor last();"));
        silent("""
                @Model @Input(4) interface M {
                    @Dense(units = 4, kernelInitializer = "zeros") Tensor a();
                    @Add Tensor last(Tensor a, Tensor input);
                }
                """);
        // a transformation that begins as the identity, by its bias
        silent("""
                @Model @Input({6, 2}) interface M {
                    @GlobalMaxPooling1D Tensor features(Tensor input);
                    @Dense(units = 4, kernelInitializer = "zeros") Tensor numbers();
                    @Reshape(targetShape = {2, 2}) Tensor matrix();
                    @Dot(axes = {2, 1}) Tensor last(Tensor input, Tensor matrix);
                }
                """);
        check(compiler);
    }

    @EachCompiler
    void windows(TestCompiler compiler) {
        says(model("{32, 32, 3}", "@MaxPooling2D(poolSize = 2, strides = 3) Tensor last();"), "unread-input] last");
        says(
                model("{32, 3}", "@Conv1D(filters = 2, kernelSize = 3, strides = 4) Tensor last();"),
                "unread-input] last");
        silent(model("{32, 32, 3}", "@Conv2D(filters = 2, kernelSize = 1, strides = 2) Tensor last();"));
        silent(model("{32, 32, 3}", "@MaxPooling2D(poolSize = 1, strides = 2) Tensor last();"));
        silent(model("{6, 6, 3}", "@Conv2D(filters = 2, kernelSize = 6, strides = 8) Tensor last();"));
        says(model("{11, 11, 3}", "@MaxPooling2D(poolSize = 2) Tensor last();"), "dropped-rows] last");
        says(
                model("{3, 11, 12}", "@MaxPooling2D(poolSize = 2, dataFormat = CHANNELS_FIRST) Tensor last();"),
                "dropped-rows] last");
        says(
                model("{10, 3}", "@Conv1D(filters = 2, kernelSize = 3, strides = 3) Tensor last();"),
                "dropped-rows] last");
        silent(model("{12, 12, 3}", "@MaxPooling2D(poolSize = 2) Tensor last();"));
        silent(model("{11, 11, 3}", "@MaxPooling2D(poolSize = 2, padding = SAME) Tensor last();"));
        silent(model("{NONE, NONE, 3}", "@MaxPooling2D(poolSize = 2) Tensor last();"));
        silent(model(
                "{10, 10, 3}",
                "@ZeroPadding2D(padding = {0, 1, 0, 1}) Tensor a(); @MaxPooling2D(poolSize = 2) Tensor last();"));
        silent(model("{225, 225, 3}", "@MaxPooling2D(poolSize = 2) Tensor last();"));
        says(
                model(
                        "{2, 2, 3}",
                        "@MaxPooling2D(poolSize = 2) Tensor a(); @MaxPooling2D(poolSize = 2, padding = SAME) Tensor last();"),
                "pooling-of-one] last");
        silent(model("{1, 8, 3}", "@MaxPooling2D(poolSize = {1, 2}) Tensor last();"));
        check(compiler);
    }

    @EachCompiler
    void channelsOrder(TestCompiler compiler) {
        String conv = "@Conv2D(filters = 2, kernelSize = 3) Tensor last();";
        says(model("{3, 32, 32}", conv), "channels-order] input");
        says(
                model(
                        "{1, 28, 28}",
                        "@Rescaling(scale = 0.5) Tensor a(); @Conv2D(filters = 2, kernelSize = 3, padding = SAME) Tensor last();"),
                "channels-order] input");
        says(model("{4, 16, 16, 16}", "@Conv3D(filters = 2, kernelSize = 3) Tensor last();"), "channels-order] input");
        says(
                model(
                        "{32, 32, 3}",
                        "@Conv2D(filters = 2, kernelSize = 3, dataFormat = CHANNELS_FIRST) Tensor last();"),
                "channels-order] input");
        says(
                "@Model interface M { @Input({3, 32, 32}) Tensor picture(); "
                        + conv.replace("last()", "last(Tensor picture)") + " }",
                "channels-order] picture");
        silent(model(
                "{3, 32, 32}", "@Conv2D(filters = 2, kernelSize = 3, dataFormat = CHANNELS_FIRST) Tensor last();"));
        silent(model("{32, 32, 3}", conv));
        silent(model("{4, 32, 3}", conv));
        silent(model("{3, 32}", "@Conv1D(filters = 2, kernelSize = 2) Tensor last();"));
        silent(model("{1, 100, 64}", "@Conv2D(filters = 2, kernelSize = {1, 5}) Tensor last();"));
        silent(model("{3, 32, 32}", "@Flatten Tensor a(); @Dense(units = 2) Tensor last();"));
        says("""
                @Model interface M {
                    @Allow("channels-order") @Input({3, 32, 32}) Tensor picture();
                    @Conv2D(filters = 2, kernelSize = 3) Tensor last(Tensor picture);
                }
                """);
        check(compiler);
    }

    @EachCompiler
    void noEffect(TestCompiler compiler) {
        says(model("{8, 3}", "@Reshape(targetShape = {8, 3}) Tensor last();"), "no-effect] last");
        says(model("{8, 3}", "@Reshape(targetShape = {-1, 3}) Tensor last();"), "no-effect] last");
        says(model("{8, 8, 3}", "@Cropping2D Tensor last();"), "no-effect] last");
        says(model("{8, 8, 3}", "@ZeroPadding2D(padding = 0) Tensor last();"), "no-effect] last");
        says(model("{8, 8, 3}", "@UpSampling2D(size = 1) Tensor last();"), "no-effect] last");
        says(model("8", "@Activation(activation = LINEAR) Tensor last();"), "no-effect] last");
        says(model("8", "@Flatten Tensor last();"), "no-effect] last");
        says("@Model @Input interface M { @Permute(dims = {1, 2}) Tensor last(); }", "no-effect] last");
        silent(model("8", "@Identity Tensor last();"));
        silent(model("8", "@Activation(activation = LINEAR) Tensor identity();"));
        silent(model("8", "@Precision(DType.FLOAT16) @Activation(activation = LINEAR) Tensor last();"));
        silent(model("{8, 3}", "@Permute(dims = {2, 1}) Tensor last();"));
        silent(model("{8, 1}", "@Flatten Tensor last();"));
        silent(model("{8, 3}", "@Cropping1D(cropping = {0, 1}) Tensor last();"));
        check(compiler);
    }

    @EachCompiler
    void sequences(TestCompiler compiler) {
        String last = "@GetItem(key = \":, -1\") Tensor last(Tensor a);";
        says(model("{8, 3}", "@GRU(units = 3, returnSequences = true) Tensor a();" + last), "unused-sequence] a");
        says(
                model(
                        "{8, 3}",
                        "@Bidirectional @GRU(units = 3, returnSequences = true) Tensor a();"
                                + last.replace("-1", "-1, :")),
                "unused-sequence] a");
        silent(model("{8, 3}", "@GRU(units = 3, returnSequences = true) Tensor a();" + last.replace("-1", "0")));
        silent(model(
                "{8, 3}",
                "@GRU(units = 3, returnSequences = true) Tensor a();" + last.replace("last", "b")
                        + "@GlobalMaxPooling1D Tensor c(Tensor a); @Add Tensor last(Tensor b, Tensor c);"));
        says(
                model(
                        "{8, 3}",
                        "@GRU(units = 3, returnState = true) Tensor a(); @Dense(units = 2) Tensor last(Tensor a);"),
                "unused-output] a");
        says(
                model(
                        "{8, 3}",
                        "@MultiHeadAttention(numHeads = 2, keyDim = 2, returnAttentionScores = true) Tensor a();"
                                + " @Flatten Tensor last(Tensor a);"),
                "unused-output] a");
        says(
                model(
                        "{8, 3}",
                        "@Bidirectional(mergeMode = MergeMode.NONE) @LSTM(units = 2) Tensor a();"
                                + " @Dense(units = 2) Tensor last(Tensor a);"),
                "unused-output] a");
        silent(model(
                "{8, 3}",
                "@LSTM(units = 3, returnState = true) Tensor a();"
                        + " @Dense(units = 2) Tensor last(@From(\"a:2\") Tensor x);"));
        silent(model("{8, 3}", "@LSTM(units = 3, returnState = true) Tensor last();"));
        String words = "@Embedding(inputDim = 50, outputDim = 4, maskZero = true) Tensor words();";
        says(
                model(
                        "8",
                        words
                                + "@Reshape(targetShape = {8, 2, 2}) Tensor a(); @Reshape(targetShape = {8, 4}) Tensor b();"
                                + " @GRU(units = 3) Tensor last();"),
                "lost-mask] a");
        says(
                model(
                        "8",
                        words + "@Conv1D(filters = 3, kernelSize = 3) Tensor a(); @ReLU Tensor b();"
                                + " @GlobalAveragePooling1D Tensor last();"),
                "lost-mask] a");
        says(
                model(
                        "{8, 3}",
                        "@Masking Tensor m(); @MaxPooling1D(poolSize = 2) Tensor a(); @Attention Tensor last();"),
                "lost-mask] a");
        silent(model("8", words + "@Dense(units = 3) Tensor a(); @GRU(units = 3) Tensor last();"));
        silent(model(
                "8", words + "@Conv1D(filters = 3, kernelSize = 3) Tensor a(); @GlobalMaxPooling1D Tensor last();"));
        silent(model(
                "8",
                words + "@GRU(units = 3) Tensor a(); @RepeatVector(n = 4) Tensor b(); @GRU(units = 3) Tensor last();"));
        silent(model(
                "8",
                words.replace("true", "false")
                        + "@Conv1D(filters = 3, kernelSize = 3) Tensor a(); @GRU(units = 3) Tensor last();"));
        check(compiler);
    }

    /** 62 * 62 * 64 features * 128 units are most of it; 62 * 62 * 64 * 1 are not half a million. */
    @EachCompiler
    void heavyFlatten(TestCompiler compiler) {
        String conv = "@Conv2D(filters = 64, kernelSize = 3, activation = RELU) Tensor conv();";
        says(
                model(
                        "{64, 64, 3}",
                        conv + "@Flatten Tensor flat(); @Dropout(rate = 0.5) Tensor some();"
                                + " @Dense(units = 128, activation = RELU) Tensor last();"),
                "heavy-flatten] flat");
        says(
                model(
                        "{64, 64, 3}",
                        conv + "@MaxPooling2D(poolSize = 2) Tensor pool(); @Flatten Tensor flat();"
                                + " @Dense(units = 128, activation = RELU) Tensor last();"),
                "heavy-flatten] flat");
        silent(model("{64, 64, 3}", conv + "@Flatten Tensor flat(); @Dense(units = 1) Tensor last();"));
        silent(model("{640, 64}", "@Flatten Tensor flat(); @Dense(units = 128) Tensor last();"));
        silent(model(
                "{64, 64, 3}", conv + "@GlobalAveragePooling2D Tensor flat(); @Dense(units = 128) Tensor last();"));
        check(compiler);
    }

    private void trained(String attributes, String input, String layers, String... said) {
        says("@Model(" + attributes + ") @Input(" + input + ") interface M {\n" + layers + "}\n", said);
    }

    @EachCompiler
    void losses(TestCompiler compiler) {
        String softmax = "@Dense(units = 3, activation = SOFTMAX) Tensor last();";
        String sigmoid = softmax.replace("SOFTMAX", "SIGMOID");
        String linear = "@Dense(units = 3) Tensor last();";
        trained("loss = BINARY_CROSSENTROPY", "4", softmax, "loss-activation] last");
        trained("loss = CATEGORICAL_CROSSENTROPY", "4", sigmoid, "loss-activation] last");
        trained("loss = SPARSE_CATEGORICAL_CROSSENTROPY", "4", sigmoid.replace("3", "1"), "loss-activation] last");
        trained("loss = CATEGORICAL_CROSSENTROPY", "4", softmax.replace("SOFTMAX", "RELU"), "loss-activation] last");
        trained("loss = BINARY_CROSSENTROPY", "4", linear + "@Softmax Tensor very();", "loss-activation] very");
        trained("loss = BINARY_CROSSENTROPY, fromLogits = true", "4", sigmoid, "logits-twice] last");
        trained("loss = SPARSE_CATEGORICAL_CROSSENTROPY, fromLogits = true", "4", softmax, "logits-twice] last");
        trained("loss = CATEGORICAL_CROSSENTROPY", "4", linear, "logits-twice] last");
        trained("loss = CATEGORICAL_CROSSENTROPY", "4", softmax);
        trained("loss = BINARY_CROSSENTROPY", "4", sigmoid);
        trained("loss = CATEGORICAL_CROSSENTROPY, fromLogits = true", "4", linear);
        trained("loss = MEAN_SQUARED_ERROR", "4", linear);
        trained("loss = MEAN_SQUARED_ERROR", "4", softmax);
        trained("loss = CATEGORICAL_CROSSENTROPY", "{4, 3}", "@LSTM(units = 3) Tensor last();");
        says("""
                @Model @Input(4) interface Head { @Dense(units = 3) Tensor hidden(); @Softmax Tensor kinds(); }
                @Model(loss = BINARY_CROSSENTROPY) @Input(4) interface M { @Layer(Head.class) Tensor head(); }
                """, "loss-activation] head");
        says("""
                @Model(loss = CATEGORICAL_CROSSENTROPY) @Input(4) interface M {
                    @Allow("logits-twice") @Dense(units = 3) Tensor last();
                }
                """);
        trained("classes = 4", "4", softmax, "classes] M");
        trained(
                "classes = 2, loss = SPARSE_CATEGORICAL_CROSSENTROPY",
                "4",
                sigmoid.replace("3", "1"),
                "classes] M",
                "loss-activation] last");
        trained("classes = 3", "4", softmax);
        trained("classes = 2", "4", sigmoid.replace("3", "1"));
        trained("target = 4", "4", linear, "target-shape] M");
        trained(
                "target = {8, 8, 3}", "{8, 8, 1}",
                "@Conv2D(filters = 3, kernelSize = 3, strides = 2, padding = SAME) Tensor last();", "target-shape] M");
        trained("target = 3", "4", linear);
        trained("target = {NONE, 3}", "{8, 4}", linear);
        trained("target = {8, 1}", "{8, 4}", "@Dense(units = 1) Tensor a(); @Reshape(targetShape = 8) Tensor last();");
        trained("target = 1, loss = SPARSE_CATEGORICAL_CROSSENTROPY", "4", softmax);
        trained("target = 3, loss = SPARSE_CATEGORICAL_CROSSENTROPY", "4", softmax, "target-shape] M");
        trained("target = {8, 8}, loss = SPARSE_CATEGORICAL_CROSSENTROPY", "{8, 8, 2}", softmax);
        check(compiler);
    }
}
