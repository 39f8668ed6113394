package io.github.layercheck.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The code that the page of a model in a file shows, to be pasted: that of every golden file compiles, and runs. */
@Tag("any-jdk")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FeedingCodeTest {

    private static final Path PAGES = Path.of("target/classes/META-INF/layercheck/docs");

    private static final Pattern CODE = Pattern.compile("(?s)\n````java\n(.*?)````\n");

    /** The open dimensions, which are the parameters of the methods. */
    private static final Pattern ARGUMENTS = Pattern.compile("(?:Summary\\.new\\w+|Shape)\\(([\\w, ]+)\\)");

    /** What open dimensions are given. */
    private static final int OPEN = 1;

    /** What only compiles, with the reason. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "OnnxFiles$ElementTypes", "it has inputs of types that ONNX Runtime's library for Java cannot make",
            "OnnxFiles$OptionalInput", "ONNX Runtime's library for Java knows no optional values",
            "TfLiteFiles$FlexOp", "it has an operation of TensorFlow itself, which this interpreter does not have",
            "TfLiteFiles$Transposed", "its output takes sizes of its input, which the code is to be given");

    /** The strings of an input, which are to be filled in. */
    private static final Pattern STRINGS = Pattern.compile("= \\{}; // string \\(([^)]*)\\)");

    private static final String FRAME = """
            package io.github.layercheck.runtime;

            import ai.onnxruntime.*;
            import java.io.File;
            import java.nio.*;
            import java.util.Map;
            import org.tensorflow.Result;
            import org.tensorflow.SavedModelBundle;
            import org.tensorflow.Tensor;
            import org.tensorflow.lite.Interpreter;
            import org.tensorflow.ndarray.Shape;
            import org.tensorflow.ndarray.buffer.DataBuffers;
            import org.tensorflow.types.*;

            class Feed%d {
                static void feed(OrtEnvironment environment, String folder%s) throws Exception {
            %s    }
            }
            """;

    @TempDir
    private static Path folder;

    /** The method of each model that feeds it. */
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    private static final Set<String> WITHOUT_CODE = new TreeSet<>();

    @BeforeAll
    static void compile() throws Exception {
        TfLiteLibrary.load();
        JavaSources sources = new JavaSources(folder);
        List<String> models = new ArrayList<>();
        for (Path page : pages()) {
            Matcher code = CODE.matcher(Files.readString(page, UTF_8));
            String model = page.getFileName().toString().replaceAll(".*runtime\\.|\\.md", "");
            if (code.find()) {
                sources.add(
                        "io/github/layercheck/runtime/Feed" + models.size() + ".java",
                        FRAME.formatted(
                                models.size(), parameters(code.group(1)), withStrings(inFolder(code.group(1)))));
                models.add(model);
            } else {
                WITHOUT_CODE.add(model);
            }
        }
        sources.compile();
        for (int i = 0; i < models.size(); i++) {
            Path file = folder.resolve("classes/io/github/layercheck/runtime/Feed" + i + ".class");
            Class<?> type = MethodHandles.lookup().defineClass(Files.readAllBytes(file));
            METHODS.put(models.get(i), feed(type));
        }
    }

    private static Method feed(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("feed"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }

    private static String parameters(String code) {
        Set<String> names = new TreeSet<>();
        Matcher arguments = ARGUMENTS.matcher(code);
        while (arguments.find()) {
            names.addAll(Set.of(arguments.group(1).split(", ")));
        }
        return names.stream()
                .map(name -> (name.equals("shape") ? ", long[] " : ", int ") + name)
                .collect(Collectors.joining());
    }

    /** As many strings as the shape has elements. */
    private static String withStrings(String code) {
        return STRINGS.matcher(code).replaceAll(input -> {
            int elements = Arrays.stream(input.group(1).split(", *"))
                    .filter(size -> size.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .reduce(OPEN, (a, b) -> a * b);
            return "= {" + String.join(", ", Collections.nCopies(elements, "\"word\"")) + "};";
        });
    }

    /** The files are where the models find them. */
    private static String inFolder(String code) {
        return code.replace("(\"onnx/", "(\"../golden/files/onnx/")
                .replace("(\"tflite/", "(\"../golden/files/tflite/")
                .replace("(\"detector", "(\"target/classes/io/github/layercheck/runtime/detector");
    }

    @Test
    void everyModelWithInputsHasIt() {
        assertEquals(Set.of("SavedModelFiles$ModuleNoSignature"), WITHOUT_CODE);
    }

    @TestFactory
    Stream<DynamicTest> itRuns() {
        return METHODS.entrySet().stream()
                .map(model -> DynamicTest.dynamicTest(model.getKey(), () -> run(model.getKey(), model.getValue())));
    }

    private static void run(String model, Method feed) throws Exception {
        assumeTrue(!NOT_RUN.containsKey(model), NOT_RUN.get(model));
        Object[] arguments = new Object[feed.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = feed.getParameterTypes()[i] == int.class ? OPEN : new long[] {OPEN};
        }
        arguments[0] = OrtEnvironment.getEnvironment();
        arguments[1] = savedModel(model);
        feed.setAccessible(true);
        feed.invoke(null, arguments);
    }

    /** The folder of a SavedModel; empty for another file. */
    private static String savedModel(String model) throws IOException {
        if (model.equals("Tickets")) {
            return SavedModelFolder.of("SeveralIo", folder);
        }
        if (model.equals("Projection")) {
            return SavedModelFolder.of("ModuleTypes", folder);
        }
        return model.startsWith("SavedModelFiles$")
                ? SavedModelFolder.of(model.substring("SavedModelFiles$".length()), folder)
                : "";
    }
}
