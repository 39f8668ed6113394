package io.github.layercheck.engine;

import io.github.layercheck.engine.catalogue.Catalogue;
import io.github.layercheck.engine.check.Checks;
import io.github.layercheck.engine.check.FileModelCheck;
import io.github.layercheck.engine.config.KnownLayers;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.cost.ModelCost;
import io.github.layercheck.engine.declaration.Dependents;
import io.github.layercheck.engine.declaration.FileModel;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.declaration.Models;
import io.github.layercheck.engine.graph.Graph;
import io.github.layercheck.engine.infer.ModelInferrer;
import io.github.layercheck.engine.lint.IneffectiveBiases;
import io.github.layercheck.engine.lint.LintLevels;
import io.github.layercheck.engine.lint.Linter;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import io.github.layercheck.engine.optimizer.Optimizer;
import io.github.layercheck.engine.optimizer.OptimizerVariables;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Problem;
import io.github.layercheck.engine.problem.Problems;
import io.github.layercheck.engine.repair.Repairs;
import io.github.layercheck.engine.repair.Trial;
import io.github.layercheck.engine.summarize.Summarizer;
import io.github.layercheck.engine.wire.Wirer;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;
import java.util.Optional;

/** The way of a model from its declaration to everything that is known about it. */
public final class Engine {

    private static final KnownLayers KNOWN = new Catalogue();

    private Engine() {}

    /**
     * The result for a model.
     *
     * @param problems those of the model, except for errors in the declaration itself
     * @param model what is inferred about it, as far as errors allow; empty if it has no layer
     * @param cost what it costs; there is one wherever there is a summary
     * @param summary all facts; empty if the model has errors or its declaration is incomplete, and for a block, whose
     *     shapes and counts are those of its uses
     */
    public record Result(
            ModelDeclaration declaration,
            List<Problem> problems,
            Optional<InferredModel> model,
            Optional<ModelCost> cost,
            Optional<ModelSummary> summary) {

        public Result {
            problems = List.copyOf(problems);
        }

        /** Whether the model can be used: a block is right even without a summary. */
        public boolean isRight() {
            if (declaration.contract().isPresent()) {
                return declaration.isComplete() && hasNoErrors();
            }
            return declaration.isBlock() ? declaration.isComplete() && hasNoErrors() : summary.isPresent();
        }

        private boolean hasNoErrors() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    /**
     * Infers and checks a model, and looks for nothing that works.
     *
     * @param models the models that it uses as layers
     */
    public static Result compile(ModelDeclaration declaration, Models models) {
        return compile(declaration, models, LintLevels.OFF);
    }

    /**
     * Infers and checks a model.
     *
     * @param models the models that it uses as layers
     * @param lints how severe what works is, but is almost surely not what was meant
     */
    public static Result compile(ModelDeclaration declaration, Models models, LintLevels lints) {
        Problems problems = new Problems();
        if (declaration.contract().isPresent()) {
            return withoutLayers(declaration, declaration.contract().get(), problems);
        }
        Optional<Graph> graph = Wirer.wire(declaration, models, problems);
        if (graph.isEmpty()) {
            return new Result(declaration, problems.all(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        InferredModel model = ModelInferrer.infer(graph.get(), KNOWN, problems);
        SharedLayers sharedLayers = SharedLayers.of(model);
        check(model, sharedLayers, lints, problems);
        Optional<ModelCost> cost =
                model.isComplete() && !problems.hasErrors() ? cost(model, sharedLayers, problems) : Optional.empty();
        Optional<ModelSummary> summary = cost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        withOptimizer(Summarizer.summarize(model, sharedLayers, cost.get()), declaration.optimizer()));
        if (summary.isPresent() && declaration.file().isPresent()) {
            fileCheck(declaration, declaration.file().get(), problems)
                    .checkWithLayers(declaration.signature(summary.get()));
        }
        return new Result(declaration, problems.all(), Optional.of(model), cost, summary);
    }

    /** What is wrong with an inferred model, and if nothing is, what was hardly meant. */
    private static void check(InferredModel model, SharedLayers sharedLayers, LintLevels lints, Problems problems) {
        Checks.check(model, sharedLayers, problems);
        if (model.graph().isResolved() && !problems.hasErrors()) {
            Linter.check(model, lints, problems);
        }
    }

    /** What a model costs; empty if a number does not fit, which is reported. */
    private static Optional<ModelCost> cost(InferredModel model, SharedLayers sharedLayers, Problems problems) {
        Graph graph = model.graph();
        try {
            return Optional.of(ModelCost.of(
                    model, sharedLayers, ModelInferrer.inferSample(graph, model, KNOWN), IneffectiveBiases.of(model)));
        } catch (Fault fault) {
            problems.add(graph.label(), graph.origin(), fault);
            return Optional.empty();
        }
    }

    /** A file without layers has all facts itself: there is nothing to infer. */
    private static Result withoutLayers(ModelDeclaration declaration, FileContract contract, Problems problems) {
        declaration.file().ifPresent(file -> fileCheck(declaration, file, problems)
                .check(contract));
        return new Result(declaration, problems.all(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FileModelCheck fileCheck(ModelDeclaration declaration, FileModel file, Problems problems) {
        return new FileModelCheck(file, declaration.type().nestedName(), problems);
    }

    /**
     * The problems of a model with what is known of their causes: how what is at fault came about, and a change that was
     * proven to mend it. Worth the time where they are shown.
     *
     * @param problems what was found in the model, by its reader or here
     * @param models the models that it uses as layers
     * @param dependents the models that are to stay right when it changes
     */
    public static List<Problem> explain(List<Problem> problems, Result result, Models models, Dependents dependents) {
        return repairs(result, models, dependents, LintLevels.OFF).explain(problems);
    }

    /**
     * The warnings of a model without errors, with the changes that were proven to mend them. Worth the time where a tool
     * makes these changes: the advice of a warning says the same.
     *
     * @param lints how severe they are
     */
    public static List<Problem> mend(
            List<Problem> warnings, Result result, Models models, Dependents dependents, LintLevels lints) {
        return repairs(result, models, dependents, lints).mend(warnings);
    }

    private static Repairs repairs(Result result, Models models, Dependents dependents, LintLevels lints) {
        return new Repairs(result.declaration(), result.model(), models, dependents, KNOWN, trial(lints));
    }

    private static Trial trial(LintLevels lints) {
        return (declaration, models) -> {
            Problems problems = new Problems();
            Optional<Graph> graph = Wirer.wire(declaration, models, problems);
            if (graph.isEmpty()) {
                return new Trial.Outcome(problems.all(), Optional.empty());
            }
            InferredModel model = ModelInferrer.infer(graph.get(), KNOWN, problems);
            check(model, SharedLayers.of(model), lints, problems);
            return new Trial.Outcome(problems.all(), Optional.of(model));
        };
    }

    private static ModelSummary withOptimizer(ModelSummary model, Optional<Optimizer> optimizer) {
        return optimizer.isEmpty()
                ? model
                : OptimizerVariables.of(optimizer.get(), model)
                        .map(model::withOptimizer)
                        .orElse(model);
    }
}
