package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnakeCaseTest {

    /** A name that stays what it was on the way back needs no {@code @Model(name = ...)}. */
    @ParameterizedTest
    @CsvSource({
        "mnist, Mnist",
        "my_model, MyModel",
        "sequential_1, Sequential1",
        "mobilenetv2_1.00_224, Mobilenetv2_1_00_224",
        "unet/block-3, UnetBlock3",
        "_private, Private",
        "image, Image",
        "3d_net, Model3dNet",
        "'', Model",
        "'*/', Model",
        "\u540d\u524d, \u540d\u524d",
        "class, Class",
        "Already_There, AlreadyThere"
    })
    void aClassIsNamedAfterAnInstance(String kerasName, String className) {
        assertEquals(className, SnakeCase.className(kerasName));
    }
}
