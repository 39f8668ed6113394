package io.github.layercheck.engine.source;

import io.github.layercheck.Layer;
import io.github.layercheck.Part;
import io.github.layercheck.Shared;
import io.github.layercheck.Tensor;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelReference;
import io.github.layercheck.engine.declaration.ParameterDeclaration;
import io.github.layercheck.engine.declaration.TensorName;
import io.github.layercheck.engine.rule.CallArguments;
import io.github.layercheck.engine.shape.TensorType;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.engine.text.SnakeCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes the interface of one model. */
final class InterfaceSource {

    /** The name of a parameter that stands for an array. */
    private static final String CONSTANT = "constant";

    private final ModelDeclaration model;
    private final AnnotationSource annotations;

    private InterfaceSource(ModelDeclaration model, AnnotationSource annotations) {
        this.model = model;
        this.annotations = annotations;
    }

    /** The declaration of the interface, in which a layer has to name its parts. */
    static String of(ModelDeclaration model, AnnotationSource annotations) {
        return new InterfaceSource(model, annotations).write();
    }

    private String write() {
        StringBuilder source = new StringBuilder();
        ofModel().forEach(annotation -> source.append(Layout.wrapped(annotation, 0))
                .append('\n'));
        source.append("interface ").append(model.type().nestedName()).append(" {\n");
        List<Layout.Method> methods = model.methods().stream()
                .map(method -> new Layout.Method(comments(method.content()), ofMethod(method), declaration(method)))
                .toList();
        return source.append(Layout.of(methods)).append("}\n").toString();
    }

    /** Whether the model has masks, and a call that could take one has none, where Keras 3 would add it. */
    private boolean leavesMasksOut() {
        boolean hasMasks = false;
        boolean isLeftOut = false;
        for (MethodDeclaration method : model.methods()) {
            hasMasks |= method.content() instanceof Content.OfLayer layer
                    && layer.layer().definition().masks().areMade();
            isLeftOut |= canTakeMask(method.content())
                    && method.parameters().stream()
                            .noneMatch(parameter -> parameter.argument().equals(CallArguments.MASK));
        }
        return hasMasks && isLeftOut && !model.impliesMasks();
    }

    private static boolean canTakeMask(Content content) {
        return content instanceof Content.OfModel
                || (content instanceof Content.OfLayer layer
                        && layer.layer().definition().call().names().contains(CallArguments.MASK));
    }

    private List<String> ofModel() {
        List<String> lines = new ArrayList<>();
        boolean isDefault = model.name().equals(SnakeCase.ofClass(model.type().nestedName()));
        lines.add(annotations.model(isDefault ? "" : model.name(), !leavesMasksOut(), model.training()));
        model.inputs().stream().map(annotations::input).forEach(lines::add);
        if (!ImpliedOutputs.of(model)) {
            lines.add(annotations.output(
                    model.outputs().stream().map(InterfaceSource::text).toList()));
        }
        lines.addAll(annotations.traits(model.traits()));
        return lines;
    }

    /** What the file says about a layer and Java cannot say. */
    private static List<String> comments(Content content) {
        List<String> comments = new ArrayList<>();
        if (content instanceof Content.OfLayer layer) {
            addComments(layer.layer(), comments);
        } else if (content instanceof Content.OfPart part) {
            addComments(part.layer(), comments);
        }
        return comments;
    }

    private static void addComments(LayerConfig layer, List<String> comments) {
        layer.leftOut().forEach(argument -> comments.add("left out: " + JavaText.inComment(argument)));
        layer.wrapped().forEach(inner -> addComments(inner, comments));
    }

    private List<String> ofMethod(MethodDeclaration method) {
        List<String> lines = new ArrayList<>();
        if (!method.kerasName().equals(method.name())) {
            lines.add(annotations.named(method.kerasName()));
        }
        lines.addAll(annotations.traits(method.traits()));
        if (method.repeat() != 0) {
            lines.add(annotations.repeat(method.repeat()));
        }
        lines.addAll(content(method.content()));
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
            return List.of(annotations.withSettings(Layer.class, name(nested.model()) + ".class", nested.settings()));
        }
        if (content instanceof Content.OfWrapped wrapped) {
            return wrapped(wrapped.wrapper(), wrapped.model());
        }
        if (content instanceof Content.OfModelPart part) {
            return wrapped(part.wrapper(), part.model());
        }
        if (content instanceof Content.OfShared shared) {
            return List.of(annotations.withSettings(Shared.class, JavaText.quoted(shared.method()), shared.settings()));
        }
        throw new IllegalArgumentException("a method that could not be read");
    }

    /** Without the model where the wrapper names a part that has it. */
    private List<String> wrapped(LayerConfig wrapper, Content.OfModel model) {
        List<String> lines = new ArrayList<>(annotations.layer(wrapper));
        if (wrapper.partNames().isEmpty()) {
            lines.addAll(content(model));
        }
        return lines;
    }

    private static String name(ModelReference reference) {
        return reference instanceof ModelReference.Inline inline
                ? inline.model().type().nestedName()
                : ((ModelReference.Named) reference).canonicalName();
    }

    private String declaration(MethodDeclaration method) {
        Class<?> returned = method.content().isPart() ? Part.class : Tensor.class;
        List<String> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            parameters.add(parameter(parameter, names));
        }
        return annotations.type(returned) + " " + method.name() + "(" + String.join(", ", parameters) + ");";
    }

    private String parameter(ParameterDeclaration parameter, Set<String> names) {
        TensorType constant = parameter.constant();
        String tensor = constant == null ? text(parameter.tensor()) : CONSTANT;
        String name = tensor.replace(':', '_');
        while (!names.add(name)) {
            name += "_";
        }
        List<String> annotated = new ArrayList<>();
        String from = annotations.from(name, constant == null ? tensor : name, parameter.argument());
        if (!from.isEmpty()) {
            annotated.add(from);
        }
        if (constant != null) {
            annotated.add(annotations.constant(constant));
        }
        annotated.add(annotations.type(Tensor.class) + " " + name);
        return String.join(" ", annotated);
    }

    private static String text(TensorName tensor) {
        String method = Objects.requireNonNull(tensor.method());
        return tensor.output() == 0 ? method : method + ":" + tensor.output();
    }
}
