package io.github.layercheck.processor.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Many independent models in one compilation, which costs a fraction of as many compilations. Each has files of its own;
 * those with errors are compiled no further, so that they do not take the others with them.
 */
public final class Batch {

    private final TestCompiler compiler;
    private final Map<String, Map<String, String>> filesByName = new LinkedHashMap<>();
    private final Map<String, String> namesByPath = new LinkedHashMap<>();
    private final Map<String, List<Message>> errors = new TreeMap<>();

    public Batch(TestCompiler compiler) {
        this.compiler = compiler;
    }

    /** Adds the files of one model, by path. */
    public void add(String name, Map<String, String> files) {
        filesByName.put(name, files);
        files.keySet().forEach(path -> namesByPath.put(path, name));
    }

    /** What came of all that compile. */
    public CompileResult compile() {
        while (true) {
            Compilation compilation = compiler.compilation();
            if (compiler == TestCompiler.JAVAC) {
                compilation.options("-Xmaxerrs", "100000");
            }
            filesByName.values().forEach(files -> files.forEach(compilation::source));
            CompileResult result = compilation.compile();
            if (result.succeeded()) {
                return result;
            }
            Map<String, List<Message>> found = result.errors().stream()
                    .filter(error -> namesByPath.containsKey(error.path()))
                    .collect(Collectors.groupingBy(error -> namesByPath.get(error.path())));
            if (!filesByName.keySet().removeAll(found.keySet())) {
                return result.expectSuccess();
            }
            errors.putAll(found);
        }
    }

    /** The errors of a model that was added. */
    public List<Message> errors(String name) {
        return new ArrayList<>(errors.getOrDefault(name, List.of()));
    }
}
