package io.github.layercheck.processor.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.layercheck.processor.testing.EachCompiler;
import io.github.layercheck.processor.testing.Message;
import io.github.layercheck.processor.testing.TestCompiler;
import java.util.List;

/** Dtype policies that a layer cannot have. */
class PoliciesTest {

    /** In Keras 3.15.1: "Quantization mode='int8' doesn't work well with compute_dtype='float16'." */
    @EachCompiler
    void whatIsStoredIn8BitsDoesNotComputeInFloat16(TestCompiler compiler) {
        List<Message> errors = compiler.compile("M.java", """
                        import static io.github.layercheck.DType.*;
                        import io.github.layercheck.*;
                        import io.github.layercheck.layers.TimeDistributed;
                        import io.github.layercheck.quantized.*;
                        @Model
                        @Input({5, 8})
                        @Precision(FLOAT16)
                        interface M {
                            @Dense(units = 3, mode = Quantization.INT8)                     Tensor first();
                            @Precision(FLOAT32) @Dense(units = 3, mode = Quantization.INT8) Tensor second();
                            @Dense(units = 3, mode = Quantization.INT4)                     Tensor third();
                            @TimeDistributed @Dense(units = 3, mode = Quantization.INT8)    Tensor fourth();
                        }
                        """).errors();
        assertEquals(List.of(9L, 12L), errors.stream().map(Message::line).toList());
        assertEquals(
                List.of(
                        "[layercheck:attribute-conflict] first: its mode is INT8, and it computes in float16",
                        "[layercheck:attribute-conflict] fourth: its mode is INT8, and it computes in float16"),
                errors.stream()
                        .map(error -> error.text().lines().findFirst().orElseThrow())
                        .toList());
    }
}
