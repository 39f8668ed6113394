package io.github.layercheck.processor.problem;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.processor.testing.WrongModel;

/** Models that are wrapped by a layer: which, and in which form. */
final class WrappedModelProblemsTest {

    private static final String WHY_SEVERAL =
            "A method declares one input, one layer, one model, or one layer applied again.";
    private static final String METHOD_FOR_EACH = "Declare a method for each.";

    @EachCompiler
    void wrapperCannotWrapModel(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Encoder {
                    @LSTM(units = 3, returnState = true) Tensor memory();
                }

                @Model
                interface Sum {
                    @Input Tensor left();
                    @Input Tensor right();
                    @Add Tensor sum(Tensor left, Tensor right);
                }

                @Model
                @Input({6, 4, 3})
                interface M {
                    @TimeDistributed ▸@Layer(Encoder.class) Tensor steps();
                    @TimeDistributed ▸@Layer(Sum.class) Tensor sums(Tensor input);
                    @Bidirectional ▸@Layer(Encoder.class) Tensor both(Tensor input);
                    @Concatenate Tensor all(Tensor steps, Tensor sums, Tensor both);
                }
                """)
                .problem(
                        "[layercheck:wrapped-layer] steps: Encoder returns 3 tensors",
                        "TimeDistributed stacks the one tensor that the layer returns at each step.")
                .problem(
                        "[layercheck:input-count] sums: takes 2 tensors, not 1",
                        "Its inputs are, in this order: left, right.")
                .problem(
                        "[layercheck:wrapped-layer] both: Encoder is not recurrent",
                        "It wraps a recurrent layer: SimpleRNN, GRU, LSTM, RNN or a ConvLSTM.")
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void problemIsInWrappedModel(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Encoder {
                    @Dense(units = 3) Tensor hidden();
                    @Reshape(targetShape = {2, 2}) Tensor square();
                }

                @Model
                @Input(5)
                interface Five {
                    @Dense(units = 3) Tensor hidden();
                }

                @Model
                @Input({6, 4})
                interface M {
                    @TimeDistributed @Layer(value = Encoder.class, set = ▸"hidden.units = 0") Tensor none();
                    @TimeDistributed @Layer(Encoder▸.class) Tensor squares(Tensor input);
                    @TimeDistributed ▸@Layer(Five.class) Tensor five(Tensor input);
                    @Concatenate Tensor all(Tensor none, Tensor squares, Tensor five);
                }
                """)
                .problem("[layercheck:attribute-range] none.hidden: units is 0", "It must be at least 1.")
                .problem(
                        "[layercheck:reshape-size] squares.square: targetShape {2, 2} has 2 × 2 = 4 elements, the"
                                + " input (None, 3) has 3 elements",
                        "Reshape arranges the elements of a sample anew: none is added, none is lost.",
                        "axis 1 is 3 from squares.hidden (units 3): units = 4 in squares.hidden fits.")
                .problem(
                        "[layercheck:input-shape] five: axis 1 differs: input is (None, 4), Five takes (None, 5)",
                        "A model that is a layer has the input that it declares by @Input.",
                        "axis 2 is 4 from @Input: @Input({6, 5}) fits, or @Input(4) in Five.")
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void severalThingsAreOnMethod(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Encoder {
                    @Dense(units = 3) Tensor hidden();
                }

                @Model
                @Input({6, 4})
                interface M {
                    @Dense(units = 4) Tensor first();
                    ▸@Layer(Encoder.class) @TimeDistributed Tensor inside();
                    @Dense(units = 3) ▸@Layer(Encoder.class) Tensor two();
                    @TimeDistributed ▸@Shared("first") Tensor shared();
                    @Dense(units = 3) ▸@Layer(Encoder.class) Part part();
                }
                """)
                .problem(
                        "[layercheck:several-layers] inside: @Layer and @TimeDistributed are on one method",
                        WHY_SEVERAL,
                        "Put @Layer below @TimeDistributed, which can wrap a model.")
                .problem(
                        "[layercheck:several-layers] two: @Layer and @Dense are on one method",
                        WHY_SEVERAL,
                        METHOD_FOR_EACH)
                .problem(
                        "[layercheck:several-layers] shared: @Shared and @TimeDistributed are on one method",
                        WHY_SEVERAL,
                        METHOD_FOR_EACH)
                .problem(
                        "[layercheck:several-layers] part: @Layer and @Dense are on one method",
                        WHY_SEVERAL,
                        METHOD_FOR_EACH)
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void aPartWithAModelBelongsToOneWrapper(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Encoder {
                    @Dense(units = 3) Tensor hidden();
                }

                @Model
                @Input({5, 6, 4})
                interface M {
                    @TimeDistributed(of = ▸"later") Tensor early();
                    @TimeDistributed @Layer(Encoder.class) Part later();
                    @TimeDistributed @Layer(Encoder.class) Part near();
                    @TimeDistributed(of = "near") Tensor far(Tensor input);
                    @TimeDistributed(of = ▸"near") Tensor again(Tensor input);
                    @TimeDistributed @Layer(Encoder.class) Part one();
                    @Dense(units = 3) Part other();
                    @Bidirectional(of = {▸"one", "other"}) Tensor several(Tensor input);
                    @Dense(units = 3) Tensor takes(Tensor ▸near);
                    ▸@Repeat(2) @TimeDistributed @Layer(Encoder.class) Part repeated();
                    @TimeDistributed(of = "repeated") Tensor last(Tensor input);
                }
                """)
                .problem(
                        "[layercheck:forward-reference] early: takes the part later, which is declared later",
                        "A layer takes parts that are declared before it.",
                        "Move later before early.")
                .problem(
                        "[layercheck:duplicate-name] again: the part near belongs to another layer already",
                        "A part belongs to one layer.")
                .problem(
                        "[layercheck:wrapped-layer] several: names several parts, and one is a model",
                        "A wrapper of a model wraps nothing else.")
                .problem(
                        "[layercheck:unknown-name] takes: near is a part, which has no tensor",
                        "A part belongs to another layer and is not called by itself.",
                        "Return Tensor from near, or name it in the attribute 'of' of a wrapper.")
                .problem(
                        "[layercheck:misplaced-annotation] repeated: @Repeat is on a part",
                        "A part belongs to one layer, which says how many there are.",
                        "Declare a part for each.")
                .client("class Client { String name = MSummary.NAME; }")
                .assertOn(compiler);
    }

    @EachCompiler
    void aPartWithAModelIsUsed(TestCompiler compiler) {
        new WrongModel("""
                @Model
                @Input
                interface Encoder {
                    @Dense(units = 3) Tensor hidden();
                }

                @Model
                @Input({6, 4})
                interface M {
                    @TimeDistributed @Layer(Encoder.class) Part ▸part();
                    @Dense(units = 3) Tensor last();
                }
                """)
                .problem(
                        "[layercheck:unused-tensor] part: no layer has this part",
                        "A part is a layer that belongs to another one.",
                        "Name it in the attribute 'of' of that layer, or return Tensor to call it here.")
                .assertOn(compiler);
    }
}
