package io.github.layercheck.processor.read;

import io.github.layercheck.engine.config.LayerDefinition;
import io.github.layercheck.engine.file.OwnLayers;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads which annotation types a model names as the kinds of layers in its file. */
final class OwnLayersReader {

    private static final String LAYERS = "layers";

    private final LayerReader layers;

    OwnLayersReader(LayerReader layers) {
        this.layers = layers;
    }

    /**
     * The kinds of layers that the annotation of a model names; empty if one is none, or if its declaration has problems,
     * which are reported where it stands.
     */
    Optional<OwnLayers> read(String model, ElementAnnotations.Found annotation, Problems problems) {
        Map<String, LayerDefinition> byName = new HashMap<>();
        List<?> classes = (List<?>) annotation.value(LAYERS, List.of());
        for (int i = 0; i < classes.size(); i++) {
            TypeElement type = (TypeElement) ((DeclaredType) classes.get(i)).asElement();
            try {
                Optional<LayerDefinition> known = known(type);
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                checkIsNew(byName.put(type.getSimpleName().toString(), known.get()), type);
            } catch (Fault fault) {
                problems.add(model, new Place(annotation.origin(), LAYERS, i), fault);
                return Optional.empty();
            }
        }
        return Optional.of(new OwnLayers(byName));
    }

    private Optional<LayerDefinition> known(TypeElement type) {
        if (type.getKind() != ElementKind.ANNOTATION_TYPE) {
            // ecj says so itself, and javac does not get here.
            return Optional.empty();
        }
        if (!CustomLayerReader.isLayer(type)) {
            throw new Fault(ProblemId.LAYER_FORM, type.getSimpleName() + " declares no layer")
                    .because("What stands for a class of layers in the file is an annotation type with @Layer.");
        }
        return layers.known(type);
    }

    private static void checkIsNew(@Nullable LayerDefinition before, TypeElement type) {
        if (before != null) {
            throw new Fault(
                            ProblemId.DUPLICATE_NAME,
                            "another annotation type has the name " + type.getSimpleName() + ", too")
                    .because("A class of layers in the file is known by its name.");
        }
    }
}
