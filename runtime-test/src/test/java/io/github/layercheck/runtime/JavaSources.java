package io.github.layercheck.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that are compiled beside the libraries of the runtimes, without the processor. */
final class JavaSources {

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    JavaSources(Path folder) {
        this.folder = folder;
    }

    /** Adds a file, such as {@code com/acme/Main.java}. */
    void add(String path, String text) throws IOException {
        Path file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, text));
    }

    /** Compiles all of them, which must have no error. */
    ClassLoader compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-classpath", classPath);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean succeeded = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertTrue(succeeded, messages::toString);
        }
        return new URLClassLoader(new URL[] {url(classes)}, JavaSources.class.getClassLoader());
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
