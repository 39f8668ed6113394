package io.github.layercheck.processor.source;

import io.github.layercheck.From;
import io.github.layercheck.Frozen;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Named;
import io.github.layercheck.Output;
import io.github.layercheck.Part;
import io.github.layercheck.Precision;
import io.github.layercheck.Repeat;
import io.github.layercheck.Shared;
import io.github.layercheck.Tensor;
import io.github.layercheck.processor.declaration.Content;
import io.github.layercheck.processor.declaration.MethodDeclaration;
import io.github.layercheck.processor.declaration.ModelDeclaration;
import io.github.layercheck.processor.declaration.ModelReference;
import io.github.layercheck.processor.declaration.ParameterDeclaration;
import io.github.layercheck.processor.declaration.TensorName;
import io.github.layercheck.processor.declaration.Traits;
import io.github.layercheck.processor.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a declaration as the source of the interfaces that a reader of sources would read it from. */
public final class JavaSource {

    private static final String INDENT = "    ";

    private final Map<String, String> files;
    private final ModelDeclaration model;
    private final AnnotationSource annotations;

    private JavaSource(ModelDeclaration model, Map<String, String> files) {
        this.model = PartMethods.declare(model);
        this.files = files;
        this.annotations = new AnnotationSource(model.type().nestedName());
    }

    /**
     * The files of a model and of those that are declared within it, by path.
     *
     * @param model of a type that is not nested in another; the models within have types of the same package
     */
    public static Map<String, String> of(ModelDeclaration model) {
        Map<String, String> files = new LinkedHashMap<>();
        new JavaSource(model, files).write();
        return files;
    }

    private void write() {
        StringBuilder body = new StringBuilder();
        ofModel().forEach(line -> body.append(line).append('\n'));
        body.append("interface ").append(model.type().nestedName()).append(" {\n");
        for (MethodDeclaration method : model.methods()) {
            body.append('\n');
            lines(method).forEach(line -> body.append(INDENT).append(line).append('\n'));
        }
        body.append("}\n");
        String packageName = model.type().packageName();
        String header = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        files.put(
                model.type().canonicalName().replace('.', '/') + ".java", header + annotations.imports() + "\n" + body);
    }

    private List<String> ofModel() {
        List<String> lines = new ArrayList<>();
        boolean isDefault = model.name().equals(SnakeCase.ofClass(model.type().nestedName()));
        lines.add(isDefault ? annotations.of(Model.class) : annotations.of(Model.class, "name", model.name()));
        model.inputs().stream().map(annotations::input).forEach(lines::add);
        List<String> outputs = model.outputs().stream().map(JavaSource::text).toList();
        if (!outputs.isEmpty()) {
            lines.add(annotations.of(Output.class, "value", outputs));
        }
        addTraits(model.traits(), lines);
        return lines;
    }

    private void addTraits(Traits traits, List<String> lines) {
        if (traits.frozen() != null) {
            lines.add(traits.frozen() ? annotations.of(Frozen.class) : annotations.of(Frozen.class, "value", false));
        }
        if (traits.precision() != null) {
            lines.add(annotations.of(Precision.class, "value", traits.precision()));
        }
    }

    private List<String> lines(MethodDeclaration method) {
        List<String> lines = new ArrayList<>();
        if (!method.kerasName().equals(method.name())) {
            lines.add(annotations.of(Named.class, "value", method.kerasName()));
        }
        addTraits(method.traits(), lines);
        if (method.repeat() != 0) {
            lines.add(annotations.of(Repeat.class, "value", method.repeat()));
        }
        lines.addAll(content(method.content()));
        Class<?> returned = method.content() instanceof Content.OfPart ? Part.class : Tensor.class;
        lines.add(annotations.type(returned) + " " + method.name() + "(" + parameters(method) + ");");
        return lines;
    }

    private List<String> content(Content content) {
        if (content instanceof Content.OfInput input) {
            return List.of(annotations.input(input.input()));
        }
        if (content instanceof Content.OfLayer layer) {
            return annotations.layer(layer.layer());
        }
        if (content instanceof Content.OfPart part) {
            return annotations.layer(part.layer());
        }
        if (content instanceof Content.OfModel nested) {
            return List.of(annotations.withSettings(Layer.class, nameOf(nested.model()) + ".class", nested.settings()));
        }
        if (content instanceof Content.OfShared shared) {
            return List.of(annotations.withSettings(Shared.class, Literals.quoted(shared.method()), shared.settings()));
        }
        throw new IllegalArgumentException("a method that could not be read");
    }

    /** How the file writes the interface of a model, which gets a file of its own if it is declared only here. */
    private String nameOf(ModelReference reference) {
        if (reference instanceof ModelReference.Inline inline) {
            new JavaSource(inline.model(), files).write();
            return inline.model().type().nestedName();
        }
        return ((ModelReference.Named) reference).canonicalName();
    }

    private String parameters(MethodDeclaration method) {
        List<String> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            parameters.add(parameter(parameter, names));
        }
        return String.join(", ", parameters);
    }

    private String parameter(ParameterDeclaration parameter, Set<String> names) {
        String tensor = text(parameter.tensor());
        String name = tensor.replace(':', '_');
        while (!names.add(name)) {
            name += "_";
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (!name.equals(tensor)) {
            values.put("value", tensor);
        }
        if (!parameter.argument().isEmpty()) {
            values.put("argument", parameter.argument());
        }
        String from = values.isEmpty() ? "" : annotations.of(From.class, values) + " ";
        return from + annotations.type(Tensor.class) + " " + name;
    }

    private static String text(TensorName tensor) {
        return tensor.method() + (tensor.output() == 0 ? "" : ":" + tensor.output());
    }
}
