package io.github.layercheck.engine.lint;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.graph.Call;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.shape.TensorShape;

/** Finds a pooling of single elements. */
final class PoolingOfOne extends Lint {

    PoolingOfOne() {
        super(
                ProblemId.POOLING_OF_ONE,
                "The maximum and the mean of one element are that element: the layer does nothing, or the feature map before"
                        + " it has already become as small as it can be.",
                """
                @Model
                @Input({4, 4, 3})
                interface Tiles {
                    @Conv2D(filters = 16, kernelSize = 4, activation = RELU) Tensor whole();
                    @MaxPooling2D(poolSize = 2, padding = SAME)              Tensor pooled();
                    @Flatten                                                 Tensor flat();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """,
                """
                @Model
                @Input({4, 4, 3})
                interface Tiles {
                    @Conv2D(filters = 16, kernelSize = 4, activation = RELU) Tensor whole();
                    @Flatten                                                 Tensor flat();
                    @Dense(units = 5, activation = SOFTMAX)                  Tensor kinds();
                }
                """);
    }

    @Override
    void check(LintedModel model, Findings findings) {
        for (Call call : model.calls(Role.POOLING)) {
            LayerConfig layer = LintedModel.known(call);
            Windows window = LintedModel.window(call);
            TensorShape shape = model.inputShape(call);
            if (window == null) {
                continue;
            }
            if (window.isOfOne() && window.isDense()) {
                findings.add(
                        call,
                        new Fault(id(), "pools windows of one element, which changes nothing")
                                .because("The maximum and the mean of one element are that element.")
                                .fix("Remove the layer, or give it a larger poolSize.")
                                .at(window.attribute()));
            } else if (shape != null && Windows.hasOnePlace(layer, shape)) {
                findings.add(
                        call,
                        new Fault(id(), "pools the only element of each channel of " + shape)
                                .because("The layers before have left a feature map of one place.")
                                .fix("Remove the layer, or make the map less small before."));
            }
        }
    }
}
