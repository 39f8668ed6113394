package io.github.layercheck.processor.read;

import io.github.layercheck.Model;
import io.github.layercheck.Weights;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.content.StoredWeights;
import io.github.layercheck.engine.file.weights.WeightsCheck;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.summary.ModelSummary;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Compares models with the weights in the files that their interfaces name. */
final class WeightsFiles {

    private static final String VALUE = "value";
    private static final String SOURCE = "source";

    private final SourceFiles files;

    WeightsFiles(SourceFiles files) {
        this.files = files;
    }

    /** Reads the arrays in a file. */
    private interface Reader {
        Optional<StoredWeights> read(KerasFile file, FileBytes bytes) throws IOException;
    }

    /**
     * Adds a problem for each difference.
     *
     * @param summary the model's; empty for a block
     */
    void check(TypeElement model, ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        AnnotationMirror weights = Types.annotation(model, Weights.class).orElse(null);
        if (weights != null) {
            Place place = Place.of(new SourceOrigin(model, weights), VALUE);
            if (declaration.isBlock()) {
                problems.add(declaration.type().nestedName(), place, noWeights());
            } else if (declaration.contract().isPresent()) {
                problems.add(declaration.type().nestedName(), place, withoutLayers());
            }
            summary.ifPresent(facts -> check(
                    declaration.type(),
                    path(weights, VALUE),
                    place,
                    facts,
                    (file, bytes) -> Optional.of(ModelFormats.weights(file, bytes)),
                    problems));
        }
        AnnotationMirror source =
                isOfFile(declaration) ? Types.annotation(model, Model.class).orElse(null) : null;
        if (source != null) {
            summary.ifPresent(facts -> check(
                    declaration.type(),
                    path(source, SOURCE),
                    Place.of(new SourceOrigin(model, source), SOURCE),
                    facts,
                    ModelFormats::weightsOfModel,
                    problems));
        }
    }

    /** Whether the layers stand in a file, and not in the interface. */
    private static boolean isOfFile(ModelDeclaration declaration) {
        return !declaration.methods().isEmpty()
                && !(declaration.methods().get(0).origin() instanceof SourceOrigin);
    }

    /** The path in an annotation; empty if the compiler refuses what is there. */
    private static Optional<String> path(AnnotationMirror annotation, String attribute) {
        return AnnotationReader.read(annotation).map(values -> (String) values.getOrDefault(attribute, ""));
    }

    private static Fault withoutLayers() {
        return new Fault(ProblemId.MISPLACED_ANNOTATION, "@Weights is on a model in a file without layers")
                .because("The arrays of such a model are in its file; there are no layers to compare others with.")
                .fix("Remove it.");
    }

    private static Fault noWeights() {
        return new Fault(ProblemId.MISPLACED_ANNOTATION, "@Weights is on a block")
                .because("The weights of a block are those of each of its uses, with the shapes that they have there.")
                .fix("Put it on the model that uses the block.");
    }

    private void check(
            ModelType type,
            Optional<String> path,
            Place place,
            ModelSummary summary,
            Reader reader,
            Problems problems) {
        if (path.isEmpty()) {
            return;
        }
        try (FileBytes bytes = files.open(type.packageName(), path.get())) {
            reader.read(new KerasFile(path.get(), place), bytes)
                    .ifPresent(weights -> WeightsCheck.differences(summary, weights, path.get())
                            .forEach(difference -> problems.add(
                                    difference.layer().isEmpty() ? type.nestedName() : difference.layer(),
                                    place,
                                    difference.fault())));
        } catch (Fault fault) {
            problems.add(type.nestedName(), place, fault);
        } catch (IOException e) {
            problems.add(type.nestedName(), place, SourceFiles.unreadable(path.get(), e));
        }
    }
}
