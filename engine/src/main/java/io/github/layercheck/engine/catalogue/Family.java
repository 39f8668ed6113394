package io.github.layercheck.engine.catalogue;

import io.github.layercheck.Layer;
import org.jspecify.annotations.Nullable;

/** The classes of Keras in one place, and the package of their annotation types. */
enum Family {
    LAYERS("keras.layers", ".layers"),
    OPERATIONS("keras.src.ops.", ".ops"),
    ACTIVATIONS("keras.src.activations.", ".activations"),
    APPLICATIONS("keras.src.applications.", ".applications"),
    /** Layers that Keras 3 no longer has, in a module that Keras never had. */
    LEGACY("keras.legacy", ".legacy"),
    /** Layers whose weights are stored in integers, which in Keras are a matter of their policy. */
    QUANTIZED("keras.quantized", ".quantized");

    private final String module;
    private final String packageName;

    /**
     * @param module Keras' module, or the beginning of the names of several
     * @param subpackage the subpackage of the language's package, which is found without loading an annotation type
     */
    Family(String module, String subpackage) {
        this.module = module;
        this.packageName = Layer.class.getPackageName() + subpackage;
    }

    /** The family of a module of Keras, or null. */
    static @Nullable Family ofModule(String name) {
        for (Family family : values()) {
            if (family.module.endsWith(".") ? name.startsWith(family.module) : name.equals(family.module)) {
                return family;
            }
        }
        return null;
    }

    /** The family of an annotation type, or null if it is not one of Layercheck's own. */
    static @Nullable Family ofAnnotationType(String canonicalName) {
        for (Family family : values()) {
            if (canonicalName.startsWith(family.packageName + ".")) {
                return family;
            }
        }
        return null;
    }

    /** The canonical name of the annotation type for a class. */
    String annotationType(String className) {
        return packageName + "." + className;
    }
}
