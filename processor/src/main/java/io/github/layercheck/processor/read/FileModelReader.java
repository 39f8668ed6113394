package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Output;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.file.CustomLayers;
import io.github.layercheck.engine.file.KerasModelReader;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads a model whose interface says that it is in a file. */
final class FileModelReader {

    private static final String SOURCE = "source";

    private final Catalogue catalogue;
    private final CustomLayersReader customLayers;
    private final SourceFiles files;

    FileModelReader(Catalogue catalogue, LayerKinds kinds, Sources sources, SourceFiles files) {
        this.catalogue = catalogue;
        this.customLayers = new CustomLayersReader(kinds, sources);
        this.files = files;
    }

    /**
     * The declaration in a file, with the traits that the interface adds; empty with a problem or a gap if there is none.
     */
    Read<Optional<ModelDeclaration>> read(
            TypeElement model,
            ModelType type,
            ElementAnnotations annotations,
            ElementAnnotations.Found found,
            Problems problems) {
        if (!checkIsEmpty(model, type, problems)) {
            return new Read<>(Optional.empty(), List.of());
        }
        Read<Optional<CustomLayers>> custom = customLayers.read(type.nestedName(), found, problems);
        return new Read<>(
                custom.value().flatMap(layers -> read(layers, type, annotations, found, problems)), custom.gaps());
    }

    private Optional<ModelDeclaration> read(
            CustomLayers custom,
            ModelType type,
            ElementAnnotations annotations,
            ElementAnnotations.Found found,
            Problems problems) {
        String name = (String) found.value("name", "");
        String path = (String) found.value(SOURCE, "");
        Place place = Place.of(found.origin(), SOURCE);
        try (FileBytes bytes = files.open(type.packageName(), path)) {
            ModelDeclaration read = KerasModelReader.read(catalogue, custom, type, new KerasFile(path, place), bytes);
            return Optional.of(new ModelDeclaration(
                    type,
                    name.isEmpty() ? read.name() : name,
                    found.origin(),
                    read.inputs(),
                    read.methods(),
                    read.outputs(),
                    TraitsReader.read(type.nestedName(), annotations, problems).orElse(read.traits()),
                    annotations.gaps().isEmpty(),
                    read.impliesMasks(),
                    read.optimizer()));
        } catch (Fault fault) {
            problems.add(type.nestedName(), place, fault);
        } catch (IOException e) {
            problems.add(type.nestedName(), place, SourceFiles.unreadable(path, e));
        }
        return Optional.empty();
    }

    /** Whether the interface itself declares nothing. */
    private static boolean checkIsEmpty(TypeElement model, ModelType type, Problems problems) {
        for (ExecutableElement method : ElementFilter.methodsIn(model.getEnclosedElements())) {
            problems.add(
                    method.getSimpleName().toString(),
                    SourceOrigin.of(method),
                    twice("is a method beside the file of " + type.nestedName()));
            return false;
        }
        for (Class<? extends Annotation> annotation : List.of(Input.class, Output.class)) {
            if (Types.hasAnnotation(model, annotation)) {
                problems.add(
                        type.nestedName(),
                        new SourceOrigin(
                                model, Types.annotation(model, annotation).orElse(null)),
                        twice("has @" + annotation.getSimpleName() + " beside its file"));
                return false;
            }
        }
        return true;
    }

    private static Fault twice(String what) {
        return new Fault(ProblemId.MODEL_FORM, what)
                .because("The file declares the whole model.")
                .fix("Remove it, or the attribute source.");
    }
}
