package io.github.layercheck.processor.read;

import io.github.layercheck.CompiledModel;
import io.github.layercheck.engine.carried.DeclarationReader;
import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.config.Attribute;
import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads models that were compiled before, from the declarations that their generated classes carry. */
final class CompiledModelReader {

    /** A custom layer of such a model that is compiled again here, and is not complete yet. */
    private static final class IncompleteLayer extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<Gap> gaps;

        IncompleteLayer(List<Gap> gaps) {
            super(null, null, false, false);
            this.gaps = gaps;
        }
    }

    private final Elements elements;
    private final LayerKinds kinds;

    CompiledModelReader(Elements elements, LayerKinds kinds) {
        this.elements = elements;
        this.kinds = kinds;
    }

    /**
     * The declaration that the generated class of a model carries; empty with a gap if one of its layers is incomplete.
     *
     * @throws Fault if there is none, or it cannot be read
     */
    Read<Optional<ModelDeclaration>> read(ModelType type) {
        String name = type.canonicalName();
        TypeElement generated = elements.getTypeElement(type.generatedQualifiedName());
        if (generated == null) {
            throw notCompiled(name);
        }
        String text = carried(generated, name).stream().map(String.class::cast).collect(Collectors.joining());
        try {
            ModelDeclaration read = DeclarationReader.read(name, text, layer -> definition(layer, name));
            List<Gap> gaps =
                    missingValues(read).map(what -> Gap.open(generated, what)).toList();
            return new Read<>(gaps.isEmpty() ? Optional.of(read) : Optional.empty(), gaps);
        } catch (IncompleteLayer incomplete) {
            return new Read<>(Optional.empty(), incomplete.gaps);
        }
    }

    private static List<?> carried(TypeElement generated, String name) {
        List<?> parts = new ElementAnnotations(generated, Hidden.NOTHING)
                .find(CompiledModel.class)
                .<List<?>>map(found -> (List<?>) found.value("declaration", List.of()))
                .orElseThrow(() -> notCompiled(name));
        if (parts.isEmpty()) {
            throw new Fault(ProblemId.NOT_A_MODEL, name + " has errors")
                    .because("Only a model without errors can be used as a layer.")
                    .fix("Fix them first.");
        }
        if (parts.equals(List.of(DeclarationWriter.WITHOUT_LAYERS))) {
            throw new Fault(ProblemId.NOT_A_MODEL, name + " is in a file without layers")
                    .because("Only a model with layers can be a layer of another one.");
        }
        return parts;
    }

    private static Fault notCompiled(String name) {
        return new Fault(ProblemId.NOT_A_MODEL, name + " was not compiled with Layercheck")
                .because("Layercheck reads a compiled model from the class that it generates for it.")
                .fix("Compile it with the annotation processor.");
    }

    private LayerDefinition definition(String qualifiedName, String model) {
        TypeElement type = elements.getTypeElement(qualifiedName);
        if (type == null) {
            throw new Fault(ProblemId.NOT_A_MODEL, model + " has a layer of the kind " + qualifiedName)
                    .because("There is no such type on the class path.")
                    .fix("Add it to the class path, or compile the module of " + model + " again.");
        }
        LayerKind kind = kinds.findUsed(type);
        if (kind instanceof LayerKind.Incomplete incomplete) {
            throw new IncompleteLayer(incomplete.gaps());
        }
        if (kind instanceof LayerKind.Known known) {
            return known.layer();
        }
        throw new Fault(ProblemId.NOT_A_MODEL, model + " has a layer of the kind " + qualifiedName)
                .because("The type does not declare a layer, or its declaration has problems.");
    }

    /** The values that layers need but lack: their defaults existed when the model was compiled. */
    private static Stream<String> missingValues(ModelDeclaration model) {
        return model.methods().stream().flatMap(method -> {
            if (method.content() instanceof Content.OfLayer layer) {
                return missingValues(layer.layer());
            }
            if (method.content() instanceof Content.OfPart part) {
                return missingValues(part.layer());
            }
            return method.content() instanceof Content.OfWrapped wrapped
                    ? missingValues(wrapped.wrapper())
                    : Stream.empty();
        });
    }

    private static Stream<String> missingValues(LayerConfig layer) {
        Stream<String> own = layer.type().attributes().values().stream()
                .filter(attribute -> attribute.defaultValue() == null && !layer.isGiven(attribute.name()))
                .map(Attribute::name)
                .map(name -> "the default of " + name + " of @" + layer.type().name());
        return Stream.concat(own, layer.wrapped().stream().flatMap(CompiledModelReader::missingValues));
    }
}
