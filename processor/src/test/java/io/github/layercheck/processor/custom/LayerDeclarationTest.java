package io.github.layercheck.processor.custom;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Declarations of kinds of layers are checked where they are written; a model that uses one has no problem of its own. */
final class LayerDeclarationTest {

    private static final String MODEL = """

            @Model
            @Input(4)
            interface M {
                @Mine(units = 3) Tensor scores();
                @Dense(units = 2) Tensor last();
            }
            """;

    private static final String WHY_NAME =
            "A name stands for an attribute, or for the size of an input's dimension that is this name alone.";
    private static final String WHY_SYNTAX =
            "A shape is a list of sizes separated by commas, such as \"..., features, 2 * units\".";
    private static final String WHY_NOTHING_LEADS =
            "It stands for the leading dimensions of an input, and no input has any.";
    private static final String WHY_SIZES =
            "A product has the sizes of all its axes, such as \"..., features, units\"; @Macs({}) has no product.";
    private static final String WHY_LEADING =
            "It stands for the leading dimensions of an input, which a weight does not have.";

    @EachCompiler
    void namesAreBound(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = ▸"features, unit")
                @Weight(name = "bias", shape = ▸"rank")
                @Shape(in = ▸"..., features, 2 * width", out = {"..., units", ▸"..., feature"})
                @interface Mine {
                    int units();
                    double rate() default 0.5;
                    int[] sizes() default {};
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"features, unit\", column 11: 'unit' is neither an int attribute nor"
                                + " a dimension of an input; did you mean 'units'?",
                        WHY_NAME)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"rank\", column 1: 'rank' is neither an int attribute nor a dimension"
                                + " of an input",
                        WHY_NAME)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., features, 2 * width\", column 20: 'width' is neither an int"
                                + " attribute nor a dimension of an input",
                        WHY_NAME)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., feature\", column 6: 'feature' is neither an int attribute nor"
                                + " a dimension of an input; did you mean 'features'?",
                        WHY_NAME)
                .assertOn(compiler);
    }

    @EachCompiler
    void onlyIntAttributesAreSizes(TestCompiler compiler) {
        declaration("""
                @Layer
                @Shape(in = "features", out = ▸"rate")
                @interface Mine {
                    int units();
                    double rate() default 0.5;
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"rate\", column 1: 'rate' is neither an int attribute nor a dimension"
                                + " of an input",
                        WHY_NAME)
                .assertOn(compiler);
    }

    @EachCompiler
    void shapesCanBeRead(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = ▸"features units")
                @Shape(in = "..., features", out = ▸"..., 2 * ")
                @interface Mine {
                    int units();
                }
                """)
                .problem("[layercheck:shape-syntax] Mine: \"features units\", column 10: expected ','", WHY_SYNTAX)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., 2 * \", column 10: a number, a name or '(' is missing",
                        WHY_SYNTAX)
                .assertOn(compiler);
    }

    /** That the names of an input are unbound only follows from an input that cannot be read. */
    @EachCompiler
    void whatFollowsFromAnInputThatCannotBeReadIsNotSaid(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = "features, units")
                @Shape(in = ▸"..., features,", out = "..., features")
                @interface Mine {
                    int units();
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., features,\", column 15: a number, a name or '(' is"
                                + " missing",
                        WHY_SYNTAX)
                .assertOn(compiler);
    }

    @EachCompiler
    void aWeightHasNoLeadingDimensions(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = ▸"..., units")
                @Shape(in = "..., features", out = "..., units")
                @interface Mine {
                    int units();
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., units\", column 1: '...' has no meaning here",
                        WHY_LEADING)
                .assertOn(compiler);
    }

    @EachCompiler
    void anOutputHasLeadingDimensionsOfAnInput(TestCompiler compiler) {
        declaration("""
                @Layer
                @Shape(in = "features", out = ▸" ..., units")
                @interface Mine {
                    int units();
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \" ..., units\", column 2: '...' has no meaning here",
                        WHY_NOTHING_LEADS)
                .assertOn(compiler);
    }

    @EachCompiler
    void productsAreWrittenLikeShapes(TestCompiler compiler) {
        declaration("""
                @Layer
                @Macs({"features, units", ▸"..., features", ▸"features unit"})
                @Macs(value = ▸"feature", when = ▸"units")
                @Shape(in = "features", out = "units")
                @interface Mine {
                    int units();
                    boolean useBias() default true;
                }
                """)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., features\", column 1: '...' has no meaning here",
                        WHY_NOTHING_LEADS)
                .problem("[layercheck:shape-syntax] Mine: \"features unit\", column 10: expected ','", WHY_SYNTAX)
                .problem(
                        "[layercheck:shape-syntax] Mine: \"feature\", column 1: 'feature' is neither an int attribute nor"
                                + " a dimension of an input; did you mean 'features'?",
                        WHY_NAME)
                .problem(
                        "[layercheck:unknown-name] Mine: no boolean attribute 'units'",
                        "A product can depend on a boolean attribute of the layer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void aProductHasSizes(TestCompiler compiler) {
        declaration("""
                @Layer
                @Macs({▸"", "features, units"})
                @Macs(▸" ")
                @Shape(in = "features", out = "units")
                @interface Mine {
                    int units();
                }
                """)
                .problem("[layercheck:shape-syntax] Mine: a product without sizes", WHY_SIZES)
                .problem("[layercheck:shape-syntax] Mine: a product without sizes", WHY_SIZES)
                .assertOn(compiler);
    }

    @EachCompiler
    void aWeightDependsOnABooleanAttribute(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = "features, units", when = ▸"units")
                @Weight(name = "bias", shape = "units", when = ▸"useBia")
                @Shape(in = "..., features", out = "..., units")
                @interface Mine {
                    int units();
                    boolean useBias() default true;
                }
                """)
                .problem(
                        "[layercheck:unknown-name] Mine: no boolean attribute 'units'",
                        "A weight can depend on a boolean attribute of the layer.")
                .problem(
                        "[layercheck:unknown-name] Mine: no boolean attribute 'useBia'; did you mean 'useBias'?",
                        "A weight can depend on a boolean attribute of the layer.")
                .assertOn(compiler);
    }

    @EachCompiler
    void weightsHaveNamesOfTheirOwn(TestCompiler compiler) {
        declaration("""
                @Layer
                @Weight(name = "kernel", shape = "features, units")
                @Weight(name = ▸"kernel", shape = "units")
                @Weight(name = ▸"", shape = "units")
                @Shape(in = "..., features", out = "..., units")
                @interface Mine {
                    int units();
                }
                """)
                .problem(
                        "[layercheck:duplicate-name] Mine: two weights are called 'kernel'",
                        "A file of weights finds a weight by its name.",
                        "Rename one of them.")
                .problem(
                        "[layercheck:invalid-name] Mine: a weight has no name",
                        "The summary and a file of weights call it by its name.",
                        "Give it one, such as \"kernel\".")
                .assertOn(compiler);
    }

    @EachCompiler
    void aLayerHasInputsAndOutputs(TestCompiler compiler) {
        declaration("""
                @Layer
                @Shape(
                        in = ▸{},
                        out = ▸{})
                @interface Mine {
                    int units();
                }
                """)
                .problem(
                        "[layercheck:layer-form] Mine: a layer without an input",
                        "A layer makes at least one tensor from at least one other.")
                .problem(
                        "[layercheck:layer-form] Mine: a layer without an output",
                        "A layer makes at least one tensor from at least one other.")
                .assertOn(compiler);
    }

    /** Nobody has to use a kind of layer to hear what is wrong with it. */
    @EachCompiler
    void aDeclarationIsCheckedByItself(TestCompiler compiler) {
        new WrongModel("""
                @Layer
                @Shape(in = "...", out = ▸"..., units")
                @interface Mine {}

                class M {
                    @Layer
                    @Shape(in = "features", out = ▸"feature")
                    @interface Nested {}
                }
                """)
                .client("class Client {}")
                .problem(
                        "[layercheck:shape-syntax] Mine: \"..., units\", column 6: 'units' is neither an int attribute nor"
                                + " a dimension of an input",
                        WHY_NAME)
                .problem(
                        "[layercheck:shape-syntax] Nested: \"feature\", column 1: 'feature' is neither an int attribute nor"
                                + " a dimension of an input; did you mean 'features'?",
                        WHY_NAME)
                .assertOn(compiler);
    }

    private static WrongModel declaration(String declaration) {
        return new WrongModel(declaration + MODEL);
    }
}
