package io.github.layercheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    /** Batch normalization has four weights of a size, of which two are trained. */
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

                classes/all (Dense): (None, 3)
                    features × units + units
                    1,000 × 3 + 3 = 3,003

                Total params: 8,019 (32,076 bytes)
                Trainable params: 3,011
                Non-trainable params: 5,008
                """), Run.of(80, Tiny.FILE, "explain", "-"));
    }

    /** 3 × 3 × 1 × 16 + 16 = 160; 26 × 26 / 4 × 16 = 2,704 features; 2,704 × 32 + 32 = 86,560. */
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

                    conv2d (Conv2D): (None, 26, 26, 16)
                        kernel_height × kernel_width × channels × filters + filters
                        3 × 3 × 1 × 16 + 16 = 160

                    max_pooling2d (MaxPooling2D): (None, 13, 13, 16)
                        no weights

                    flatten (Flatten): (None, 2704)
                        no weights

                    dense (Dense): (None, 32)
                        features × units + units
                        2,704 × 32 + 32 = 86,560

                subtract (Subtract): (None, 32)
                    no weights

                dense_1 (Dense): (None, 1)
                    features × units + units
                    32 × 1 + 1 = 33

                Total params: 86,753 (347,012 bytes)
                Trainable params: 86,753
                Non-trainable params: 0
                """), Run.of(80, Golden.of("block_siamese").file(), "explain", "-"));
    }
}
