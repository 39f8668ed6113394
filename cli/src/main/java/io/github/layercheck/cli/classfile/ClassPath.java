package io.github.layercheck.cli.classfile;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Jars and folders with class files, behind the classes of Java and of Layercheck. It loads no class. */
public final class ClassPath implements AutoCloseable {

    private final URLClassLoader resources;
    private final String text;

    private ClassPath(List<URL> entries, String text) {
        this.resources = new URLClassLoader(entries.toArray(URL[]::new), ClassPath.class.getClassLoader());
        this.text = text;
    }

    /**
     * Opens a class path.
     *
     * @param paths each a jar or a folder, or several of them, separated as Java separates them
     * @throws LayerClassException if one of them is neither
     */
    public static ClassPath of(List<String> paths) throws LayerClassException {
        List<URL> entries = new ArrayList<>();
        for (String path : paths) {
            for (String entry : path.split(Pattern.quote(File.pathSeparator), -1)) {
                if (!entry.isEmpty()) {
                    entries.add(url(entry));
                }
            }
        }
        return new ClassPath(entries, String.join(File.pathSeparator, paths));
    }

    private static URL url(String entry) throws LayerClassException {
        try {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                throw new LayerClassException("There is no jar or folder " + entry);
            }
            if (!Files.isDirectory(path)) {
                checkIsJar(entry);
            }
            return path.toUri().toURL();
        } catch (InvalidPathException | MalformedURLException e) {
            throw new LayerClassException("There is no jar or folder " + entry);
        }
    }

    private static void checkIsJar(String entry) throws LayerClassException {
        try (ZipFile jar = new ZipFile(entry)) {
            jar.getComment();
        } catch (IOException e) {
            throw new LayerClassException(entry + " is neither a jar nor a folder");
        }
    }

    /**
     * The class of a name.
     *
     * @param name the canonical or the binary name
     * @throws LayerClassException if it is not there, or cannot be read
     */
    ClassFile find(String name) throws LayerClassException {
        String internalName = name.replace('.', '/');
        while (true) {
            Optional<ClassFile> found = read(internalName);
            if (found.isPresent()) {
                return found.get();
            }
            int lastSlash = internalName.lastIndexOf('/');
            if (lastSlash < 0) {
                throw new LayerClassException("There is no class " + name
                        + (text.isEmpty() ? "; --classpath says where it is" : " in " + text));
            }
            internalName = internalName.substring(0, lastSlash) + "$" + internalName.substring(lastSlash + 1);
        }
    }

    private Optional<ClassFile> read(String internalName) throws LayerClassException {
        try (InputStream stream = resources.getResourceAsStream(internalName + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(ClassFile.read(stream.readAllBytes()));
        } catch (IOException | RuntimeException e) {
            // ASM throws whatever the bytes lead it to.
            throw new LayerClassException(
                    "The class file of " + internalName.replace('/', '.') + " cannot be read: " + e);
        }
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
