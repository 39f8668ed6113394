package io.github.layercheck.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Another processor, which generates sources: one in each round. */
public final class GeneratingProcessor extends TestProcessor {

    private final Map<String, String> waiting = new LinkedHashMap<>();

    /** Adds a source for the next round that has none, by the qualified name of its type. */
    public GeneratingProcessor source(String name, String text) {
        waiting.put(name, text);
        return this;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!waiting.isEmpty()) {
            String name = waiting.keySet().iterator().next();
            try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                out.write(waiting.remove(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
