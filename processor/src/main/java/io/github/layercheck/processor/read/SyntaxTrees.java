package io.github.layercheck.processor.read;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import javax.annotation.processing.ProcessingEnvironment;

/** The syntax trees of javac, which it shows to none but its own environment. */
public final class SyntaxTrees {

    private SyntaxTrees() {}

    /**
     * The trees of a compile.
     *
     * @throws IllegalArgumentException if it is another compiler
     * @throws LinkageError if it is another compiler, and javac is not there
     */
    public static Trees of(ProcessingEnvironment environment) {
        return Trees.instance(unwrapped(environment));
    }

    /** The compiler's environment, where a build tool has put its own around it, as Gradle does. */
    private static ProcessingEnvironment unwrapped(ProcessingEnvironment environment) {
        for (Field field : environment.getClass().getDeclaredFields()) {
            if (field.getType() == ProcessingEnvironment.class) {
                try {
                    field.setAccessible(true);
                    return field.get(environment) instanceof ProcessingEnvironment inner
                            ? unwrapped(inner)
                            : environment;
                } catch (ReflectiveOperationException | RuntimeException closed) {
                    return environment;
                }
            }
        }
        return environment;
    }
}
