package io.github.layercheck.processor;

import io.github.layercheck.CompiledModel;
import io.github.layercheck.Model;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.carried.DeclarationWriter;
import io.github.layercheck.engine.constant.Constant;
import io.github.layercheck.engine.constant.Constants;
import io.github.layercheck.engine.constant.StandIns;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.report.ReportWriter;
import io.github.layercheck.processor.patch.ProblemsWriter;
import io.github.layercheck.processor.read.Declarations;
import io.github.layercheck.processor.read.Gap;
import io.github.layercheck.processor.read.LayerKind;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.Read;
import io.github.layercheck.processor.read.Sources;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.report.ProblemReporter;
import io.github.layercheck.processor.write.ClassForm;
import io.github.layercheck.processor.write.ClassWriter;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Takes each model from its element to its files or its problems. */
final class ModelProcessor {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final ProblemReporter reporter;
    private final Build build;
    private final Map<ModuleElement, Boolean> seesGenerated = new HashMap<>();

    /** Models that got a stand-in class without a problem that says why. */
    private final Set<String> unexplained = new TreeSet<>();

    private final LintLevels lints;

    /** Null unless an option asks for documents: an ordinary compile is to load nothing of them. */
    private final @Nullable DocumentFiles documents;

    private final OlderClasses olderClasses = new OlderClasses();

    ModelProcessor(ProcessingEnvironment environment, Build build) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.build = build;
        this.reporter = new ProblemReporter(environment);
        this.lints = LintOptions.read(environment);
        boolean isAsked = environment.getOptions().containsKey(DocumentOptions.DOCS);
        this.documents = isAsked ? new DocumentFiles(environment) : null;
    }

    /**
     * A round of processing.
     *
     * @param sources what is compiled
     */
    Round round(Sources sources, boolean isLast) {
        return new Round(environment, sources, build.modelsWithErrors(), isLast);
    }

    /** Whether a type that declares something of Layercheck is done; if not, it waits for another round. */
    boolean process(TypeElement type, Round round) {
        if (Types.hasAnnotation(type, Model.class)) {
            return processModel(type, round);
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return checkLayer(type, round);
        }
        if (round.knowsAnnotationsOf(type)) {
            Declarations.partOfModel(type).ifPresent(part -> reportMissingModel(type, part, round));
        }
        return true;
    }

    private void reportMissingModel(TypeElement type, String part, Round round) {
        Fault fault = new Fault(ProblemId.MISSING_MODEL, "has " + part + ", but not @Model")
                .because("Only an interface with @Model is checked and gets a class of constants.")
                .fix(
                        type.getKind() == ElementKind.INTERFACE
                                ? "Add @Model to it."
                                : "Declare it as: @Model interface " + type.getSimpleName() + " { ... }");
        ModelReader reader = round.plain().reader();
        Problems problems = new Problems();
        problems.add(reader.type(type).nestedName(), ModelReader.origin(type), fault);
        report(type, problems);
    }

    private boolean areProblemsWritten() {
        return Boolean.parseBoolean(environment.getOptions().get(LayercheckProcessor.PROBLEMS));
    }

    /** Shows the problems of a type, and writes them into a file if that is asked for. */
    private void report(TypeElement type, Problems problems) {
        reporter.report(problems);
        if (areProblemsWritten()) {
            String binaryName = elements.getBinaryName(type).toString();
            ProblemsFile file =
                    new ProblemsWriter(environment).file(binaryName, ProblemReporter.inOrder(problems.all()));
            build.files().writeResource(file.path(), type, file.toJson());
        }
    }

    /** Checks the declaration of a custom layer where it stands: whether that is done, or waits for another round. */
    private boolean checkLayer(TypeElement annotationType, Round round) {
        LayerKind kind = round.plain().reader().layer(annotationType);
        if (kind instanceof LayerKind.Broken) {
            kind = round.careful().reader().layer(annotationType);
        }
        if (kind instanceof LayerKind.Broken broken) {
            Problems problems = new Problems();
            problems.addAll(broken.problems());
            report(annotationType, problems);
        }
        return !(kind instanceof LayerKind.Incomplete);
    }

    /**
     * The result for a model: all of its problems, and what the engine knows about it.
     *
     * @param models the models that it uses
     * @param gaps what of it, or of a model that it uses, cannot be read
     */
    private record Outcome(
            ModelDeclaration declaration, Models models, List<Gap> gaps, Problems problems, Engine.Result result) {

        /** The problems with what is known of their causes. */
        Problems explained(Round round, LintLevels lints, boolean isForTools) {
            if (problems.isEmpty() || (!problems.hasErrors() && !isForTools)) {
                return problems;
            }
            Problems explained = new Problems();
            explained.addAll(
                    problems.hasErrors()
                            ? Engine.explain(problems.all(), result, models, round.dependents())
                            : Engine.mend(problems.all(), result, models, round.dependents(), lints));
            return explained;
        }

        boolean isRight() {
            return gaps.isEmpty() && !problems.hasErrors() && result.isRight();
        }

        /** A number that differs if what is generated does. */
        int facts() {
            return declaration.contract().isPresent()
                    ? Objects.hash(declaration.name(), declaration.contract(), ContractFiles.tensors(declaration))
                    : Objects.hash(DeclarationWriter.write(declaration), result.summary());
        }

        /** Whether everything that it still lacks may be there in another round. */
        boolean canWait() {
            return !problems.hasErrors() && !gaps.isEmpty() && gaps.stream().allMatch(Gap::canClose);
        }
    }

    /** Whether the model is done; if not, its declaration is incomplete and can become complete in another round. */
    private boolean processModel(TypeElement model, Round round) {
        Outcome outcome = compile(model, round.plain());
        // An @Input without a known attribute looks like that of a block.
        boolean looksLikeBlock = outcome.declaration().isBlock() && round.hidesPartOf(model);
        if (!outcome.isRight() || looksLikeBlock) {
            outcome = compile(model, round.careful());
        }
        if (outcome.canWait() && !round.isLast()) {
            return false;
        }
        Problems problems = outcome.problems();
        ModelDeclaration declaration = outcome.declaration();
        ModelType type = declaration.type();
        if (!outcome.isRight() && !problems.hasErrors() && !isExplained(model, outcome, round.sources())) {
            // No class: if one is generated in the last round, ecj starts again and loses the problem.
            problems.addAll(List.of(incomplete(outcome)));
            report(model, problems);
            return true;
        }
        if (outcome.isRight() && olderClasses.areThere() && !olderClasses.isNews(model, outcome.facts())) {
            return true;
        }
        if (isNameTaken(model, type)) {
            problems.add(type.nestedName(), declaration.origin(), GeneratedNameFaults.nameTaken(type));
        } else if (outcome.isRight()) {
            write(model, declaration, outcome.result(), problems);
        } else {
            writeStub(model, declaration, problems);
        }
        report(model, outcome.explained(round, lints, areProblemsWritten()));
        build.modelIsDone(model, problems.hasErrors() || !outcome.isRight());
        return true;
    }

    /** The models to process once more, because they may have been read with constants that are out of date. */
    Set<String> toReadAgain() {
        return olderClasses.toReadAgain();
    }

    /** Looks for the generated class of a type that will be processed, left by an earlier compilation. */
    void lookForOlderClass(TypeElement type, Round round) {
        if (Types.hasAnnotation(type, Model.class)
                && find(type, round.plain().reader().type(type)).isPresent()) {
            olderClasses.areFound();
        }
    }

    /** Whether something else fails the compile of a model about which nothing is known and that has no problem so far. */
    private boolean isExplained(TypeElement model, Outcome outcome, Sources sources) {
        if (outcome.gaps().isEmpty()) {
            unexplained.add(model.getQualifiedName().toString());
            return true;
        }
        return outcome.gaps().stream()
                .anyMatch(gap -> gap.isSaidElsewhere(model, sources) || build.hasErrors(gap.element()));
    }

    private static Problem incomplete(Outcome outcome) {
        ModelDeclaration declaration = outcome.declaration();
        Gap gap = outcome.gaps().get(0);
        return new Fault(ProblemId.INCOMPLETE_MODEL, gap.what() + " is missing")
                .because("No source declares it, and no processor has generated it.")
                .fix("Add what declares it to the class path.")
                .toProblem(declaration.type().nestedName(), gap.use() == null ? declaration.origin() : gap.use());
    }

    /**
     * A model that could not be inferred although nothing of the whole compilation has a problem; empty if there is none,
     * as it should be.
     */
    Optional<TypeElement> unexplained() {
        return reporter.hasReportedErrors() || unexplained.isEmpty()
                ? Optional.empty()
                : unexplained.stream()
                        .map(elements::getTypeElement)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** Writes a class that stands in for that of a model of which nothing but its names can be read. */
    void writeStub(TypeElement model, Round round) {
        writeStub(model, round.plain().reader().unreadable(model), new Problems());
    }

    private Outcome compile(TypeElement model, Round.Reading reading) {
        Problems problems = new Problems();
        Read<ModelDeclaration> read = reading.reader().read(model, problems);
        List<Gap> gaps = new ArrayList<>(read.gaps());
        Models models = reading.models().models(gaps);
        Engine.Result result = Engine.compile(read.value(), models, lints);
        problems.addAll(result.problems());
        reading.reader().checkWeights(model, read.value(), result.summary(), problems);
        reading.reader().checkPromises(model, read.value(), result.summary(), problems);
        return new Outcome(read.value(), models, List.copyOf(gaps), problems, result);
    }

    private void write(TypeElement model, ModelDeclaration declaration, Engine.Result result, Problems problems) {
        ModelType type = declaration.type();
        if (declaration.contract().isPresent()) {
            if (writeSource(model, declaration, ContractFiles.source(declaration, form(model)), problems)) {
                build.files().writeResource(ReportWriter.path(type), model, ContractFiles.report(declaration));
                if (documents != null) {
                    documents.write(model, ContractFiles.documented(declaration), build.files());
                }
            }
            return;
        }
        Optional<ModelSummary> summary = result.summary();
        List<Constant> constants = constants(declaration, summary);
        boolean isNew = writeSource(
                model, declaration, ClassWriter.write(declaration, summary, constants, form(model)), problems);
        if (isNew && summary.isPresent()) {
            String report = ReportWriter.write(type, summary.get(), problems.all());
            build.files().writeResource(ReportWriter.path(type), model, report);
            writeDocuments(model, type, result, problems);
        }
    }

    private void writeDocuments(TypeElement model, ModelType type, Engine.Result result, Problems problems) {
        if (documents != null && result.model().isPresent() && result.summary().isPresent()) {
            DocumentedModel documented = DocumentedModel.of(
                    type.binaryName(), result.model().get(), result.summary().get(), problems.all());
            documents.write(model, type, documented, build.files());
        }
    }

    private static List<Constant> constants(ModelDeclaration declaration, Optional<ModelSummary> summary) {
        if (summary.isEmpty()) {
            return Constants.ofBlock(declaration.name());
        }
        return declaration.file().isPresent()
                ? Constants.inFile(summary.get(), declaration.signature(summary.get()))
                : Constants.of(summary.get());
    }

    private void writeStub(TypeElement model, ModelDeclaration declaration, Problems problems) {
        boolean isComplete = declaration.isComplete() || problems.hasErrors();
        writeSource(
                model,
                declaration,
                declaration.file().isPresent()
                        ? ContractFiles.stub(declaration, declaration.file().get(), isComplete, form(model))
                        : ClassWriter.writeStub(
                                declaration, StandIns.possible(declaration), List.of(), isComplete, form(model)),
                problems);
    }

    private ClassForm form(TypeElement model) {
        ModuleElement module = elements.getModuleOf(model);
        Boolean hasGenerated = seesGenerated.get(module);
        if (hasGenerated == null) {
            hasGenerated = elements.getTypeElement(module, LayercheckProcessor.GENERATED) != null;
            seesGenerated.put(module, hasGenerated);
        }
        boolean hasDrawing = documents != null && documents.haveDrawings();
        return new ClassForm(Types.isVisibleEverywhere(model), hasGenerated, hasDrawing);
    }

    /** Whether the class could be written; if not, the compiler has another class of that name. */
    private boolean writeSource(TypeElement model, ModelDeclaration declaration, String source, Problems problems) {
        ModelType type = declaration.type();
        try {
            build.files().writeSource(type.generatedQualifiedName(), model, source);
            return true;
        } catch (FilerException e) {
            problems.add(type.nestedName(), declaration.origin(), refused(model, type));
            return false;
        }
    }

    /** Whether a class that was not generated has the generated class's name. */
    private boolean isNameTaken(TypeElement model, ModelType type) {
        Optional<TypeElement> existing = find(model, type);
        return existing.isPresent()
                && !Types.hasAnnotation(existing.get(), CompiledModel.class)
                && !build.isLeftOver(existing.get(), model);
    }

    private Optional<TypeElement> find(TypeElement model, ModelType type) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(model), type.generatedQualifiedName()));
    }

    private Fault refused(TypeElement model, ModelType type) {
        if (isNameTaken(model, type) || build.files().isOfAnotherModel(type.generatedQualifiedName(), model)) {
            return GeneratedNameFaults.nameTaken(type);
        }
        if (build.files().isOf(type.generatedQualifiedName(), model)) {
            return GeneratedNameFaults.outOfDate();
        }
        return find(model, type).isPresent()
                ? GeneratedNameFaults.olderThere(type)
                : GeneratedNameFaults.generatedBefore(type);
    }
}
