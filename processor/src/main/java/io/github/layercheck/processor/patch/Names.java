package io.github.layercheck.processor.patch;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.HashSet;
import java.util.Set;

/** How a source file can name types and constants: by what it imports. */
final class Names {

    private final String packageName;
    private final Set<String> imports = new HashSet<>();
    private final Set<String> staticImports = new HashSet<>();

    Names(CompilationUnitTree unit) {
        this.packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        for (ImportTree each : unit.getImports()) {
            (each.isStatic() ? staticImports : imports)
                    .add(each.getQualifiedIdentifier().toString());
        }
    }

    /** The name of a type, by its canonical name: as short as the imports allow. */
    String type(String canonicalName) {
        String simpleName = simpleName(canonicalName);
        if (imports.contains(canonicalName)) {
            return simpleName;
        }
        boolean isHidden =
                imports.stream().anyMatch(imported -> simpleName(imported).equals(simpleName));
        String outer = outer(canonicalName);
        return !isHidden && (imports.contains(outer + ".*") || outer.equals(packageName)) ? simpleName : canonicalName;
    }

    /** The name of a constant of an enum. */
    String constant(Class<?> type, String constant) {
        String canonicalName = String.valueOf(type.getCanonicalName());
        return staticImports.contains(canonicalName + ".*") || staticImports.contains(canonicalName + "." + constant)
                ? constant
                : type(canonicalName) + "." + constant;
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String outer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }
}
