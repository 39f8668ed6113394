package io.github.layercheck.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /** Keras makes the name with two regular expressions, one after the other. */
    @Test
    void anInstanceIsNamedAsKerasNamesIt() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                name.append("ABabc1_\u00c9\u00e9".charAt(random.nextInt(9)));
            }
            String expected = name.toString()
                    .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                    .replaceAll("([a-z])([A-Z])", "$1_$2")
                    .toLowerCase(Locale.ROOT);
            assertEquals(expected, SnakeCase.ofClass(name.toString()), name.toString());
        }
    }
}
