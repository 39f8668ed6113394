package io.github.layercheck.processor.read;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what ecj hides: methods without a return type or of a signature that another one has, and annotations that it has
 * refused but shows as if they were right, such as one with an attribute that there is not or a boolean for an int. All
 * that is only in its own structures: the syntax tree of a type, and the problems that it has found in the file so far.
 */
final class HiddenInEclipse {

    /** {@code IProblem.Syntax}: what ecj marks the numbers of such problems by. */
    private static final int SYNTAX = 0x40000000;

    private final List<Integer> errors = new ArrayList<>();
    private boolean isCutOff;
    private final Map<Element, Gap> annotated = new HashMap<>();

    private HiddenInEclipse() {}

    /** What is hidden of a type, its methods and their parameters. Nothing is known to be refused for good. */
    static Hidden.InType in(TypeElement type) {
        try {
            Object declaration = get(get(get(type, "_binding"), "scope"), "referenceContext");
            HiddenInEclipse found = new HiddenInEclipse();
            found.readErrors(get(declaration, "compilationResult"));
            found.visit(type, declaration);
            return new Hidden.InType(
                    found.annotated, found.annotated.keySet(), unresolvedMethods(declaration), found.isCutOff);
        } catch (ReflectiveOperationException | RuntimeException notEclipse) {
            return Hidden.InType.NOTHING;
        }
    }

    /** Where in the file there is an error, and whether one is of its syntax. */
    private void readErrors(Object compilationResult) throws ReflectiveOperationException {
        int count = (int) get(compilationResult, "problemCount");
        for (int i = 0; i < count; i++) {
            Object problem = ((Object[]) get(compilationResult, "problems"))[i];
            if ((boolean) call(problem, "isError")) {
                errors.add((int) call(problem, "getSourceStart"));
                isCutOff |= ((int) call(problem, "getID") & SYNTAX) != 0;
            }
        }
    }

    private void visit(TypeElement type, Object declaration) throws ReflectiveOperationException {
        visitAnnotations(type, declaration);
        // A method without a type is one without a name: "Tensor ();" looks like a constructor.
        for (Object method : methods(declaration)) {
            isCutOff |= find(method, "binding") == null && !hasReturnType(method);
        }
        List<ExecutableElement> elements = ElementFilter.methodsIn(type.getEnclosedElements());
        for (Object method : methods(declaration)) {
            for (ExecutableElement element : elements) {
                if (get(element, "_binding").equals(find(method, "binding"))) {
                    visit(element, method);
                }
            }
        }
    }

    private void visit(ExecutableElement element, Object method) throws ReflectiveOperationException {
        visitAnnotations(element, method);
        if (element.getDefaultValue() != null) {
            Object value = get(method, "defaultValue");
            addIfWrong(element, (int) get(value, "sourceStart"), (int) get(value, "sourceEnd"));
        }
        Object[] arguments = array(method, "arguments");
        for (int i = 0; i < arguments.length && i < element.getParameters().size(); i++) {
            visitAnnotations(element.getParameters().get(i), arguments[i]);
        }
    }

    private void visitAnnotations(Element element, Object declaration) throws ReflectiveOperationException {
        for (Object annotation : array(declaration, "annotations")) {
            addIfWrong(element, (int) get(annotation, "sourceStart"), (int) get(annotation, "declarationSourceEnd"));
        }
    }

    private void addIfWrong(Element element, int start, int end) {
        if (errors.stream().anyMatch(error -> start <= error && error <= end)) {
            annotated.put(element, Gap.open(element, "an annotation"));
        }
    }

    private static boolean hasReturnType(Object method) throws ReflectiveOperationException {
        try {
            return find(method, "returnType") != null;
        } catch (NoSuchFieldException constructor) {
            return true;
        }
    }

    /** The names of the methods that could not be resolved. */
    private static Set<String> unresolvedMethods(Object declaration) throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        for (Object method : methods(declaration)) {
            String name = new String((char[]) get(method, "selector"));
            if (find(method, "binding") == null && SourceVersion.isIdentifier(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Object[] methods(Object declaration) throws ReflectiveOperationException {
        return array(declaration, "methods");
    }

    private static Object[] array(Object object, String field) throws ReflectiveOperationException {
        Object array = find(object, field);
        return array == null ? new Object[0] : (Object[]) array;
    }

    private static Object get(Object object, String field) throws ReflectiveOperationException {
        return Objects.requireNonNull(find(object, field), field);
    }

    private static @Nullable Object find(Object object, String field) throws ReflectiveOperationException {
        return object.getClass().getField(field).get(object);
    }

    /** What a method returns that a public class declares; ecj's classes extend these. */
    private static Object call(Object object, String method) throws ReflectiveOperationException {
        Class<?> type = object.getClass();
        while (!Modifier.isPublic(type.getModifiers())) {
            type = type.getSuperclass();
        }
        return type.getMethod(method).invoke(object);
    }
}
