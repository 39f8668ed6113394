package io.github.layercheck.processor;

import io.github.layercheck.processor.write.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The files that are generated for models.
 *
 * <p>A build of Eclipse can compile a file several times, such as after a type was renamed in it, and what was right the
 * first time can be out of date the second time. Its filer creates no file twice in a build, but lets one that was created
 * be written again. So the files of a model are kept for that model. In javac none can be written again.
 */
final class GeneratedFiles {

    private record Created<F extends FileObject>(String model, F file) {

        boolean isOf(TypeElement other) {
            return model.equals(nameOf(other));
        }
    }

    private final Filer filer;
    private final Map<String, Created<JavaFileObject>> sources = new HashMap<>();
    private final Map<String, Created<FileObject>> resources = new HashMap<>();

    /** The classes whose source was created and is still to be written. */
    private final Set<String> reserved = new HashSet<>();

    /** Eclipse warns of no class, and starts another round when one is written in the last. */
    private final boolean isInEclipse;

    GeneratedFiles(Filer filer) {
        this.filer = filer;
        this.isInEclipse = filer.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    /**
     * Creates the source of a class that may only be written in the last round: javac warns of a class that is created there.
     * It warns of what is never written as well.
     */
    void reserveSource(String className, TypeElement model) {
        if (isInEclipse || sources.containsKey(className)) {
            return;
        }
        try {
            source(className, model);
            reserved.add(className);
        } catch (IOException e) {
            // What keeps it from being created will keep it from being written, and is said then.
        }
    }

    /** Whether the source of a class was created and is still to be written. */
    boolean isReserved(String className) {
        return reserved.contains(className);
    }

    /**
     * Writes the source of a class.
     *
     * @throws FilerException if another file of this compilation is of that name, or for another reason of the compiler's
     */
    void writeSource(String className, TypeElement model, String source) throws FilerException {
        boolean isAgain = isOf(className, model) && !reserved.remove(className);
        try {
            OutputFile.writeSource(source(className, model), source);
        } catch (FilerException e) {
            if (!isThere(className, source)) {
                throw e;
            }
        } catch (IOException e) {
            if (isAgain) {
                throw new FilerException("written already: " + className);
            }
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a resource beside the class files. */
    void writeResource(String path, TypeElement model, String content) {
        writeResource(StandardLocation.CLASS_OUTPUT, "", path, model, content);
    }

    /** Deletes a resource beside the class files that an earlier compile has left. */
    void deleteResource(String path) {
        delete(StandardLocation.CLASS_OUTPUT, "", path);
    }

    /** Deletes a file beside the generated source, in the folder that Javadoc copies. */
    void deleteForJavadoc(String packageName, String name) {
        delete(StandardLocation.SOURCE_OUTPUT, packageName, "doc-files/" + name);
    }

    private void delete(StandardLocation location, String packageName, String path) {
        try {
            FileObject file = filer.getResource(location, packageName, path);
            if (!file.delete()) {
                // javac lets nothing be deleted that its filer opens.
                Files.deleteIfExists(Path.of(file.toUri()));
            }
        } catch (IOException | RuntimeException e) {
            // Compilers differ in how they say that there is no such file.
        }
    }

    /** Writes a file beside the generated source, in the folder that Javadoc copies. */
    void writeForJavadoc(String packageName, String name, TypeElement model, String content) {
        writeResource(StandardLocation.SOURCE_OUTPUT, packageName, "doc-files/" + name, model, content);
    }

    private void writeResource(
            StandardLocation location, String packageName, String path, TypeElement model, String content) {
        try {
            OutputFile.writeResource(resource(location, packageName, path, model), content);
        } catch (FilerException e) {
            // The source existed already, and so do the files that belong to it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is the class of a model of this build. */
    boolean isOf(String className, TypeElement model) {
        Created<JavaFileObject> known = sources.get(className);
        return known != null && known.isOf(model);
    }

    /** Whether this is the class of another model of this build. */
    boolean isOfAnotherModel(String className, TypeElement model) {
        Created<JavaFileObject> known = sources.get(className);
        return known != null && !known.isOf(model);
    }

    private JavaFileObject source(String className, TypeElement model) throws IOException {
        Created<JavaFileObject> known = sources.get(className);
        if (known == null || !known.isOf(model)) {
            known = new Created<>(nameOf(model), filer.createSourceFile(className, model));
            sources.put(className, known);
        }
        return known.file();
    }

    private FileObject resource(StandardLocation location, String packageName, String path, TypeElement model)
            throws IOException {
        String key = packageName.isEmpty() ? path : packageName + "/" + path;
        Created<FileObject> known = resources.get(key);
        if (known == null || !known.isOf(model)) {
            known = new Created<>(nameOf(model), filer.createResource(location, packageName, path, model));
            resources.put(key, known);
        }
        return known.file();
    }

    private static String nameOf(TypeElement model) {
        return model.getQualifiedName().toString();
    }

    /** Whether Eclipse has this very source from another compiler of the same build, as it has after missing types. */
    private boolean isThere(String className, String source) {
        try {
            return source.contentEquals(
                    output(StandardLocation.SOURCE_OUTPUT, className, ".java").getCharContent(true));
        } catch (IOException | RuntimeException e) {
            // Compilers differ in how they say that there is no such file.
            return false;
        }
    }

    /** Whether the output has a class file of this name that was compiled from the file of a model. */
    boolean isClassOfFileOf(TypeElement model, String className) {
        Element topLevel = model;
        while (topLevel.getEnclosingElement() instanceof TypeElement outer) {
            topLevel = outer;
        }
        String file = topLevel.getSimpleName() + ".java";
        try (InputStream in =
                output(StandardLocation.CLASS_OUTPUT, className, ".class").openInputStream()) {
            // The attribute SourceFile is a CONSTANT_Utf8 (JVMS 4.4.7), and hardly anything else looks like a file
            // name.
            String utf8 = (char) 1 + "" + (char) (file.length() >> 8) + (char) (file.length() & 0xff) + file;
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(utf8);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private FileObject output(StandardLocation location, String className, String extension) throws IOException {
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        return filer.getResource(location, packageName, className.substring(dot + 1) + extension);
    }
}
