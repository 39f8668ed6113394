package io.github.layercheck.processor;

import io.github.layercheck.Model;
import io.github.layercheck.engine.Engine;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.ModelType;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.patch.ProblemsFile;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.processor.patch.ProblemsWriter;
import io.github.layercheck.processor.read.Declarations;
import io.github.layercheck.processor.read.Gap;
import io.github.layercheck.processor.read.LayerKind;
import io.github.layercheck.processor.read.ModelReader;
import io.github.layercheck.processor.read.Read;
import io.github.layercheck.processor.read.Sources;
import io.github.layercheck.processor.read.Types;
import io.github.layercheck.processor.report.ProblemReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Takes each model from its element to its files or its problems. */
final class ModelProcessor {

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final ProblemReporter reporter;
    private final Build build;
    private final ModelFiles files;

    /** Models that got a stand-in class without a problem that says why. */
    private final Set<String> unexplained = new TreeSet<>();

    private final LintLevels lints;
    private final boolean areProblemsWritten;

    private final OlderClasses olderClasses = new OlderClasses();

    ModelProcessor(ProcessingEnvironment environment, Build build) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.build = build;
        this.reporter = new ProblemReporter(environment);
        this.lints = LintOptions.read(environment);
        Map<String, String> options = environment.getOptions();
        this.areProblemsWritten = options.containsKey(LayercheckProcessor.PROBLEMS)
                && OptionProblems.isTrue(environment, LayercheckProcessor.PROBLEMS);
        if (options.containsKey(LayercheckProcessor.STACK_TRACES)) {
            OptionProblems.isTrue(environment, LayercheckProcessor.STACK_TRACES);
        }
        this.files = new ModelFiles(environment, build);
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

    /** Shows the problems of a type, and writes them into a file if that is asked for. */
    private void report(TypeElement type, Problems problems) {
        reporter.report(problems);
        if (areProblemsWritten) {
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

    /** Whether the model is done; if not, its declaration is incomplete and can become complete in another round. */
    private boolean processModel(TypeElement model, Round round) {
        Outcome outcome = compile(model, round.plain());
        // An @Input without a known attribute looks like that of a block.
        boolean looksLikeBlock = outcome.declaration().isBlock() && round.hidesPartOf(model);
        if (!outcome.isRight() || looksLikeBlock) {
            outcome = compile(model, round.careful());
        }
        Problems problems = outcome.problems();
        ModelDeclaration declaration = outcome.declaration();
        ModelType type = declaration.type();
        if (outcome.canWait() && !round.isLast()) {
            if (!files.isNameTaken(model, type)) {
                build.files().reserveSource(type.generatedQualifiedName(), model);
            }
            return false;
        }
        if (!outcome.isRight() && !problems.hasErrors() && !isExplained(model, outcome, round.sources())) {
            problems.addAll(List.of(incomplete(outcome)));
            files.deleteDocuments(type);
            // Otherwise no class: if one is generated in the last round, ecj starts again and loses the problem.
            if (build.files().isReserved(type.generatedQualifiedName())) {
                files.writeStub(model, declaration, problems);
            }
            report(model, problems);
            return true;
        }
        if (outcome.isRight() && olderClasses.areThere() && !olderClasses.isNews(model, outcome.facts())) {
            return true;
        }
        if (files.isNameTaken(model, type)) {
            problems.add(type.nestedName(), declaration.origin(), GeneratedNameFaults.nameTaken(type));
            files.deleteDocuments(type);
        } else if (outcome.isRight()) {
            files.write(model, declaration, outcome.result(), problems);
        } else {
            files.writeStub(model, declaration, problems);
        }
        report(model, outcome.explained(round, lints, areProblemsWritten));
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
                && files.find(type, round.plain().reader().type(type)).isPresent()) {
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
        files.writeStub(model, round.plain().reader().unreadable(model), new Problems());
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
}
