package io.github.layercheck.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * What outlives a compilation. Eclipse's builder compiles several times in one build, with one processor: what depends on
 * what has changed, and a file again in which types came or went.
 */
final class Build {

    private final GeneratedFiles files;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> modelsWithErrors = new HashSet<>();

    Build(Filer filer) {
        this.files = new GeneratedFiles(filer);
    }

    GeneratedFiles files() {
        return files;
    }

    /** The models whose errors were reported in this build, by canonical name. */
    Set<String> modelsWithErrors() {
        return modelsWithErrors;
    }

    /** Whether an element is a model whose errors were reported in this build. */
    boolean hasErrors(Element element) {
        return element instanceof TypeElement type
                && modelsWithErrors.contains(type.getQualifiedName().toString());
    }

    void modelIsDone(TypeElement model, boolean hasErrors) {
        String name = model.getQualifiedName().toString();
        if (hasErrors) {
            modelsWithErrors.add(name);
        } else {
            modelsWithErrors.remove(name);
        }
    }

    void addSource(Element rootElement) {
        if (rootElement instanceof QualifiedNameable type) {
            sources.add(type.getQualifiedName().toString());
        }
    }

    /** Whether a type is at the top of a source of this compilation. */
    boolean isSource(String canonicalName) {
        return sources.contains(canonicalName);
    }

    void endCompilation() {
        sources.clear();
    }

    /**
     * Whether a class is still there that a model's file declared before. Eclipse deletes its class file only after the
     * compilation.
     */
    boolean isLeftOver(TypeElement existing, TypeElement model) {
        String name = existing.getQualifiedName().toString();
        return !sources.contains(name) && files.isClassOfFileOf(model, name);
    }
}
