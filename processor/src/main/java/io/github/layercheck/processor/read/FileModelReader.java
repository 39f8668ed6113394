package io.github.layercheck.processor.read;

import io.github.layercheck.Input;
import io.github.layercheck.Output;
import io.github.layercheck.engine.config.Traits;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.Requirement;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.Training;
import io.github.layercheck.engine.file.ModelFormats;
import io.github.layercheck.engine.file.content.FileBytes;
import io.github.layercheck.engine.file.content.KerasFile;
import io.github.layercheck.engine.file.keras.CustomLayers;
import io.github.layercheck.engine.file.keras.KerasModelReader;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Place;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.text.SnakeCase;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads a model whose interface says that it is in a file. */
final class FileModelReader {

    private static final String SOURCE = "source";

    private final CustomLayersReader customLayers;
    private final SourceFiles files;

    private final Hidden hidden;

    FileModelReader(LayerKinds kinds, Sources sources, SourceFiles files, Hidden hidden) {
        this.customLayers = new CustomLayersReader(kinds, sources);
        this.files = files;
        this.hidden = hidden;
    }

    /**
     * The declaration in a file, with the traits that the interface adds, and with what code relies on in it.
     *
     * @param unreadable what is known of the model if its file cannot be read, which is then a problem or a gap
     */
    Read<ModelDeclaration> read(
            TypeElement model,
            ModelDeclaration unreadable,
            ElementAnnotations annotations,
            ElementAnnotations.Found found,
            Problems problems) {
        ModelType type = unreadable.type();
        checkInterface(model, type, problems);
        Read<List<Requirement>> requirements = RequirementReader.read(model, hidden, problems);
        Read<Optional<CustomLayers>> custom = customLayers.read(type.nestedName(), found, problems);
        List<Gap> gaps = new ArrayList<>(annotations.gaps());
        gaps.addAll(requirements.gaps());
        gaps.addAll(custom.gaps());
        FileModel file = new FileModel(
                (String) found.value(SOURCE, ""),
                Place.of(found.origin(), SOURCE),
                (String) found.value("signature", ""),
                Optional.empty(),
                requirements.value());
        return new Read<>(
                custom.value()
                        .flatMap(layers -> read(layers, file, unreadable, annotations, found, problems))
                        .orElseGet(() -> unreadable.inFile(file)),
                gaps);
    }

    private Optional<ModelDeclaration> read(
            CustomLayers custom,
            FileModel file,
            ModelDeclaration unreadable,
            ElementAnnotations annotations,
            ElementAnnotations.Found found,
            Problems problems) {
        ModelType type = unreadable.type();
        String name = (String) found.value("name", "");
        Traits traits = TraitsReader.read(type.nestedName(), annotations, null, problems);
        boolean isComplete = annotations.gaps().isEmpty();
        KerasFile named = new KerasFile(file.name(), file.place());
        try (FileBytes bytes = files.open(type.packageName(), file.name())) {
            Optional<FileContract> contract = ModelFormats.contract(named, bytes)
                    .filter(read -> !read.kind().isOnlyWeights());
            if (contract.isPresent()) {
                return Optional.of(new ModelDeclaration(
                                type,
                                name.isEmpty() ? SnakeCase.ofClass(type.simpleName()) : name,
                                found.origin(),
                                List.of(),
                                List.of(),
                                List.of(),
                                traits,
                                isComplete)
                        .inFile(file.with(contract.get())));
            }
            ModelDeclaration read = KerasModelReader.read(custom, type, named, bytes);
            return Optional.of(new ModelDeclaration(
                            type,
                            name.isEmpty() ? read.name() : name,
                            found.origin(),
                            read.inputs(),
                            read.methods(),
                            read.outputs(),
                            traits.orElse(read.traits()),
                            isComplete,
                            read.impliesMasks(),
                            read.optimizer(),
                            Optional.of(file))
                    .trainedFor(training(TrainingReader.read(type.nestedName(), found, problems), read.training())));
        } catch (Fault fault) {
            problems.add(type.nestedName(), file.place(), fault);
        } catch (IOException e) {
            problems.add(type.nestedName(), file.place(), SourceFiles.unreadable(file.name(), e));
        }
        return Optional.empty();
    }

    /** What the interface says that the model is trained for, and the loss of the file where it says none. */
    private static Optional<Training> training(Optional<Training> said, Optional<Training> ofFile) {
        return said.isPresent() && ofFile.isPresent()
                ? Optional.of(said.get().orLossOf(ofFile.get()))
                : said.isPresent() ? said : ofFile;
    }

    /** The interface itself has no inputs or outputs: those of the file have names. */
    private static void checkInterface(TypeElement model, ModelType type, Problems problems) {
        for (Class<? extends Annotation> annotation : List.of(Input.class, Output.class)) {
            if (Types.hasAnnotation(model, annotation)) {
                problems.add(
                        type.nestedName(),
                        new SourceOrigin(
                                model, Types.annotation(model, annotation).orElse(null)),
                        beside(annotation.getSimpleName()));
            }
        }
    }

    private static Fault beside(String annotation) {
        return new Fault(ProblemId.MODEL_FORM, "has @" + annotation + " beside its file")
                .because(
                        "The file declares the model. Its interface can declare which inputs and outputs code relies on.")
                .fix("Put it on a method that is named after the file's " + annotation.toLowerCase(Locale.ROOT)
                        + ", or remove it, or the attribute source.");
    }
}
