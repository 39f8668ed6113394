package io.github.layercheck.engine.declaration;

/**
 * The names of a model's interface.
 *
 * @param packageName empty for the unnamed package
 * @param canonicalName such as {@code com.acme.Outer.Inner}
 * @param binaryName such as {@code com.acme.Outer$Inner}
 */
public record ModelType(String packageName, String canonicalName, String binaryName) {

    /** The simple name of the generated class: {@code Outer_InnerSummary} for {@code Outer.Inner}. */
    public String generatedName() {
        return nestedName().replace('.', '_') + "Summary";
    }

    /** The full name of the generated class. */
    public String generatedQualifiedName() {
        return packageName.isEmpty() ? generatedName() : packageName + "." + generatedName();
    }

    /** The interface's name without those of the types around it. */
    public String simpleName() {
        return canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
    }

    /** The interface's name without its package: {@code Outer.Inner}. */
    public String nestedName() {
        return packageName.isEmpty() ? canonicalName : canonicalName.substring(packageName.length() + 1);
    }
}
