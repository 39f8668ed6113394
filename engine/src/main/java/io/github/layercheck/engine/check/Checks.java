package io.github.layercheck.engine.check;

import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.graph.Node;
import io.github.layercheck.engine.model.InferredModel;
import io.github.layercheck.engine.model.SharedLayers;
import io.github.layercheck.engine.problem.Problems;
import java.util.List;

/** All checks of a model as a whole. */
public final class Checks {

    /** Of a model, and of each model that is declared within it. */
    private static final List<Check> OF_EACH_MODEL =
            List.of(new InputDimensions(), new ArgumentNames(), new DuplicateLayerNames(), new RecordedShapes());

    /** The same where there is no error: what is unused may be so because the layer that should take it is wrong. */
    private static final List<Check> OF_EACH_MODEL_WITHOUT_ERRORS = List.of(new UnusedTensors(), new UnusedParts());

    /** Of a model with all that is within it. */
    private static final List<Check> OF_THE_WHOLE =
            List.of(new CountOverflow(), new ConstantCollisions(), new SharedObjects());

    private Checks() {}

    /**
     * Reports what is wrong with a model as a whole. A model that it uses by name is checked where it stands.
     *
     * @param sharedLayers the layers that stand in several places of it
     */
    public static void check(InferredModel model, SharedLayers sharedLayers, Problems problems) {
        Reporter reporter = Reporter.to(problems);
        CheckedModel checked = new CheckedModel(model, sharedLayers);
        checkEach(OF_EACH_MODEL, checked, reporter);
        if (!problems.hasErrors()) {
            checkEach(OF_EACH_MODEL_WITHOUT_ERRORS, checked, reporter);
        }
        for (Check check : OF_THE_WHOLE) {
            check.check(checked, reporter);
        }
    }

    private static void checkEach(List<Check> checks, CheckedModel checked, Reporter reporter) {
        InferredModel model = checked.model();
        for (Check check : checks) {
            check.check(checked, reporter);
        }
        for (Call call : model.graph().calls()) {
            Node.ModelNode inner = call.layer().model();
            if (inner != null && inner.isInline() && call.index() == 0) {
                InferredModel inferred = model.model(call.layer());
                checkEach(
                        checks,
                        new CheckedModel(
                                inferred == null ? InferredModel.unknown(inner.graph()) : inferred,
                                checked.sharedLayers()),
                        reporter.within(call.method()));
            }
        }
    }
}
