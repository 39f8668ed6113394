package io.github.layercheck.engine.config;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/** An instance of an annotation type that has the values that were given, and the defaults of the others. */
public final class AnnotationInstance implements InvocationHandler {

    private final LayerType type;
    private final Map<String, Object> given;
    private final Class<? extends Annotation> annotationType;

    private AnnotationInstance(LayerType type, Map<String, Object> given, Class<? extends Annotation> annotationType) {
        this.type = type;
        this.given = given;
        this.annotationType = annotationType;
    }

    /**
     * An instance of an annotation type.
     *
     * @param type the annotation type as a schema
     * @param given the values that are not the defaults, in the form of {@link Values}
     */
    public static <A extends Annotation> A of(Class<A> annotationType, LayerType type, Map<String, Object> given) {
        return annotationType.cast(Proxy.newProxyInstance(
                annotationType.getClassLoader(),
                new Class<?>[] {annotationType},
                new AnnotationInstance(type, given, annotationType)));
    }

    private Object read(String attribute, Class<?> attributeType) {
        Object value = given.get(attribute);
        return value == null ? type.defaultValue(attribute) : Values.typed(value, attributeType);
    }

    /** An instance equals itself only. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "annotationType" -> annotationType;
            case "toString" -> "@" + type.name() + given;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> read(method.getName(), method.getReturnType());
        };
    }
}
