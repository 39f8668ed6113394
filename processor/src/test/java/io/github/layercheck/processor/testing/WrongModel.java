package io.github.layercheck.processor.testing;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A source with problems, and what the user has to read of them: those problems and no other error, on javac and on ecj.
 * The mark {@code ▸} stands where javac has to point; ecj has to know the line.
 *
 * <p>The source is compiled beside code that uses the generated class of the model {@code M}, and has no error there.
 */
public final class WrongModel {

    private static final String MARK = "▸";
    private static final String PATH = "com/acme/M.java";
    private static final String HEADER = """
            package com.acme;

            import static io.github.layercheck.layers.ActivationFunction.*;
            import static io.github.layercheck.layers.DataFormat.*;
            import static io.github.layercheck.layers.Padding.*;

            import io.github.layercheck.*;
            import io.github.layercheck.layers.*;

            """;
    private static final String CLIENT = """
            package com.acme;

            class Client {
                static final String TEXTS = MSummary.NAME + MSummary.SUMMARY;
                static final long NUMBERS = MSummary.PARAMS + MSummary.TRAINABLE_PARAMS + MSummary.BYTES;
                Object summary = MSummary.summary();
            }
            """;

    private record Expected(long line, long column, String text) {}

    private final String source;
    private final List<Expected> expected = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<CompileResult> classPath = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private String client = CLIENT;
    private boolean areWarnings;
    private int end;

    /** The declarations of a file, with a mark for each problem. */
    public WrongModel(String declarations) {
        this.source = HEADER + declarations;
    }

    /** The same with warnings in place of errors. */
    public static WrongModel warned(String declarations) {
        WrongModel model = new WrongModel(declarations);
        model.areWarnings = true;
        return model;
    }

    /** What has to be said at the next mark, line by line. */
    public WrongModel problem(String... lines) {
        int mark = source.indexOf(MARK, end);
        if (mark < 0) {
            throw new IllegalStateException("no mark for " + lines[0]);
        }
        end = mark + 1;
        String[] before = source.substring(0, mark).split("\n", -1);
        String line = before[before.length - 1].replace(MARK, "");
        expected.add(new Expected(before.length, line.length() + 1, String.join("\n    ", lines)));
        return this;
    }

    /** Another client than one of the constants that all models have. */
    public WrongModel client(String declarations) {
        client = "package com.acme;\n\n" + declarations;
        return this;
    }

    /** A file beside the source, on the source path. */
    public WrongModel file(String name, byte[] content) {
        files.put("com/acme/" + name, content);
        return this;
    }

    /** Puts what another compilation made on the class path. */
    public WrongModel classPath(CompileResult other) {
        classPath.add(other);
        return this;
    }

    /** Runs another processor in place of this project's. */
    public WrongModel processor(Processor other) {
        processors.add(other);
        return this;
    }

    /** Compiles the source and compares. */
    public void assertOn(TestCompiler compiler) {
        if (compiler == TestCompiler.JAVAC && files.isEmpty() && classPath.isEmpty() && !areWarnings) {
            assertOnJavac();
        } else {
            compileOn(compiler);
        }
    }

    private void assertOnJavac() {
        checkMarks();
        JavaFileObject file = JavaFileObjects.forSourceString("com.acme.M", source.replace(MARK, ""));
        Compiler javac = processors.isEmpty()
                ? Javac.withLayercheck()
                : Javac.withoutProcessors().withProcessors(processors);
        var compilation = javac.compile(file, JavaFileObjects.forSourceString("com.acme.Client", client));
        assertThat(compilation).hadErrorCount(expected.size());
        for (Expected problem : expected) {
            assertThat(compilation)
                    .hadErrorContainingMatch(exactly(problem.text()))
                    .inFile(file)
                    .onLine(problem.line())
                    .atColumn(problem.column());
        }
    }

    /** The whole message; javac indents all lines but the first by two. */
    private static Pattern exactly(String text) {
        return Pattern.compile("\\A" + Pattern.quote(text.replace("\n", "\n  ")) + "\\z");
    }

    private void checkMarks() {
        if (source.indexOf(MARK, end) >= 0) {
            throw new IllegalStateException("a mark without a problem");
        }
    }

    /** The same, with what was compiled and generated all the same. */
    public CompileResult compileOn(TestCompiler compiler) {
        checkMarks();
        Compilation compilation =
                compiler.compilation().source(PATH, source.replace(MARK, "")).source("com/acme/Client.java", client);
        files.forEach((path, content) -> compilation.resource(StandardLocation.SOURCE_PATH, path, content));
        classPath.forEach(compilation::classPath);
        processors.forEach(compilation::onlyProcessor);
        CompileResult result = areWarnings ? compilation.lints().compile().expectSuccess() : compilation.compile();
        assertEquals(
                expected.stream().map(problem -> described(compiler, problem)).toList(),
                (areWarnings ? result.warnings() : result.errors())
                        .stream().map(error -> described(compiler, error)).toList());
        return result;
    }

    private static String described(TestCompiler compiler, Expected problem) {
        return described(compiler, PATH, problem.line(), problem.column(), problem.text());
    }

    private static String described(TestCompiler compiler, Message error) {
        return described(compiler, error.path(), error.line(), error.column(), error.text());
    }

    private static String described(TestCompiler compiler, String path, long line, long column, String text) {
        return path + ":" + line + (compiler == TestCompiler.JAVAC ? ":" + column : "") + ": " + text;
    }
}
