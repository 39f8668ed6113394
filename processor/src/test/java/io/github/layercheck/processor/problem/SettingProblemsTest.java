package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Changes of a model at its use, and of the call of a layer that is applied again. */
final class SettingProblemsTest {

    private static final String BLOCKS = """
            @Model
            @Input
            interface Block {
                @Conv2D(filters = 8, kernelSize = 3, padding = SAME) Tensor conv();
                @TimeDistributed @Dense(units = 3) Tensor dense();
            }

            @Model
            @Input
            interface Outer {
                @Layer(value = Block.class, set = "conv.filters = 4") Tensor block();
            }

            """;
    private static final String WHY_VALUE = "A value is an int, a double, true, false, the name of an enum constant, a"
            + " \"string\", or several of these in braces.";
    private static final String WHY_PATH = "A change names a layer by its method, and then an attribute of it.";
    private static final String CLIENT = "class Client { String name = BlockSummary.NAME + MSummary.NAME; }";

    @EachCompiler
    void changeCannotBeRead(TestCompiler compiler) {
        new WrongModel(BLOCKS + """
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Layer(value = Block.class, set = {"conv.filters = 5", ▸"conv.filters", ▸"conv.filters = ", ▸"conv.filters = 1_000", ▸"conv.filters = 99999999999", ▸"conv.kernelSize = {3, 5", ▸"filters = 3", ▸""})
                    Tensor block();
                }
                """)
                .problem(
                        "[layercheck:setting-syntax] block.set[1]: \"conv.filters\" is not a change",
                        "A change is written \"layer.attribute = value\".")
                .problem("[layercheck:setting-syntax] block.set[2]: \"\" is not a value", WHY_VALUE)
                .problem("[layercheck:setting-syntax] block.set[3]: \"1_000\" is not a value", WHY_VALUE)
                .problem("[layercheck:setting-syntax] block.set[4]: 99999999999 is not an int", "An int has 32 bits.")
                .problem("[layercheck:setting-syntax] block.set[5]: \"{3, 5\" is not a value", WHY_VALUE)
                .problem(
                        "[layercheck:setting-syntax] block.set[6]: \"filters = 3\" does not name a layer",
                        "A change is written \"layer.attribute = value\".")
                .problem(
                        "[layercheck:setting-syntax] block.set[7]: \"\" is not a change",
                        "A change is written \"layer.attribute = value\".")
                .client(CLIENT)
                .assertOn(compiler);
    }

    @EachCompiler
    void nameDoesNotExist(TestCompiler compiler) {
        new WrongModel(BLOCKS + """
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Layer(value = Block.class, set = {▸"con.filters = 5", ▸"conv.filter = 5", ▸"conv.inner.filters = 5", ▸"conv.padding = same", ▸"conv.activation = RELUU", ▸"dense.unit = 5", "dense.units = 6"})
                    Tensor block();
                    @Layer(value = Outer.class, set = {▸"block.filters = 2", ▸"block.conv.filer = 2"}) Tensor outer();
                    @Layer(value = Outer.class, set = ▸"block.con.filters = 2") Tensor last();
                }
                """)
                .problem("[layercheck:unknown-name] block.set[0]: Block has no layer 'con'; did you mean 'conv'?")
                .problem("[layercheck:unknown-name] block.set[1]: Conv2D has no attribute 'filter'; did you mean"
                        + " 'filters'?")
                .problem("[layercheck:unknown-name] block.set[2]: conv has no layer 'inner'", WHY_PATH)
                .problem(
                        "[layercheck:unknown-name] block.set[3]: padding cannot be same; did you mean 'SAME'?",
                        "It takes VALID, SAME, CAUSAL.")
                .problem("[layercheck:unknown-name] block.set[4]: activation cannot be RELUU; did you mean 'RELU'?")
                .problem(
                        "[layercheck:unknown-name] block.set[5]: TimeDistributed of Dense has no attribute 'unit'; did you mean 'units'?")
                .problem(
                        "[layercheck:unknown-name] outer.set[0]: block has no attribute 'filters'",
                        WHY_PATH,
                        "block is a model: name a layer within it.")
                .problem("[layercheck:unknown-name] outer.block.set[1]: Conv2D has no attribute 'filer'; did you mean"
                        + " 'filters'?")
                .problem("[layercheck:unknown-name] last.block.set[0]: Block has no layer 'con'; did you mean 'conv'?")
                .client(CLIENT)
                .assertOn(compiler);
    }

    @EachCompiler
    void valueIsOfAnotherType(TestCompiler compiler) {
        new WrongModel(BLOCKS + """
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Layer(value = Block.class, set = {▸"conv.filters = 0.5", ▸"conv.filters = {4}", ▸"conv.kernelSize = {3, 1.5}", ▸"conv.useBias = 1", ▸"conv.padding = \\"SAME\\"", ▸"conv.kernelInitializer = zeros", ▸"conv.frozen = yes"})
                    Tensor block();
                }
                """)
                .problem("[layercheck:argument-type] block.set[0]: filters is 0.5", "It takes an integer.")
                .problem("[layercheck:argument-type] block.set[1]: filters is {4}", "It takes an integer.")
                .problem(
                        "[layercheck:argument-type] block.set[2]: kernelSize is {3, 1.5}",
                        "It takes an integer, or several in braces.")
                .problem("[layercheck:argument-type] block.set[3]: useBias is 1", "It takes true or false.")
                .problem(
                        "[layercheck:argument-type] block.set[4]: padding is \"SAME\"",
                        "It takes the name of a constant, such as VALID.")
                .problem(
                        "[layercheck:argument-type] block.set[5]: kernelInitializer is zeros",
                        "It takes a text in double quotes.")
                .problem("[layercheck:argument-type] block.set[6]: frozen is yes", "It takes true or false.")
                .client(CLIENT)
                .assertOn(compiler);
    }

    @EachCompiler
    void valueDoesNotWork(TestCompiler compiler) {
        new WrongModel(BLOCKS + """
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Layer(value = Block.class, set = {"conv.strides = 2", ▸"conv.filters = 0", ▸"dense.units = -1"})
                    Tensor block();
                    @Layer(value = Outer.class, set = {"block.conv.padding = VALID", ▸"block.conv.kernelSize = 10"})
                    Tensor outer(Tensor input);
                    @Layer(value = Block.class, set = ▸"conv.kernelSize = {1, 2, 3}") Tensor last(Tensor outer);
                    @Concatenate Tensor all(Tensor block, Tensor last);
                }
                """)
                .problem("[layercheck:attribute-range] block.conv: filters is 0", "It must be at least 1.")
                .problem("[layercheck:attribute-range] block.dense: units is -1", "It must be at least 1.")
                .problem(
                        "[layercheck:output-empty] outer.block.conv: kernelSize 10 is larger than axis 1 of (None,"
                                + " 9, 9, 3)",
                        "With padding VALID the window stays inside the input: it needs 10 elements, the axis has 9.",
                        "axis 1 has 9 rows from @Input: padding = SAME keeps 9.")
                .problem("[layercheck:attribute-length] last.conv: kernelSize has 3 numbers", "It takes 1 or 2.")
                .client(CLIENT)
                .assertOn(compiler);
    }

    @EachCompiler
    void callDiffersInWhatCallsShare(TestCompiler compiler) {
        String why = "The calls of a layer share its attributes.";
        new WrongModel(BLOCKS + """
                @Model
                @Input({9, 9, 3})
                interface M {
                    @Dense(units = 3) Tensor dense();
                    @Shared(value = "dense", set = {▸"units = 4", ▸"dense.units = 4", ▸"reverse = true"})
                    Tensor again();
                    @Shared(value = "dense", set = ▸"reverse") Tensor more();
                    @Layer(Outer.class) Tensor outer();
                    @Shared(value = "outer", set = ▸"reverse = true") Tensor last();
                    @MultiHeadAttention(numHeads = 2, keyDim = 3) Tensor attention();
                    @Shared(value = "attention", set = {▸"useCausalMask = 1", ▸"keyDim = 4"}) Tensor masked();
                }
                """)
                .problem("[layercheck:unknown-name] again.set[0]: units cannot differ from call to call", why)
                .problem("[layercheck:unknown-name] again.set[1]: units cannot differ from call to call", why)
                .problem("[layercheck:unknown-name] again.set[2]: Dense has no attribute 'reverse'")
                .problem(
                        "[layercheck:setting-syntax] more.set[0]: \"reverse\" is not a change",
                        "A change is written \"layer.attribute = value\".")
                .problem("[layercheck:unknown-name] last.set[0]: reverse cannot differ from call to call", why)
                .problem("[layercheck:argument-type] masked.set[0]: useCausalMask is 1", "It takes true or false.")
                .problem(
                        "[layercheck:unknown-name] masked.set[1]: keyDim cannot differ from call to call",
                        "The calls of a layer share its attributes, except returnAttentionScores and useCausalMask.")
                .client(CLIENT)
                .assertOn(compiler);
    }
}
