package io.github.layercheck.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The order in which types stand in their files. */
public final class SourceOrder {

    /** A type and where ecj has it: its elements are in hash order, and only its internal structures know the real one. */
    private record Declared(TypeElement type, String file, int start) {}

    private SourceOrder() {}

    /**
     * The types in the order of their files.
     *
     * @param types as javac has them, which is in that order, or as ecj has them
     */
    public static List<TypeElement> of(Collection<TypeElement> types) {
        if (types.size() < 2) {
            return List.copyOf(types);
        }
        List<Declared> declared = new ArrayList<>();
        try {
            for (TypeElement type : types) {
                declared.add(declared(type));
            }
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return List.copyOf(types);
        }
        return declared.stream()
                .sorted(Comparator.comparing(Declared::file).thenComparingInt(Declared::start))
                .map(Declared::type)
                .toList();
    }

    private static Declared declared(TypeElement type) throws ReflectiveOperationException {
        Object declaration = get(get(get(type, "_binding"), "scope"), "referenceContext");
        String file = new String((char[]) get(get(declaration, "compilationResult"), "fileName"));
        return new Declared(type, file, (int) get(declaration, "sourceStart"));
    }

    private static Object get(Object object, String field) throws ReflectiveOperationException {
        return object.getClass().getField(field).get(object);
    }
}
