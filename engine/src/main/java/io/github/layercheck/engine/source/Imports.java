package io.github.layercheck.engine.source;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types and constants that a file imports; one whose simple name is taken is written with its full name. */
final class Imports {

    private final Map<String, String> typesBySimpleName = new TreeMap<>();
    private final Map<String, String> ownersByConstant = new TreeMap<>();
    private final Set<String> ownNames;

    /** The imports of a file that declares types of these simple names. */
    Imports(Set<String> ownNames) {
        this.ownNames = ownNames;
    }

    /** How the file writes the type. */
    String name(Class<?> type) {
        return name(type.getCanonicalName());
    }

    /** How the file writes the type of that canonical name, which is in a package. */
    String name(String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        boolean isFree = !ownNames.contains(simpleName)
                && typesBySimpleName.computeIfAbsent(simpleName, free -> name).equals(name);
        return isFree ? simpleName : name;
    }

    /** How the file writes a constant of a type. */
    String constant(Class<?> type, String constant) {
        String owner = type.getCanonicalName();
        boolean isFree =
                ownersByConstant.computeIfAbsent(constant, free -> owner).equals(owner);
        return isFree ? constant : name(type) + "." + constant;
    }

    /** The file in a package with these types, after all that they need was named. */
    String file(String packageName, String types) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + statements() + types;
    }

    /** The import statements, a line each, with an empty line after each kind. */
    String statements() {
        return statements(ownersByConstant.entrySet().stream()
                        .map(entry -> "static " + entry.getValue() + "." + entry.getKey())
                        .toList())
                + statements(typesBySimpleName.values());
    }

    private static String statements(Collection<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .sorted()
                        .map(name -> "import " + name + ";\n")
                        .collect(Collectors.joining("", "", "\n"));
    }
}
