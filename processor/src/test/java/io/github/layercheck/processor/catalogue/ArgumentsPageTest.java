package io.github.layercheck.processor.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.layercheck.Layer;
import io.github.layercheck.Unset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * That the page of arguments names all that every annotation type has. Where one has changed, {@code target/arguments.md} is the
 * page as it has to be.
 */
class ArgumentsPageTest {

    private static final String HEAD = """
            # Arguments

            Every annotation type of a layer or an operation, with its arguments and their defaults: Keras' own, in camelCase. An argument
            without a default has to be given. `None` stands for what is not given, as in Keras; the Javadoc says what that means, and which
            values there are.
            """;

    private static final List<String> PACKAGES =
            List.of("layers", "ops", "activations", "applications", "legacy", "quantized");

    @Test
    void everyArgumentIsOnThePage() throws IOException {
        StringBuilder expected = new StringBuilder(HEAD);
        for (String each : PACKAGES) {
            expected.append("\n## ")
                    .append(each)
                    .append("\n\n`io.github.layercheck.")
                    .append(each)
                    .append("`\n\n");
            expected.append("| annotation | arguments |\n| --- | --- |\n");
            types("io.github.layercheck." + each).forEach(type -> expected.append("| `@")
                    .append(type.getSimpleName())
                    .append("` | ")
                    .append(arguments(type))
                    .append(" |\n"));
        }
        Path page = Files.exists(Path.of("../docs")) ? Path.of("../docs/arguments.md") : Path.of("docs/arguments.md");
        String found = Files.exists(page) ? Files.readString(page) : "";
        if (!expected.toString().equals(found)) {
            Files.write(Path.of("target/arguments.md"), expected.toString().getBytes(UTF_8));
        }
        assertEquals(expected.toString(), found, "copy target/arguments.md to docs");
    }

    private static List<? extends Class<?>> types(String packageName) {
        return new ClassFileImporter()
                .importPackages(packageName).stream()
                        .filter(JavaClass::isAnnotation)
                        .filter(type -> type.isAnnotatedWith(Layer.class))
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .toList();
    }

    private static String arguments(Class<?> type) {
        List<Method> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
        methods.sort(Comparator.comparing((Method method) -> method.getDefaultValue() != null)
                .thenComparing(Method::getName));
        return methods.stream().map(ArgumentsPageTest::argument).collect(Collectors.joining(", "));
    }

    private static String argument(Method method) {
        Object value = method.getDefaultValue();
        return "`" + method.getName()
                + (value == null ? "" : " = " + text(value).replace("|", "\\|")) + "`";
    }

    private static String text(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> text(Array.get(value, i)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        boolean isUnset = value.equals(Unset.INT)
                || value.equals(Unset.LONG)
                || value.equals(Unset.DOUBLE)
                || value.equals(Unset.STRING)
                || value instanceof Enum<?> constant && isUnset(constant);
        if (isUnset) {
            return "None";
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    private static boolean isUnset(Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getFields())
                .filter(field -> field.getName().equals(constant.name()))
                .anyMatch((Field field) -> field.isAnnotationPresent(Unset.class));
    }
}
