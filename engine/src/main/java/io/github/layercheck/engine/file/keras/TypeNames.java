package io.github.layercheck.engine.file.keras;

import io.github.layercheck.engine.declaration.ModelType;
import java.util.HashSet;
import java.util.Set;

/** The names of the interfaces of a model and of those that are nested in it. */
final class TypeNames {

    /** What names of files may be, with their endings. */
    private static final int MAX_LENGTH = 200;

    private final Set<String> taken = new HashSet<>();

    /** A type in the package of another one, named after it and the method that declares it there. */
    ModelType nested(ModelType outer, String method) {
        String name = outer.canonicalName() + "_" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        int end = outer.packageName().length() + MAX_LENGTH;
        if (name.length() > end) {
            int cut = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
            name = name.substring(0, cut) + "_" + taken.size();
        }
        while (!taken.add(name)) {
            name += "_";
        }
        return new ModelType(outer.packageName(), name, name);
    }
}
