package io.github.layercheck.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The models and custom layers whose sources are compiled, as far as they have come in rounds of processing: the compiler itself
 * reports what is missing in these.
 */
public final class Sources {

    private final Set<String> types = new HashSet<>();

    public void add(TypeElement type) {
        types.add(type.getQualifiedName().toString());
    }

    /** Their canonical names, sorted. */
    List<String> names() {
        return types.stream().sorted().toList();
    }

    /** Whether an element is one of these types, or within one. */
    public boolean contain(Element element) {
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer instanceof TypeElement type
                    && types.contains(type.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }
}
