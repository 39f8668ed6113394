package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    /**
     * Batch normalization has four weights of a size, of which two are trained. Tensors: 4 floats, then 4, 1,000 and 3; in wide 4 and
     * 1,000 are alive. In 8 bits: 64 of norm, 4,000 and 1,000 scales and biases of 4, 3,000 and 3 of both; in 4 bits wide has
     * 2,000, 1,000 scales of 4 and zero points of 1, 4 indices and its biases, classes/all 2,000, 8 × 3 of both, 1,000 and 3.
     */
    @Test
    void everyLayerHasItsFormulaAndItsNumbers() {
        assertEquals(Run.done("""
                tiny_net (Sequential)

                norm (BatchNormalization): (None, 4)
                    4 × channels
                    4 × 4 = 16, 8 of them trainable

                wide (Dense): (None, 1000)
                    features × units + units
                    4 × 1,000 + 1,000 = 5,000, not trainable
                    MACs: features × units
                    MACs: 4 × 1,000 = 4,000

                classes/all (Dense): (None, 3)
                    features × units + units
                    1,000 × 3 + 3 = 3,003
                    MACs: features × units
                    MACs: 1,000 × 3 = 3,000

                Total params: 8,019 (32,076 bytes)
                Trainable params: 3,011
                Non-trainable params: 5,008
                MACs: 7,000
                Activation bytes: 4,028
                Peak bytes: 4,016 in wide
                Depth: 3
                int8 bytes: 15,088 (47.0 % of the bytes)
                int4 bytes: 17,212 (53.7 % of the bytes)
                float8 bytes: 56,676 (176.7 % of the bytes)
                """), Run.of(80, Tiny.FILE, "explain", "-"));
    }

    /**
     * 3 × 3 × 1 × 16 + 16 = 160; 26 × 26 / 4 × 16 = 2,704 features; 2,704 × 32 + 32 = 86,560. The encoder is called
     * twice; its tensors and peak are those of the golden costs. In 8 bits: 640 bytes of conv2d as they are, 86,528 and 32 scales and
     * biases of 4, 32 and 1 of both; in 4 bits 43,264, 22 × 32 scales of 4 and zero points of 1, 2,704 indices and 32 biases of
     * 4, and 32, 1 of both, 32 and 1.
     */
    @Test
    void aModelWithinAModelIsExplainedToo() {
        assertEquals(Run.done("""
                siamese (Functional)

                left (InputLayer): (None, 28, 28, 1)
                    no weights

                right (InputLayer): (None, 28, 28, 1)
                    no weights

                encoder (Sequential): (None, 32)
                    conv2d + dense
                    160 + 86,560 = 86,720
                    MACs: conv2d + dense
                    MACs: 194,688 + 173,056 = 367,744

                    conv2d (Conv2D): (None, 26, 26, 16)
                        kernel_height × kernel_width × channels × filters + filters
                        3 × 3 × 1 × 16 + 16 = 160
                        MACs: 2 × kernel_height × kernel_width × channels × filters × output_height × output_width
                        MACs: 2 × 3 × 3 × 1 × 16 × 26 × 26 = 194,688
                        receptive field: 3 × 3, stride 1 × 1

                    max_pooling2d (MaxPooling2D): (None, 13, 13, 16)
                        no weights
                        receptive field: 4 × 4, stride 2 × 2

                    flatten (Flatten): (None, 2704)
                        no weights

                    dense (Dense): (None, 32)
                        features × units + units
                        2,704 × 32 + 32 = 86,560
                        MACs: 2 × features × units
                        MACs: 2 × 2,704 × 32 = 173,056

                subtract (Subtract): (None, 32)
                    no weights

                dense_1 (Dense): (None, 1)
                    features × units + units
                    32 × 1 + 1 = 33
                    MACs: features × units
                    MACs: 32 × 1 = 32

                Total params: 86,753 (347,012 bytes)
                Trainable params: 86,753
                Non-trainable params: 0
                MACs: 367,776
                Activation bytes: 130,180
                Peak bytes: 57,216 in encoder/max_pooling2d
                Depth: 6
                Receptive field: 4 × 4, stride 2 × 2
                int8 bytes: 87,464 (25.2 % of the bytes)
                int4 bytes: 58,537 (16.9 % of the bytes)
                float8 bytes: 371,612 (107.1 % of the bytes)
                """), Run.of(80, Golden.of("block_siamese").file(), "explain", "-"));
    }
}
