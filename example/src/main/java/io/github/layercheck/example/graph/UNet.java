package io.github.layercheck.example.graph;

import static io.github.layercheck.layers.ActivationFunction.RELU;
import static io.github.layercheck.layers.ActivationFunction.SIGMOID;
import static io.github.layercheck.layers.Padding.SAME;

import io.github.layercheck.From;
import io.github.layercheck.Input;
import io.github.layercheck.Layer;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Concatenate;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.Conv2DTranspose;
import io.github.layercheck.layers.MaxPooling2D;

/** A U-Net: what each step down has seen is given to the step up of the same size. */
@Model
@Input({128, 128, 1})
public interface UNet {
    @Layer(Down.class)
    Tensor down1();

    @Layer(
            value = Down.class,
            set = {"features.first.filters = 32", "features.second.filters = 32"})
    Tensor down2();

    @Layer(
            value = Convolutions.class,
            set = {"first.filters = 64", "second.filters = 64"})
    Tensor bottom();

    @Layer(
            value = Up.class,
            set = {"larger.filters = 32", "features.first.filters = 32", "features.second.filters = 32"})
    Tensor up2(Tensor bottom, @From("down2:1") Tensor skipped);

    @Layer(Up.class)
    Tensor up1(Tensor up2, @From("down1:1") Tensor skipped);

    @Conv2D(filters = 1, kernelSize = 1, activation = SIGMOID)
    Tensor mask();

    /** Two convolutions that keep height and width. */
    @Model
    @Input
    interface Convolutions {
        @Conv2D(filters = 16, kernelSize = 3, padding = SAME, activation = RELU)
        Tensor first();

        @Conv2D(filters = 16, kernelSize = 3, padding = SAME, activation = RELU)
        Tensor second();
    }

    /** A step down: half the height and width, and what was seen before. */
    @Model
    @Input
    @Output({"smaller", "features"})
    interface Down {
        @Layer(Convolutions.class)
        Tensor features();

        @MaxPooling2D
        Tensor smaller();
    }

    /** A step up: twice the height and width, beside what was seen on the way down. */
    @Model
    interface Up {
        @Input
        Tensor small();

        @Input
        Tensor skipped();

        @Conv2DTranspose(filters = 16, kernelSize = 2, strides = 2)
        Tensor larger(Tensor small);

        @Concatenate
        Tensor both(Tensor skipped, Tensor larger);

        @Layer(Convolutions.class)
        Tensor features();
    }
}
