package io.github.layercheck.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds what ecj hides: methods without a return type, which are only in its syntax tree. */
final class HiddenInEclipse {

    private HiddenInEclipse() {}

    /** The names of the model's methods that could not be resolved. */
    static Set<String> methodsOf(TypeElement model) {
        Set<String> names = new LinkedHashSet<>();
        try {
            Object declaration = get(get(get(model, "_binding"), "scope"), "referenceContext");
            for (Object method : (Object[]) get(declaration, "methods")) {
                String name = new String((char[]) get(method, "selector"));
                if (get(method, "binding") == null && SourceVersion.isIdentifier(name)) {
                    names.add(name);
                }
            }
            for (Element member : model.getEnclosedElements()) {
                names.remove(member.getSimpleName().toString());
            }
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return Set.of();
        }
        return names;
    }

    private static Object get(Object object, String field) throws ReflectiveOperationException {
        return object.getClass().getField(field).get(object);
    }
}
