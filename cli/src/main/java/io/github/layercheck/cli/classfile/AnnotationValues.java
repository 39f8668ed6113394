package io.github.layercheck.cli.classfile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads the values of an annotation in the form of {@link io.github.layercheck.engine.config.Values}: boxed primitives,
 * strings, the names of enum constants, and lists of these; annotations as maps.
 */
final class AnnotationValues extends AnnotationVisitor {

    private final BiConsumer<@Nullable String, Object> values;
    private final Runnable end;

    private AnnotationValues(BiConsumer<@Nullable String, Object> values, Runnable end) {
        super(Opcodes.ASM9);
        this.values = values;
        this.end = end;
    }

    /** Puts the values that are written in an annotation into a map, by attribute. */
    static AnnotationValues into(Map<String, Object> values) {
        return new AnnotationValues((name, value) -> values.put(String.valueOf(name), value), () -> {});
    }

    /** Adds the elements of an array, or the one default value of an attribute, to a list. */
    static AnnotationValues into(List<Object> elements) {
        return new AnnotationValues((name, value) -> elements.add(value), () -> {});
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        values.accept(name, canonical(value));
    }

    private static Object canonical(Object value) {
        if (value.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(canonical(Array.get(value, i)));
            }
            return elements;
        }
        if (value instanceof Character character) {
            return (int) character;
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        return value instanceof Float number ? (Object) number.doubleValue() : value;
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String constant) {
        values.accept(name, constant);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
        Map<String, Object> inner = new HashMap<>();
        return new AnnotationValues(
                (attribute, value) -> inner.put(String.valueOf(attribute), value), () -> values.accept(name, inner));
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
        List<Object> elements = new ArrayList<>();
        return new AnnotationValues((none, value) -> elements.add(value), () -> values.accept(name, elements));
    }

    @Override
    public void visitEnd() {
        end.run();
    }
}
