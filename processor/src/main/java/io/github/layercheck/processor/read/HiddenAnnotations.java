package io.github.layercheck.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what javac 17 hides: annotations whose type cannot be found are not in its elements, only in its trees. Other
 * compilers show them, and have no such trees, as a build tool may not that wraps javac; so this is to be asked only for
 * what there is to leave out of a model that has problems, and never for what to generate.
 */
public final class HiddenAnnotations {

    private final Trees trees;
    private final Set<Element> elements = new HashSet<>();

    private HiddenAnnotations(Trees trees) {
        this.trees = trees;
    }

    /** The model, its methods and their parameters, those of them that have such an annotation. */
    public static Set<Element> on(TypeElement model, ProcessingEnvironment environment) {
        try {
            HiddenAnnotations found = new HiddenAnnotations(Trees.instance(environment));
            found.visit(model);
            return found.elements;
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Set.of();
        }
    }

    private void visit(TypeElement model) {
        TreePath path = trees.getPath(model);
        if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
            return;
        }
        visit(model, path, tree.getModifiers());
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method) {
                visit(new TreePath(path, method), method);
            }
        }
    }

    private void visit(TreePath path, MethodTree tree) {
        if (trees.getElement(path) instanceof ExecutableElement method) {
            visit(method, path, tree.getModifiers());
            List<? extends VariableTree> parameters = tree.getParameters();
            for (int i = 0; i < parameters.size(); i++) {
                visit(method.getParameters().get(i), path, parameters.get(i).getModifiers());
            }
        }
    }

    private void visit(Element element, TreePath path, ModifiersTree modifiers) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            TypeMirror type = trees.getTypeMirror(new TreePath(path, annotation.getAnnotationType()));
            if (type != null && Types.isError(type)) {
                elements.add(element);
            }
        }
    }
}
