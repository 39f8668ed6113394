package io.github.layercheck.processor.read;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads which custom layers a model names as the classes of layers in its file. */
final class CustomLayersReader {

    private static final String LAYERS = "layers";

    private final LayerKinds kinds;
    private final Sources sources;

    CustomLayersReader(LayerKinds kinds, Sources sources) {
        this.kinds = kinds;
        this.sources = sources;
    }

    /** The custom layers that the annotation of a model names; empty with a problem or a gap if one cannot be used. */
    Read<Optional<CustomLayers>> read(String modelName, ElementAnnotations.Found annotation, Problems problems) {
        Map<String, LayerDefinition> byName = new HashMap<>();
        List<?> classes = (List<?>) annotation.value(LAYERS, List.of());
        for (int i = 0; i < classes.size(); i++) {
            try {
                TypeElement type = type(classes.get(i));
                LayerKind kind = kinds.findUsed(type);
                if (!(kind instanceof LayerKind.Known known)) {
                    return none(gapsOf(kind, type));
                }
                checkIsNew(byName.put(type.getSimpleName().toString(), known.layer()), type);
            } catch (Fault fault) {
                problems.add(modelName, new Place(annotation.origin(), LAYERS, i), fault);
                return none(List.of());
            }
        }
        return new Read<>(Optional.of(new CustomLayers(byName)), List.of());
    }

    private static TypeElement type(Object classValue) {
        if (classValue instanceof DeclaredType declared) {
            return (TypeElement) declared.asElement();
        }
        throw notALayer(classValue.toString());
    }

    private static Read<Optional<CustomLayers>> none(List<Gap> gaps) {
        return new Read<>(Optional.empty(), gaps);
    }

    /**
     * Why a type is not a layer that can be used.
     *
     * @throws Fault if nobody else says it
     */
    private List<Gap> gapsOf(LayerKind kind, TypeElement type) {
        if (kind instanceof LayerKind.Incomplete incomplete) {
            return incomplete.gaps();
        }
        if (kind instanceof LayerKind.Broken broken) {
            if (!sources.contain(type)) {
                throw LayerReader.brokenElsewhere(type, broken.problems());
            }
            return List.of(Gap.refused(type, "the declaration of @" + type.getSimpleName()));
        }
        throw notALayer(type.getSimpleName().toString());
    }

    private static Fault notALayer(String name) {
        return new Fault(ProblemId.LAYER_FORM, name + " does not declare a layer")
                .because("An annotation type with @Layer, or a @Model, stands for a layer class of the file.");
    }

    private static void checkIsNew(@Nullable LayerDefinition before, TypeElement type) {
        if (before != null) {
            throw new Fault(ProblemId.DUPLICATE_NAME, "another type is also named " + type.getSimpleName())
                    .because("A layer class of the file is known by its name.");
        }
    }
}
