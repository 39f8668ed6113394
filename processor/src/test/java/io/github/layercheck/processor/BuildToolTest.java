package io.github.layercheck.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.processor.testing.Compilation;
import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.ProcessorInOtherEnvironment;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/**
 * What a build tool needs of an isolating processor: it works with an environment that is not the compiler's own, and says
 * of every file which model it comes from.
 */
class BuildToolTest {

    private static final String MODELS = """
            package com.acme;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            @Model
            @Input
            interface Block {
                @Dense(units = 3) Tensor hidden();
            }

            @Model
            @Input(4)
            interface Outer {
                @Layer(Block.class) Tensor first();
                @Layer(Holder.Inner.class) Tensor second();
            }

            class Holder {
                @Model
                @Input(3)
                interface Inner {
                    @Dense(units = 2) Tensor scores();
                }
            }

            @Model
            @Input(4)
            interface Wrong {
                @Dense(units = 0) Tensor scores();
            }
            """;

    private static final String JSON = """
            {"class_name": "Sequential", "config": {"name": "of_file", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer",
               "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "units": 4}}]}}
            """;

    /** The processor as a build tool runs it, which has an environment and a filer of its own around the compiler's. */
    private static final class InBuildTool extends ProcessorInOtherEnvironment {

        private final Map<String, String> origins = new TreeMap<>();

        InBuildTool() {
            super("getFiler");
        }

        @Override
        protected Object replacement(ProcessingEnvironment environment) {
            return new RecordingFiler(environment.getFiler(), origins);
        }
    }

    /** Keeps for each file the names of the elements that it comes from. */
    private record RecordingFiler(Filer filer, Map<String, String> origins) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            origins.put(name.toString(), Arrays.toString(elements));
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
            origins.put(name + ".class", Arrays.toString(elements));
            return filer.createClassFile(name, elements);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence packageName, CharSequence name, Element... elements)
                throws IOException {
            origins.put(location + " " + packageName + name, Arrays.toString(elements));
            return filer.createResource(location, packageName, name, elements);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence packageName, CharSequence name)
                throws IOException {
            return filer.getResource(location, packageName, name);
        }
    }

    private static Compilation compilation(TestCompiler compiler) {
        return compiler.compilation()
                .source("com/acme/Models.java", MODELS)
                .source("com/acme/OfFile.java", """
                        package com.acme;

                        @io.github.layercheck.Model(source = "m.json")
                        interface OfFile {}
                        """)
                .resource(StandardLocation.SOURCE_PATH, "com/acme/m.json", JSON.getBytes(UTF_8));
    }

    /** Isolating is a processor each of whose files comes from one type; resources belong in the class output. */
    @EachCompiler
    void everyFileComesFromOneModel(TestCompiler compiler) {
        InBuildTool tool = new InBuildTool();
        compilation(compiler).onlyProcessor(tool).compile();
        Map<String, String> expected = new TreeMap<>();
        Stream.of("Outer", "OfFile", "Holder.Inner").forEach(name -> {
            String binaryName = "com.acme." + name.replace('.', '$');
            expected.put("CLASS_OUTPUT META-INF/layercheck/" + binaryName + ".json", "[com.acme." + name + "]");
        });
        List.of("Block", "Outer", "OfFile", "Holder.Inner", "Wrong")
                .forEach(name ->
                        expected.put("com.acme." + name.replace('.', '_') + "Summary", "[com.acme." + name + "]"));
        assertEquals(expected, tool.origins);
    }

    /** No tree of javac and no structure of ecj decides what is generated. */
    @EachCompiler
    void generatesTheSame(TestCompiler compiler) {
        CompileResult direct = compilation(compiler).compile();
        CompileResult inTool =
                compilation(compiler).onlyProcessor(new InBuildTool()).compile();
        assertEquals(direct.generatedSources(), inTool.generatedSources());
        assertEquals(direct.classOutput().keySet(), inTool.classOutput().keySet());
        assertEquals(direct.report("com.acme.Outer"), inTool.report("com.acme.Outer"));
        assertEquals(direct.errors(), inTool.errors());
    }

    /** ecj knows where an annotation stands that is there several times; of javac, only its trees do. */
    @Test
    void repeatedAnnotationIsShownAtItsType() {
        new WrongModel("""
                @Layer
                @Weight(name = "a", shape = "features")
                @Weight(name = "b", shape = "rank")
                @Shape(in = "features", out = "features")
                @▸interface Scaled {}

                @Model
                @Input(4)
                interface M {
                    @Dense(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Scaled: \"rank\", column 1: 'rank' is neither an int attribute nor"
                                + " a dimension of an input",
                        "A name stands for an attribute, or for the size of an input's dimension that is this name alone.")
                .processor(new InBuildTool())
                .assertOn(TestCompiler.JAVAC);
    }

    @EachCompiler
    void halfTypedSourceIsLeftToTheCompiler(TestCompiler compiler) {
        for (String layer : List.of("@Dense", "@Dense(unit = 3)", "@Dense(units = MANY)", "@Dense(units = \"3\")")) {
            CompileResult result = compiler.compilation()
                    .source("com/acme/M.java", """
                            package com.acme;

                            import io.github.layercheck.*;
                            import io.github.layercheck.layers.*;

                            @Model
                            @Input(4)
                            interface M {
                                %s Tensor scores();
                            }
                            """.formatted(layer))
                    .onlyProcessor(new InBuildTool())
                    .compile();
            assertFalse(result.succeeded());
            assertEquals(
                    List.of(),
                    result.errors().stream()
                            .filter(error -> error.text().startsWith("[layercheck:"))
                            .toList());
        }
    }
}
