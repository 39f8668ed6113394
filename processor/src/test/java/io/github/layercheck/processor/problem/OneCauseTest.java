package io.github.layercheck.processor.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.RightModels;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;

/** What is wrong for one reason is one error, however many layers it reaches. */
final class OneCauseTest {

    @EachCompiler
    void sharedLayerIsConfiguredWrong(TestCompiler compiler) {
        assertOneError(compiler, "attribute-range", """
                @Model
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor right();
                    @Dense(units = 0) Tensor first(Tensor left);
                    @Shared("first") Tensor second(Tensor right);
                    @Add Tensor sum(Tensor first, Tensor second);
                }
                """);
    }

    @EachCompiler
    void sharedLayerFitsNoneOfItsInputs(TestCompiler compiler) {
        assertOneError(compiler, "groups", """
                @Model
                interface M {
                    @Input({8, 4}) Tensor left();
                    @Input({8, 4}) Tensor right();
                    @GroupNormalization(groups = 3) Tensor first(Tensor left);
                    @Shared("first") Tensor second(Tensor right);
                    @Add Tensor sum(Tensor first, Tensor second);
                }
                """);
    }

    @EachCompiler
    void sharedModelFitsNoneOfItsInputs(TestCompiler compiler) {
        assertOneError(compiler, "input-shape", """
                @Model
                interface M {
                    @Input(5) Tensor left();
                    @Input(5) Tensor right();
                    @Layer(Encoder.class) Tensor first(Tensor left);
                    @Shared("first") Tensor second(Tensor right);
                    @Add Tensor sum(Tensor first, Tensor second);
                }
                @Model
                @Input(4)
                interface Encoder {
                    @Dense(units = 3) Tensor dense();
                }
                """);
    }

    /** What a further call would make does not follow: the merge has no error of its own. */
    @EachCompiler
    void weightsDoNotFitAFurtherCall(TestCompiler compiler) {
        assertOneError(compiler, "shared-shape", """
                @Model
                interface M {
                    @Input(2) Tensor left();
                    @Input(3) Tensor right();
                    @PReLU Tensor first(Tensor left);
                    @Shared("first") Tensor second(Tensor right);
                    @Minimum Tensor smaller(Tensor first, Tensor second);
                }
                """);
    }

    @EachCompiler
    void blockFailsInEachBranch(TestCompiler compiler) {
        assertOneError(compiler, "input-rank", """
                @Model
                @Input({8, 4})
                interface M {
                    @Layer(Branches.class) Tensor branches();
                }
                @Model
                @Input
                interface Branches {
                    @Conv2D(filters = 2, kernelSize = 1) Tensor narrow(Tensor input);
                    @Conv2D(filters = 2, kernelSize = 3, padding = SAME) Tensor wide(Tensor input);
                    @Concatenate Tensor both(Tensor narrow, Tensor wide);
                }
                """);
    }

    /** A block that is wrong by itself is said to be so where it stands, and not once more where it is used. */
    @EachCompiler
    void blockIsConfiguredWrong(TestCompiler compiler) {
        List<Message> errors = assertOneError(compiler, "groups", """
                @Model
                @Input({8, 8, 4})
                interface M {
                    @Layer(Block.class) Tensor first();
                    @Repeat(2) @Layer(Block.class) Tensor more();
                }
                @Model
                @Input
                interface Block {
                    @Conv2D(filters = 4, kernelSize = 1, groups = 3) Tensor conv();
                }
                """);
        assertTrue(errors.get(0).text().contains("] conv: groups 3 does not divide the 4 filters"), errors::toString);
    }

    /** The input that a model declares can be what is wrong with it: its uses are not to be judged by that. */
    @EachCompiler
    void usedModelIsWrongByItself(TestCompiler compiler) {
        List<Message> errors = assertOneError(compiler, "input-rank", """
                @Model
                @Input({8, 4})
                interface M {
                    @Layer(Encoder.class) Tensor encoder();
                }
                @Model
                @Input(8)
                interface Encoder {
                    @Conv1D(filters = 3, kernelSize = 3) Tensor conv();
                }
                """);
        assertTrue(errors.get(0).text().contains("has 1 dimension besides the batch"), errors::toString);
    }

    /** The shapes of a model without a change that does not fit it are not those that were meant. */
    @EachCompiler
    void changeOfAModelDoesNotFit(TestCompiler compiler) {
        assertOneError(compiler, "unknown-name", """
                @Model
                @Input({8, 4})
                interface M {
                    @Layer(value = Residual.class, set = "dense.unit = 4") Tensor residual();
                }
                @Model
                @Input
                interface Residual {
                    @Dense(units = 3) Tensor dense();
                    @Add Tensor sum(Tensor input, Tensor dense);
                }
                """);
    }

    @EachCompiler
    void tensorIsUnusedBecauseItsTakerIsWrong(TestCompiler compiler) {
        assertOneError(compiler, "input-count", """
                @Model
                interface M {
                    @Input(4) Tensor left();
                    @Input(4) Tensor right();
                    @Add Tensor sum(Tensor left);
                }
                """);
    }

    private static List<Message> assertOneError(TestCompiler compiler, String id, String source) {
        List<Message> errors = compiler.compilation()
                .source("com/acme/M.java", "package com.acme;\n" + RightModels.HEADER + source)
                .compile()
                .errors();
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).text().startsWith("[layercheck:" + id + "] "), errors::toString);
        return errors;
    }
}
