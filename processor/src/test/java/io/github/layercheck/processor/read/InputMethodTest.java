package io.github.layercheck.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.layercheck.processor.testing.CompileResult;
import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.TestCompiler;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.List;

/** The names and traits of inputs that are methods. */
class InputMethodTest {

    @EachCompiler
    void anInputHasTheKerasNameThatIsGivenToIt(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                interface Sum {
                    @Named("left/in") @Input(4) Tensor left();
                    @Input(4)                   Tensor right();
                    @Add                        Tensor sum(Tensor left, Tensor right);
                }
                """);
        assertEquals("left/in", model.inputs().get(0).name());
        assertEquals(
                List.of("left/in", "right", "sum"),
                model.layers().stream().map(LayerSummary::name).toList());
        assertEquals("left", model.layers().get(0).method());
        assertEquals(
                "[left/in[0][0], right[0][0]]",
                model.layers().get(2).calls().get(0).inputs().toString());
    }

    @EachCompiler
    void anInputOfAFrozenModelIsFrozen(TestCompiler compiler) {
        ModelSummary model = compile(compiler, """
                package com.acme;

                import io.github.layercheck.*;
                import io.github.layercheck.layers.*;

                @Model
                @Frozen
                interface Sum {
                    @Input(4) Tensor left();
                    @Input(4) Tensor right();
                    @Add      Tensor sum(Tensor left, Tensor right);
                }
                """);
        model.layers().forEach(layer -> assertFalse(layer.trainable(), layer::name));
    }

    private static ModelSummary compile(TestCompiler compiler, String source) {
        CompileResult result = compiler.compile("com/acme/Sum.java", source).expectSuccess();
        return (ModelSummary) result.invoke("com.acme.SumSummary", "summary");
    }
}
