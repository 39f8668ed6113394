package io.github.layercheck.processor.source;

import java.util.Map;
import java.util.TreeMap;

/** The types that a file imports; a type whose simple name is taken is written with its full name. */
final class Imports {

    private final Map<String, String> namesBySimpleName = new TreeMap<>();
    private final String ownName;

    /** The imports of a file that declares a type of that simple name. */
    Imports(String ownName) {
        this.ownName = ownName;
    }

    /** How the file writes the type. */
    String name(Class<?> type) {
        return name(type.getCanonicalName());
    }

    /** How the file writes the type of that canonical name, which is in a package. */
    String name(String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        boolean isFree = !simpleName.equals(ownName)
                && namesBySimpleName.computeIfAbsent(simpleName, free -> name).equals(name);
        return isFree ? simpleName : name;
    }

    /** The import statements, a line each. */
    String statements() {
        StringBuilder statements = new StringBuilder();
        namesBySimpleName.values().stream()
                .sorted()
                .forEach(name -> statements.append("import ").append(name).append(";\n"));
        return statements.toString();
    }
}
