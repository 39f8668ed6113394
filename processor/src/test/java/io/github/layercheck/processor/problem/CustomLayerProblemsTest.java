package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Problems of an annotation type that declares a kind of layer, said where it is declared, and only there. */
final class CustomLayerProblemsTest {

    @EachCompiler
    void hasNoShape(TestCompiler compiler) {
        new WrongModel("""
                ▸@Layer
                @interface LowRank {
                    int units();
                }

                @Model
                @Input(4)
                interface M {
                    @LowRank(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:layer-form] LowRank: declares a layer without its shapes",
                        "The shape of a layer's output follows from that of its input.",
                        "Add @Shape, such as @Shape(in = \"..., features\", out = \"..., units\").")
                .assertOn(compiler);
    }

    @EachCompiler
    void namesWhatItDoesNotKnow(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Shape(in = "..., features", out = ▸"..., unit")
                @interface LowRank {
                    int units();
                }

                @Model
                @Input(4)
                interface M {
                    @LowRank(units = 3) Tensor scores();
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] LowRank: \"..., unit\", column 6: 'unit' is neither an int attribute nor"
                                + " a dimension of an input; did you mean 'units'?",
                        "A name stands for an attribute, or for the size of an input's dimension that is this name alone.")
                .assertOn(compiler);
    }
}
