package io.github.layercheck.engine.file.keras;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.layercheck.engine.source.JavaSource;
import org.junit.jupiter.api.Test;

/** An activation that is a function of the user's changes no shape, and the declaration says that it is left out. */
class OwnFunctionsTest {

    private static void assertLeftOut(String activation) {
        String json = """
                {"class_name": "Sequential", "config": {"name": "some", "layers": [
                 {"module": "keras.layers", "class_name": "InputLayer",
                  "config": {"batch_shape": [null, 2], "dtype": "float32", "name": "in"}},
                 {"module": "keras.layers", "class_name": "Dense", "config": {"name": "x", "units": 3, "activation": %s}}]}}
                """.formatted(activation);
        String java = JavaSource.inOneFile(FileText.declaration(json));
        assertTrue(java.contains("// left out: activation acme>swish\n"), java);
    }

    /** Keras 3.15.1: as an archive and in the older HDF5 have a function with {@code register_keras_serializable("acme")}. */
    @Test
    void inBothForms() {
        assertLeftOut("{\"module\": \"builtins\", \"class_name\": \"function\", \"config\": \"acme>swish\"}");
        assertLeftOut("\"acme>swish\"");
    }
}
