package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.JavaFileObjects;
import io.github.layercheck.processor.testing.Javac;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What an editor that uses javac, such as IntelliJ IDEA or NetBeans, underlines: from the start to the end of a
 * diagnostic. In each model it is the value at fault, which stands between {@code «} and {@code »}.
 */
class UnderlinedTest {

    private static final String HEADER = """
            package %s;

            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            """;

    private static final List<String> MODELS = List.of(
            vector("@Dense(units = «0») Tensor x();"),
            vector("@Dense(units = «-1») Tensor x();"),
            vector("@Dense(units = «3 - 2 * 2») Tensor x();"),
            vector("int WIDTH = 0;\n    @Dense(units = «WIDTH») Tensor x();"),
            vector("@Dense(activation = RELU, units = «0», useBias = false) Tensor x();"),
            vector("@Dense(\n            units =\n                    «0»)\n    Tensor x();"),
            vector("@Dropout(rate = «1.5») Tensor x();"),
            vector("@Reshape(targetShape = «{2, 7}») Tensor x();"),
            vector("@RepeatVector(n = «0») Tensor x();"),
            vector("@Softmax(axis = «7») Tensor x();"),
            vector("@LSTM(units = «0») Tensor x();"),
            vector("@Repeat(«0») @Dense(units = 8) Tensor x();"),
            vector("@Dense(units = 8) Tensor x();\n    @Dense(units = 8) Tensor y(«Tensor nope»);"),
            vector("@Embedding(inputDim = «0», outputDim = 3) Tensor x();"),
            image("@Conv2D(filters = «0», kernelSize = 3) Tensor x();"),
            image("@Conv2D(filters = 4, kernelSize = «33») Tensor x();"),
            image("@Conv2D(filters = 4, kernelSize = {3, «0»}) Tensor x();"),
            image("@Conv2D(filters = 4, kernelSize = 3, strides = «0») Tensor x();"),
            image("@Conv2D(filters = 4, kernelSize = 3, strides = {1, «-2»}) Tensor x();"),
            image("@Conv2D(filters = 4, kernelSize = 3, groups = «3») Tensor x();"),
            image("@MaxPooling2D(poolSize = «64») Tensor x();"),
            image("@MaxPooling2D(poolSize = {2, «0»}) Tensor x();"),
            image("@Cropping2D(cropping = «20») Tensor x();"),
            image("@UpSampling2D(size = «0») Tensor x();"),
            image("@Permute(dims = {1, 2, «2»}) Tensor x();"),
            image("@GroupNormalization(groups = «3») Tensor x();"),
            image("@DepthwiseConv2D(kernelSize = 3, depthMultiplier = «0») Tensor x();"),
            image("@BatchNormalization(axis = «9») Tensor x();"),
            sequence("@TimeDistributed @Dense(units = «0») Tensor x();"),
            sequence("@Bidirectional @LSTM(units = «-4») Tensor x();"),
            sequence(
                    "@Dense(units = 8) Tensor x();\n    @MultiHeadAttention(numHeads = «0», keyDim = 2) Tensor y(Tensor x, Tensor input);"),
            sequence("@Conv1D(filters = 2, kernelSize = 3, dilationRate = «0») Tensor x();"),
            "@Input({28, «-28»})\ninterface M {\n    @Flatten Tensor x();\n}\n",
            "@Input({«0», 28})\ninterface M {\n    @Flatten Tensor x();\n}\n",
            "@Input(4)\n@Output({\"x\", «\"nope\"»})\ninterface M {\n    @Dense(units = 3) Tensor x();\n}\n",
            "@Input(4)\ninterface M {\n    @Layer(«Runnable.class») Tensor x();\n}\n");

    @TestFactory
    Stream<DynamicTest> theValueAtFaultIsUnderlined() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < MODELS.size(); i++) {
            String packageName = "m" + i;
            sources.put(packageName + ".M", HEADER.formatted(packageName) + MODELS.get(i));
        }
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(source -> JavaFileObjects.forSourceString(
                        source.getKey(), source.getValue().replaceAll("[«»]", "")))
                .toList();
        Map<String, List<Diagnostic<? extends JavaFileObject>>> errors =
                Javac.withLayercheck().withOptions("-Xmaxerrs", "1000").compile(files).errors().stream()
                        .collect(
                                Collectors.groupingBy(error -> error.getSource().getName()));
        return sources.entrySet().stream()
                .map(source -> dynamicTest(marked(source.getValue()).toString(), () -> {
                    String path = source.getKey().replace('.', '/') + ".java";
                    String text = source.getValue().replaceAll("[«»]", "");
                    assertEquals(
                            marked(source.getValue()),
                            errors.getOrDefault(path, List.of()).stream()
                                    .map(error -> underlined(text, error))
                                    .toList(),
                            () -> errors.toString());
                }));
    }

    private static List<String> marked(String source) {
        int start = source.indexOf('«');
        int end = source.indexOf('»');
        return List.of(start + "-" + (end - 1) + " " + source.substring(start + 1, end));
    }

    private static String underlined(String source, Diagnostic<?> error) {
        int start = (int) error.getStartPosition();
        int end = (int) error.getEndPosition();
        return start + "-" + end + " " + source.substring(start, end);
    }

    private static String vector(String layers) {
        return "@Input(8)\ninterface M {\n    " + layers + "\n}\n";
    }

    private static String sequence(String layers) {
        return "@Input({10, 8})\ninterface M {\n    " + layers + "\n}\n";
    }

    private static String image(String layers) {
        return "@Input({32, 32, 4})\ninterface M {\n    " + layers + "\n}\n";
    }
}
