package io.github.layercheck.processor;

import io.github.layercheck.CompiledModel;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.processor.read.CustomLayerReader;
import io.github.layercheck.processor.read.Hidden;
import io.github.layercheck.processor.read.ModelFinder;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.SourceFiles;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.report.ProblemReporter;
import io.github.layercheck.processor.write.ClassForm;
import io.github.layercheck.processor.write.ClassWriter;
import io.github.layercheck.processor.write.GeneratedSource;
import io.github.layercheck.summary.ModelSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Takes one model after the other from its element to its files or its problems. */
final class ModelProcessor {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final ModelReader reader;
    private final ProblemReporter reporter;
    private final Build build;
    private final Map<ModuleElement, Boolean> seesGenerated = new HashMap<>();

    ModelProcessor(ProcessingEnvironment environment, Build build) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.build = build;
        this.reader = new ModelReader(elements, new Catalogue(), new SourceFiles(environment));
        this.reporter = new ProblemReporter(environment);
    }

    /**
     * The models that can be used as layers in this round.
     *
     * @param sources the canonical names of the models whose sources are compiled
     */
    ModelFinder models(Set<String> sources) {
        return new ModelFinder(elements, reader, sources, build.modelsWithErrors());
    }

    /** Checks the declaration of a kind of layer where it stands. */
    void checkLayer(TypeElement annotationType) {
        Problems problems = new Problems();
        CustomLayerReader.read(annotationType, Hidden.NOTHING, problems);
        if (problems.hasErrors()) {
            problems = new Problems();
            CustomLayerReader.read(annotationType, Hidden.of(annotationType, environment), problems);
        }
        reporter.report(problems);
    }

    /** What came of a model: all of its problems, and what the engine knows of it. */
    private record Outcome(ModelDeclaration declaration, Problems problems, Engine.Result result) {

        boolean isRight() {
            return result.isRight() && !problems.hasErrors();
        }
    }

    /** Whether the model is done; if not, its declaration is incomplete and can become complete in another round. */
    boolean process(TypeElement model, ModelFinder models, boolean isLastRound) {
        Outcome outcome = compile(model, models, Hidden.NOTHING);
        // An @Input of which no attribute is known looks like that of a block.
        if (outcome.problems().hasErrors() || outcome.declaration().isBlock()) {
            Hidden hidden = Hidden.of(model, environment);
            outcome = hidden.equals(Hidden.NOTHING) ? outcome : compile(model, models, hidden);
        }
        Problems problems = outcome.problems();
        ModelDeclaration declaration = outcome.declaration();
        boolean isIncomplete = !declaration.isComplete() || models.hasFoundIncomplete();
        if (isIncomplete && !outcome.isRight() && !problems.hasErrors() && !isLastRound) {
            return false;
        }
        ModelType type = declaration.type();
        if (isNameTaken(model, type)) {
            problems.add(type.nestedName(), declaration.origin(), nameTaken(type));
        } else if (outcome.isRight()) {
            write(model, declaration, outcome.result().summary(), problems);
        } else {
            writeStub(model, declaration, problems);
        }
        reporter.report(problems);
        build.modelIsDone(model, problems.hasErrors());
        return true;
    }

    /** Writes a class that stands in for that of a model of which nothing but its names can be read. */
    void writeStub(TypeElement model) {
        writeStub(model, reader.unreadable(model), new Problems());
    }

    private Outcome compile(TypeElement model, ModelFinder models, Hidden hidden) {
        Problems problems = new Problems();
        ModelDeclaration declaration = reader.read(model, hidden, problems);
        Engine.Result result = Engine.compile(declaration, models);
        problems.addAll(result.problems());
        return new Outcome(declaration, problems, result);
    }

    private void write(
            TypeElement model, ModelDeclaration declaration, Optional<ModelSummary> summary, Problems problems) {
        ModelType type = declaration.type();
        List<Constant> constants = summary.map(Constants::of).orElseGet(() -> Constants.ofBlock(declaration.name()));
        boolean isNew = writeSource(
                model, declaration, ClassWriter.write(declaration, summary, constants, form(model)), problems);
        if (isNew) {
            summary.ifPresent(facts ->
                    build.files().writeResource(ReportWriter.path(type), model, ReportWriter.write(type, facts)));
        }
    }

    private void writeStub(TypeElement model, ModelDeclaration declaration, Problems problems) {
        writeSource(
                model,
                declaration,
                ClassWriter.writeStub(
                        declaration.type(),
                        StandIns.possible(declaration),
                        declaration.isComplete() || problems.hasErrors(),
                        form(model)),
                problems);
    }

    private ClassForm form(TypeElement model) {
        boolean hasGenerated = seesGenerated.computeIfAbsent(
                elements.getModuleOf(model),
                module -> elements.getTypeElement(module, LayercheckProcessor.GENERATED) != null);
        return new ClassForm(Types.isVisibleEverywhere(model), hasGenerated);
    }

    /** Whether the class could be written; if not, the compiler has another of its name. */
    private boolean writeSource(
            TypeElement model, ModelDeclaration declaration, GeneratedSource source, Problems problems) {
        ModelType type = declaration.type();
        try {
            build.files().writeSource(type.generatedQualifiedName(), model, source);
            return true;
        } catch (FilerException e) {
            problems.add(type.nestedName(), declaration.origin(), refused(model, type));
            return false;
        }
    }

    /** Whether there is a class of the generated class's name that was not generated. */
    private boolean isNameTaken(TypeElement model, ModelType type) {
        return find(model, type)
                .filter(existing -> !Types.hasAnnotation(existing, CompiledModel.class))
                .filter(existing -> !build.isLeftOver(existing, model))
                .isPresent();
    }

    private Optional<TypeElement> find(TypeElement model, ModelType type) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(model), type.generatedQualifiedName()));
    }

    private Fault refused(TypeElement model, ModelType type) {
        if (isNameTaken(model, type) || build.files().isOfAnotherModel(type.generatedQualifiedName(), model)) {
            return nameTaken(type);
        }
        return find(model, type).isPresent() ? olderThere(type) : generatedBefore(type);
    }

    /** What only ecj's batch compiler asks for: it makes no source of a class that it finds. */
    private static Fault olderThere(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, "an older " + type.generatedName() + " is on the class path")
                .because("The compiler lets no class be generated that is there already.")
                .fix("Take the output of the earlier compilation off the class path, or delete it.");
    }

    private static Fault nameTaken(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, "there is another class " + type.generatedName())
                .because("That is the name of the class that is generated for the model.")
                .fix("Rename the model, or what has that class: the class itself, or another model.");
    }

    /** When Eclipse gives up an incremental build and makes a full one of it, its filer forgets nothing. */
    private static Fault generatedBefore(ModelType type) {
        return new Fault(ProblemId.GENERATED_NAME_TAKEN, type.generatedName() + " was generated before in this build")
                .because("The compiler lets no class be generated twice, by two processors or in two attempts.")
                .fix("In an editor, save the file again. If the class is another processor's, rename the model.");
    }
}
