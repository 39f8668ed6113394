package io.github.layercheck.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An input or an output, as a generated class has it.
 *
 * @param prefix what the names of its constants begin with
 */
record GeneratedTensor(Class<?> generated, String prefix) {

    /** The inputs, or the outputs, in the order of the class. */
    static List<GeneratedTensor> of(Class<?> generated, String role) {
        List<GeneratedTensor> tensors = new ArrayList<>();
        for (Field field : generated.getDeclaredFields()) {
            if (field.getName().endsWith(role + "_NAME") && !field.getName().endsWith("TENSOR_NAME")) {
                String name = field.getName();
                tensors.add(new GeneratedTensor(generated, name.substring(0, name.length() - "NAME".length())));
            }
        }
        return tensors;
    }

    String name() {
        return (String) constant("NAME");
    }

    String dtype() {
        return (String) constant("DTYPE");
    }

    /** The constant of a name, or null. */
    Object constant(String end) {
        try {
            return generated.getDeclaredField(prefix + end).get(null);
        } catch (NoSuchFieldException e) {
            return null;
        } catch (IllegalAccessException e) {
            throw new AssertionError(end, e);
        }
    }

    boolean hasBuffer() {
        return method("new", "") != null;
    }

    Buffer newBuffer(int open) {
        return (Buffer) filled(method("new", ""), open);
    }

    /** A buffer of so many bytes: its last open dimension has what the others, which are 1, leave of them. */
    Buffer newBufferOf(int bytes) {
        Method factory = method("new", "");
        Object[] open = new Object[factory.getParameterCount()];
        Arrays.fill(open, 1);
        if (open.length > 0) {
            open[open.length - 1] =
                    bytes / elementBytes() / invoke(factory, open, Buffer.class).capacity();
        }
        return invoke(factory, open, Buffer.class);
    }

    private int elementBytes() {
        int bits = Integer.parseInt(dtype().replaceAll("\\D", "").isEmpty() ? "8" : dtype().replaceAll("\\D", ""));
        return bits / Byte.SIZE;
    }

    long[] shape(int open) {
        return (long[]) filled(method("", "Shape"), open);
    }

    int[] intShape(int open) {
        return (int[]) filled(method("", "IntShape"), open);
    }

    void check(long[] shape) {
        for (Method method : generated.getDeclaredMethods()) {
            if (sameLetters(method.getName(), "check" + words()) && method.getParameterTypes()[0] == long[].class) {
                invoke(method, (Object) shape);
                return;
            }
        }
        throw new AssertionError(prefix + " has no check");
    }

    private Method method(String before, String after) {
        for (Method method : generated.getDeclaredMethods()) {
            if (sameLetters(method.getName(), before + words() + after)) {
                return method;
            }
        }
        return null;
    }

    /** The letters and digits of its name in Java. */
    private String words() {
        String only = prefix.startsWith("INPUT_") || prefix.startsWith("OUTPUT_") ? name() : "";
        String words = only.isEmpty() ? prefix.replaceAll("_(IN|OUT)PUT_$", "") : only;
        return words.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean sameLetters(String name, String wanted) {
        return name.replace("_", "").toUpperCase(Locale.ROOT).equals(wanted.toUpperCase(Locale.ROOT));
    }

    private static Object filled(Method method, int open) {
        Object[] arguments = new Object[method.getParameterCount()];
        Arrays.fill(arguments, open);
        return invoke(method, arguments);
    }

    private static <T> T invoke(Method method, Object[] arguments, Class<T> type) {
        return type.cast(invoke(method, arguments));
    }

    private static Object invoke(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(method.toString(), e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }
}
