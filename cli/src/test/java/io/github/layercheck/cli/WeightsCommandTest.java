package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The arrays of files, by their shapes as their writers give them. */
class WeightsCommandTest {

    private static Run weights(String file) {
        return Run.of("weights", Golden.path("files/" + file).toString());
    }

    /** Quantized kernels, their scales and biases; 20 * 16 + 16 * 3 = 368 int8, 16 + 16 + 3 + 3 = 38 float32. */
    @Test
    void anArchiveWithIntegers() {
        assertEquals(Run.done("""
                layers/dense/vars/0    (20, 16)  int8     320
                layers/dense/vars/1    (16,)     float32  16
                layers/dense/vars/2    (16,)     float32  16
                layers/dense_1/vars/0  (16, 3)   int8     48
                layers/dense_1/vars/1  (3,)      float32  3
                layers/dense_1/vars/2  (3,)      float32  3
                Total: 6 arrays, 406 elements
                  float32: 4 arrays, 38 elements
                  int8: 2 arrays, 368 elements
                """), weights("keras3-quantized/mlp_int8.keras"));
    }

    @Test
    void safetensors() {
        assertEquals(Run.done("""
                dense/bias      (16,)    F32  16
                dense/kernel    (8, 16)  F32  128
                dense_1/bias    (3,)     F32  3
                dense_1/kernel  (16, 3)  F32  48
                Total: 4 arrays, 195 elements
                """), weights("safetensors/mlp.safetensors"));
    }

    @Test
    void aTextHasNoWeights() {
        Path file = Golden.path("files/keras2-json/seq_mlp.json");
        assertEquals(
                Run.failed(file + ": error: [layercheck:file-kind] " + file + " is a text without weights\n"
                        + "    The text of a model says which layers it has, but not what is in them.\n"),
                Run.of("weights", file.toString()));
    }
}
