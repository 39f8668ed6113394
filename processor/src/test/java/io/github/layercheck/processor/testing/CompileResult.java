package io.github.layercheck.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;

/**
 * What came of a compilation.
 *
 * @param succeeded whether the compiler says so
 * @param messages in the compiler's order
 * @param generatedSources the text of generated sources, by path
 * @param classOutput classes and resources, by path
 * @param log what the compiler wrote beside the messages; ecj says everything here a second time
 */
public record CompileResult(
        boolean succeeded,
        List<Message> messages,
        SortedMap<String, String> generatedSources,
        SortedMap<String, byte[]> classOutput,
        String log) {

    /** The errors, ordered by file and line: javac and ecj have different orders. */
    public List<Message> errors() {
        return sorted(Diagnostic.Kind.ERROR);
    }

    /** The processor's warnings, in the same order; ecj has others, such as of imports that nothing needs. */
    public List<Message> warnings() {
        return sorted(Diagnostic.Kind.WARNING).stream()
                .filter(message -> message.text().startsWith("[layercheck:"))
                .toList();
    }

    private List<Message> sorted(Diagnostic.Kind kind) {
        return messages.stream()
                .filter(message -> message.kind() == kind)
                .sorted((a, b) -> a.path().equals(b.path())
                        ? Long.compare(a.line(), b.line())
                        : a.path().compareTo(b.path()))
                .toList();
    }

    /** The same, for a compilation that must have no error. */
    public CompileResult expectSuccess() {
        if (!succeeded || !errors().isEmpty()) {
            throw new AssertionError("does not compile: " + messages + log);
        }
        return this;
    }

    /** The source of a generated class. */
    public String generatedSource(String className) {
        return entry(generatedSources, className.replace('.', '/') + ".java");
    }

    /** The report of the model of that binary name. */
    public String report(String modelName) {
        return new String(entry(classOutput, "META-INF/layercheck/" + modelName + ".json"), UTF_8);
    }

    /** The value of a static field of a compiled class, of any visibility. */
    public Object constant(String className, String field) {
        try {
            Field constant = load(className).getField(field);
            constant.setAccessible(true);
            return constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className + "." + field, e);
        }
    }

    /** What a static method without parameters of a compiled class returns. */
    public Object invoke(String className, String method) {
        try {
            Method called = load(className).getMethod(method);
            called.setAccessible(true);
            return called.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className + "." + method, e);
        }
    }

    /** The same with no other class than that one in the class output. */
    public CompileResult only(String className) {
        String path = className.replace('.', '/') + ".class";
        SortedMap<String, byte[]> output = new TreeMap<>(Map.of(path, entry(classOutput, path)));
        return new CompileResult(succeeded, messages, generatedSources, output, log);
    }

    /** A class of the class output, by a class loader of its own. */
    public Class<?> load(String className) {
        try {
            return new OutputLoader().loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is not in " + classOutput.keySet(), e);
        }
    }

    private static <T> T entry(SortedMap<String, T> files, String path) {
        T file = files.get(path);
        if (file == null) {
            throw new AssertionError(path + " is not in " + new ArrayList<>(files.keySet()));
        }
        return file;
    }

    private final class OutputLoader extends ClassLoader {

        OutputLoader() {
            super(CompileResult.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classOutput.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
