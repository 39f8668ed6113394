package io.github.layercheck.engine.source;

import io.github.layercheck.Input;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.InputDeclaration;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.problem.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How each layer of a model is declared in Java, for people to read: without imports, and on one line. What a developer has
 * written has all of its attributes, in their order; what is from a file has those that are worth writing.
 */
public final class LayerDeclarations {

    private static final String VALUE = "value";

    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Imports imports = new Imports(Set.of());
    private final AnnotationSource annotations = new AnnotationSource(imports);
    private final Literals literals = new Literals(imports);

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
            return isWritten(input.input().origin()) ? written(input.input()) : annotations.input(input.input());
        }
        LayerConfig config = node.config();
        return config == null ? "" : String.join(" ", annotations.layer(config, this::values));
    }

    private static boolean isWritten(Origin origin) {
        return !origin.writtenAttributes().isEmpty();
    }

    private String written(InputDeclaration input) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String attribute : input.origin().writtenAttributes()) {
            String value =
                    switch (attribute) {
                        case VALUE -> annotations.sample(input);
                        case "dtype" -> literals.of(input.dtype());
                        default -> annotations.dimension(input.batch());
                    };
            values.put(attribute, value);
        }
        return annotations.of(Input.class, values);
    }

    private Map<String, String> values(LayerConfig config) {
        return isWritten(config.origin()) ? written(config) : annotations.values(config);
    }

    private Map<String, String> written(LayerConfig config) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : config.givenInOrder()) {
            Attribute attribute = Objects.requireNonNull(config.type().attribute(name), name);
            values.put(name, literals.of(config.value(name), attribute.type()));
        }
        return values;
    }
}
