package io.github.layercheck.runtime;

import io.github.layercheck.Input;
import io.github.layercheck.Model;
import io.github.layercheck.Output;
import io.github.layercheck.Tensor;

/** A SavedModel of several inputs and outputs, and what code relies on in it. */
@Model(source = "keras2-savedmodel/several_io.zip")
public interface Tickets {

    @Input(4)
    Tensor tags();

    @Input(10)
    Tensor title();

    @Output(shape = 1)
    Tensor priority();
}
