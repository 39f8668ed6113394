package io.github.layercheck.processor.read;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models that are parts of layers: the method of a wrapper that names one declares both, as if the wrapper stood above the model. What
 * cannot be taken so is left to whoever knows all parts.
 */
final class ModelParts {

    private record Part(MethodDeclaration method, Content.OfModelPart content) {}

    private final Map<String, Part> free = new HashMap<>();

    private ModelParts() {}

    /** The methods, of which those that take such a part have its model. */
    static List<MethodDeclaration> taken(List<MethodDeclaration> methods) {
        return new ModelParts().all(methods);
    }

    private List<MethodDeclaration> all(List<MethodDeclaration> methods) {
        List<MethodDeclaration> all = new ArrayList<>();
        for (MethodDeclaration method : methods) {
            Content content = withModel(method.content());
            MethodDeclaration changed = content.equals(method.content()) ? method : method.withContent(content);
            if (content instanceof Content.OfModelPart part) {
                free.put(method.name(), new Part(changed, part));
            }
            all.add(changed);
        }
        return all;
    }

    private Content withModel(Content content) {
        LayerConfig layer = layer(content);
        List<String> names = layer == null ? List.of() : innermost(layer).partNames();
        Part part = names.size() == 1 ? free.remove(names.get(0)) : null;
        if (layer == null || part == null) {
            return content;
        }
        LayerConfig wrapper = around(layer, part);
        return content.isPart()
                ? new Content.OfModelPart(wrapper, part.content().model())
                : new Content.OfWrapped(wrapper, part.content().model());
    }

    private static @Nullable LayerConfig layer(Content content) {
        if (content instanceof Content.OfLayer layer) {
            return layer.layer();
        }
        return content instanceof Content.OfPart part ? part.layer() : null;
    }

    /** Of wrappers in each other, the one that can name parts. */
    private static LayerConfig innermost(LayerConfig layer) {
        LayerConfig inner = layer;
        while (!inner.wrapped().isEmpty()) {
            inner = inner.wrapped().get(0);
        }
        return inner;
    }

    /** The layer around what wraps the model of a part. */
    private static LayerConfig around(LayerConfig layer, Part part) {
        if (!layer.wrapped().isEmpty()) {
            return layer.wrapping(List.of(around(layer.wrapped().get(0), part)));
        }
        LayerConfig wrapper = part.content().wrapper();
        return layer.wrapping(List.of(wrapper.named(part.method().kerasName())
                .withTraits(part.method().traits())));
    }
}
