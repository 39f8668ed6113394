package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How each layer of a model is declared in Java, for people to read: without imports, and on one line. */
public final class LayerDeclarations {

    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final AnnotationSource annotations = new AnnotationSource(new Imports(Set.of()));

    private LayerDeclarations() {}

    /** The annotations of the layers, those within nested models among them, by path: {@code encoder/dense}. */
    public static Map<String, String> of(InferredModel model) {
        LayerDeclarations declarations = new LayerDeclarations();
        declarations.add(model, "");
        return declarations.declarations;
    }

    private void add(InferredModel model, String prefix) {
        for (Node node : model.graph().layers()) {
            String path = prefix + node.name();
            String declaration = declaration(node);
            if (!declaration.isEmpty()) {
                declarations.put(path, declaration);
            }
            InferredModel nested = model.model(node);
            if (nested != null) {
                add(nested, path + "/");
            }
        }
    }

    private String declaration(Node node) {
        if (node.content() instanceof Node.InputNode input) {
            return annotations.input(input.input());
        }
        LayerConfig config = node.config();
        return config == null ? "" : String.join(" ", annotations.layer(config));
    }
}
