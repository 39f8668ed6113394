package io.github.layercheck.engine.catalogue;

import io.github.layercheck.activations.ReLU;
import io.github.layercheck.applications.LayerScale;
import io.github.layercheck.layers.Dense;
import io.github.layercheck.legacy.CuDNNLSTM;
import io.github.layercheck.ops.Add;
import java.util.Arrays;
import java.util.Optional;

/** The classes of Keras in one place, and the package of their annotation types. */
enum Family {
    LAYERS("keras.layers", Dense.class),
    OPERATIONS("keras.src.ops.", Add.class),
    ACTIVATIONS("keras.src.activations.", ReLU.class),
    APPLICATIONS("keras.src.applications.", LayerScale.class),
    /** Layers that Keras 3 has no longer, in a module that it never had. */
    LEGACY("keras.legacy", CuDNNLSTM.class);

    private final String module;
    private final String packageName;

    /**
     * @param module Keras' module, or what the names of several begin with
     * @param member one of the annotation types
     */
    Family(String module, Class<?> member) {
        this.module = module;
        this.packageName = member.getPackageName();
    }

    static Optional<Family> ofModule(String name) {
        return Arrays.stream(values())
                .filter(family ->
                        family.module.endsWith(".") ? name.startsWith(family.module) : name.equals(family.module))
                .findFirst();
    }

    static Optional<Family> ofAnnotationType(String canonicalName) {
        return Arrays.stream(values())
                .filter(family -> canonicalName.startsWith(family.packageName + "."))
                .findFirst();
    }

    /** The canonical name of the annotation type for a class. */
    String annotationType(String className) {
        return packageName + "." + className;
    }
}
