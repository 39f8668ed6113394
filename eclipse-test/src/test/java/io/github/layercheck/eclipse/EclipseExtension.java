package io.github.layercheck.eclipse;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a new project, in one Eclipse for all tests. */
final class EclipseExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(EclipseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == EclipseProject.class;
    }

    @Override
    public EclipseProject resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Equinox eclipse = test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Equinox.class,
                        key -> unchecked(() -> Equinox.start(Path.of("target", "eclipse"))),
                        Equinox.class);
        // JUnit closes what is in a store.
        return test.getStore(NAMESPACE)
                .computeIfAbsent(
                        EclipseProject.class,
                        key -> unchecked(() -> eclipse.createProject("models")),
                        EclipseProject.class);
    }

    private interface Action<T> {
        T run() throws Exception;
    }

    private static <T> T unchecked(Action<T> action) {
        try {
            return action.run();
        } catch (Exception e) {
            throw new AssertionError("Eclipse does not start", e);
        }
    }
}
