package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import java.math.BigDecimal;
import java.util.List;

/** Finds dropout that drops nothing, or more than it keeps. */
final class DropoutRate extends Lint {

    private static final String RATE = "rate";
    private static final double HIGHEST = 0.5;

    /** The rates that other layers have, which are 0 where nobody asks for dropout. */
    private static final List<String> FURTHER = List.of("dropout", "recurrentDropout");

    DropoutRate() {
        super(
                ProblemId.DROPOUT_RATE,
                "The rate is the share that is dropped, not the share that is kept: above 0.5 a layer loses most of what it"
                        + " learns, and at 0 it does nothing.",
                """
                @Model
                @Input(64)
                interface Ratings {
                    @Dense(units = 32, activation = RELU) Tensor hidden();
                    @Dropout(rate = 0.8)                  Tensor some();
                    @Dense(units = 1)                     Tensor rating();
                }
                """,
                """
                @Model
                @Input(64)
                interface Ratings {
                    @Dense(units = 32, activation = RELU) Tensor hidden();
                    @Dropout(rate = 0.2)                  Tensor some();
                    @Dense(units = 1)                     Tensor rating();
                }
                """);
    }

    /** The rate of a layer that drops elements. */
    static double of(Call dropout) {
        return (Double) LintedModel.known(dropout).value(RATE);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls()) {
            LayerConfig layer = LintedModel.core(call);
            if (layer == null || Role.of(layer) == Role.OTHER) {
                continue;
            }
            if (Role.of(layer).isDropout()) {
                check(call, RATE, of(call), findings);
            } else {
                checkFurther(call, layer, findings);
            }
        }
    }

    private void checkFurther(Call call, LayerConfig layer, Findings findings) {
        for (String attribute : FURTHER) {
            if (layer.type().attribute(attribute) != null
                    && layer.value(attribute) instanceof Double rate
                    && rate > HIGHEST) {
                check(call, attribute, rate, findings);
            }
        }
    }

    private void check(Call call, String attribute, double rate, Findings findings) {
        if (rate == 0) {
            findings.add(
                    call,
                    new Fault(id(), attribute + " is 0: nothing is dropped")
                            .because("The rate is the share of the elements that is dropped.")
                            .fix("Remove the layer, or give it a rate.")
                            .at(attribute));
        } else if (rate > HIGHEST) {
            findings.add(
                    call,
                    new Fault(id(), attribute + " is " + rate + ": more is dropped than kept")
                            .because(
                                    "The rate is the share of the elements that is dropped, not the share that is kept.")
                            .fix("If " + rate + " was to be kept, the rate is " + kept(rate) + ".")
                            .at(attribute));
        }
    }

    private static String kept(double rate) {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(rate)).toString();
    }
}
