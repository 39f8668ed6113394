package io.github.layercheck.example.custom;

import static io.github.layercheck.layers.Padding.SAME;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Tensor;
import io.github.layercheck.layers.Conv2D;
import io.github.layercheck.layers.GlobalAveragePooling2D;

/** An image's channels, weighed before they are averaged. */
@Model
@Input({32, 32, 3})
public interface WeighedChannels {
    @Conv2D(filters = 40, kernelSize = 3, padding = SAME)
    Tensor filters();

    @SqueezeAndExcitation
    Tensor weighed();

    @GlobalAveragePooling2D
    Tensor average();
}
