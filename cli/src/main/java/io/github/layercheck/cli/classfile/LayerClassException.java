package io.github.layercheck.cli.classfile;

import java.io.Serial;

/** Says why a class cannot be used as a custom layer, or a part of the class path not be read. */
public final class LayerClassException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    LayerClassException(String message) {
        super(message);
    }
}
