package io.github.layercheck.processor.read;

import io.github.layercheck.Layer;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the layer annotations of a method. */
final class LayerReader {

    private final LayerKinds kinds;
    private final Sources sources;

    LayerReader(LayerKinds kinds, Sources sources) {
        this.kinds = kinds;
        this.sources = sources;
    }

    /** The layer annotations among those of a method; empty with a gap or a problem if one of them is not of a known layer. */
    Read<LayerStack> read(ExecutableElement method, ElementAnnotations annotations, Problems problems) {
        List<LayerStack.Entry> layers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Gap> gaps = new ArrayList<>();
        List<ElementAnnotations.Written> ofInner = new ArrayList<>();
        boolean endsWithModel = false;
        for (ElementAnnotations.Written annotation : annotations.all()) {
            LayerKind kind = kinds.find(annotation.type());
            if (kind instanceof LayerKind.NotALayer) {
                endsWithModel |= annotation.isOf(Layer.class);
                ofInner.add(annotation);
                continue;
            }
            endsWithModel = false;
            if (!names.add(annotation.name())) {
                gaps.add(Gap.refused(method, "an annotation that is there twice"));
            } else if (kind instanceof LayerKind.Known known && annotation.found() != null) {
                Traits traits = layers.isEmpty()
                        ? Traits.NONE
                        : TraitsReader.read(method.getSimpleName().toString(), ofInner, known.layer(), problems);
                layers.add(new LayerStack.Entry(known.layer(), annotation.found(), traits));
            } else {
                gaps.addAll(gapsOf(kind, method, annotation, problems));
            }
            ofInner.clear();
        }
        return gaps.isEmpty()
                ? new Read<>(new LayerStack(layers, endsWithModel), List.of())
                : new Read<>(LayerStack.EMPTY, gaps);
    }

    /** Why a layer annotation cannot be used. */
    private List<Gap> gapsOf(
            LayerKind kind, ExecutableElement method, ElementAnnotations.Written annotation, Problems problems) {
        String name = method.getSimpleName().toString();
        SourceOrigin origin = new SourceOrigin(method, annotation.mirror());
        TypeElement type = annotation.type();
        if (kind instanceof LayerKind.Incomplete incomplete) {
            return incomplete.gaps().stream().map(gap -> gap.usedAt(origin)).toList();
        }
        if (kind instanceof LayerKind.Broken broken) {
            if (!sources.contain(type)) {
                problems.add(name, origin, brokenElsewhere(type, broken.problems()));
            }
            return List.of(Gap.refused(type, "the declaration of @" + type.getSimpleName()));
        }
        if (kind instanceof LayerKind.Unknown) {
            problems.add(name, origin, unknown(type));
        }
        return List.of(AnnotationReader.gap(method, annotation.mirror()));
    }

    /** The fault of a custom layer with problems that was compiled without the processor, or in another module. */
    static Fault brokenElsewhere(TypeElement type, List<Problem> problems) {
        return new Fault(ProblemId.LAYER_FORM, "@" + type.getSimpleName() + " has a faulty declaration")
                .because(problems.get(0).what() + ".")
                .fix("Fix it where it is declared, and compile it with the annotation processor.");
    }

    private static Fault unknown(TypeElement type) {
        return new Fault(ProblemId.UNKNOWN_LAYER, "@" + type.getSimpleName() + " is not known")
                .because("The processor and the annotations are of different versions.")
                .fix("Use the same version of both.");
    }
}
