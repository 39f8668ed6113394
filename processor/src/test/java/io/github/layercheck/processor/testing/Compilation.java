package io.github.layercheck.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.layercheck.Model;
import io.github.layercheck.processor.LayercheckProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Sources and how to compile them. By default that is what a user of the current Java release has: the annotations on
 * the class path, and the processor.
 *
 * <p>The files are real ones, in a folder that is gone when the compilation ends: ecj knows no others.
 */
public final class Compilation {

    private final TestCompiler compiler;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<CompileResult> classPath = new ArrayList<>();
    private final Map<StandardLocation, Map<String, byte[]>> resources = new EnumMap<>(StandardLocation.class);
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new LayercheckProcessor()));
    private Charset encoding = UTF_8;
    private boolean lints;

    Compilation(TestCompiler compiler) {
        this.compiler = compiler;
    }

    /** Adds a file, such as {@code com/acme/Mnist.java}. Files are compiled in the order in which they are added. */
    public Compilation source(String path, String source) {
        sources.put(path, source);
        return this;
    }

    /** Puts a file where the compiler finds it: on the source path, the class path or in the class output. */
    public Compilation resource(StandardLocation location, String path, byte[] content) {
        resources.computeIfAbsent(location, key -> new LinkedHashMap<>()).put(path, content);
        return this;
    }

    /** Adds options of the compiler, {@code -Akey=value} among them. */
    public Compilation options(String... added) {
        options.addAll(List.of(added));
        return this;
    }

    /** Warns of what works, which only tests of these warnings need. */
    public Compilation lints() {
        lints = true;
        return this;
    }

    /** Puts what another compilation made on the class path. */
    public Compilation classPath(CompileResult other) {
        classPath.add(other);
        return this;
    }

    /** Writes the files in another encoding than UTF-8, and says so to the compiler. */
    public Compilation encoding(Charset other) {
        encoding = other;
        return this;
    }

    /** Adds a processor that runs before this project's. */
    public Compilation processor(Processor other) {
        processors.add(0, other);
        return this;
    }

    /** Runs another processor in place of this project's. */
    public Compilation onlyProcessor(Processor other) {
        processors.clear();
        return processor(other);
    }

    /** Runs no processor at all. */
    public Compilation withoutProcessors() {
        processors.clear();
        return options("-proc:none");
    }

    public CompileResult compile() {
        try {
            Path root = Files.createTempDirectory("layercheck").toRealPath();
            try {
                return compileIn(root);
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompileResult compileIn(Path root) throws IOException {
        Path sourceFolder = root.resolve("src");
        Path generated = Files.createDirectories(root.resolve("generated"));
        Path classes = Files.createDirectories(root.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            files.add(write(
                    sourceFolder.resolve(source.getKey()), source.getValue().getBytes(encoding)));
        }
        writeResources(StandardLocation.CLASS_OUTPUT, classes);
        JavaCompiler tool = compiler.tool();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter log = new StringWriter();
        boolean succeeded;
        try (StandardJavaFileManager manager = tool.getStandardFileManager(diagnostics, Locale.ENGLISH, encoding)) {
            JavaCompiler.CompilationTask task = tool.getTask(
                    log,
                    manager,
                    diagnostics,
                    allOptions(root, generated, classes),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            succeeded = task.call();
        }
        List<Message> messages = diagnostics.getDiagnostics().stream()
                .map(diagnostic -> message(diagnostic, List.of(sourceFolder, generated)))
                .toList();
        return new CompileResult(
                succeeded,
                messages,
                read(generated, bytes -> new String(bytes, UTF_8)),
                read(classes, Function.identity()),
                log.toString());
    }

    private List<String> allOptions(Path root, Path generated, Path classes) throws IOException {
        List<String> path = new ArrayList<>(List.of(annotations()));
        for (CompileResult other : classPath) {
            Path folder = root.resolve("class-path-" + path.size());
            for (Map.Entry<String, byte[]> file : other.classOutput().entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            path.add(folder.toString());
        }
        if (resources.containsKey(StandardLocation.CLASS_PATH)) {
            path.add(writeResources(StandardLocation.CLASS_PATH, root.resolve("resources"))
                    .toString());
        }
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString()));
        all.addAll(List.of("-classpath", String.join(File.pathSeparator, path), "-encoding", encoding.name()));
        if (resources.containsKey(StandardLocation.SOURCE_PATH)) {
            Path folder = writeResources(StandardLocation.SOURCE_PATH, root.resolve("source-path"));
            all.addAll(List.of("-sourcepath", folder.toString()));
        }
        if (compiler == TestCompiler.ECJ) {
            all.addAll(List.of("--release", "17"));
        }
        if (!lints && processors.stream().anyMatch(LayercheckProcessor.class::isInstance)) {
            all.add("-Alayercheck.lint=off");
        }
        all.addAll(options);
        return all;
    }

    private Path writeResources(StandardLocation location, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file :
                resources.getOrDefault(location, Map.of()).entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** The classes of the annotations. */
    static String annotations() {
        try {
            URI location = Model.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(location).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Message message(Diagnostic<? extends JavaFileObject> diagnostic, List<Path> roots) {
        JavaFileObject file = diagnostic.getSource();
        String path = "";
        if (file != null) {
            Path absolute = Path.of(file.toUri());
            path = roots.stream()
                    .filter(absolute::startsWith)
                    .map(root -> slashed(root.relativize(absolute)))
                    .findFirst()
                    .orElse(absolute.toString());
        }
        return new Message(
                diagnostic.getKind(),
                path,
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                text(diagnostic.getMessage(Locale.ENGLISH).replace("\r\n", "\n")));
    }

    /** The message of the processor as it wrote it: javac indents all lines but the first by two. */
    private String text(String message) {
        boolean isIndented = compiler == TestCompiler.JAVAC && message.startsWith("[layercheck:");
        return isIndented ? message.replace("\n  ", "\n") : message;
    }

    private static Path write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static <T> SortedMap<String, T> read(Path root, Function<byte[], T> content) throws IOException {
        SortedMap<String, T> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(slashed(root.relativize(file)), content.apply(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
