package io.github.layercheck.processor.testing;

import io.github.layercheck.engine.document.ModelDocuments;
import io.github.layercheck.processor.LayercheckProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import javax.annotation.processing.Processor;

/** This project's classes once more, beside which nothing makes documents, as for users who have only the processor. */
public final class WithoutDocuments extends ClassLoader {

    private static final String SERVICE = "META-INF/services/" + ModelDocuments.class.getName();

    private WithoutDocuments() {
        super(LayercheckProcessor.class.getClassLoader());
    }

    /** The processor. */
    public static Processor processor() {
        try {
            return (Processor) new WithoutDocuments()
                    .loadClass(LayercheckProcessor.class.getName())
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith("io.github.layercheck.") ? defined(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(SERVICE) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
