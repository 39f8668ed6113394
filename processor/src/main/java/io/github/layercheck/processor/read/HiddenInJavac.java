package io.github.layercheck.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
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
 * Finds what javac hides: attributes that an annotation type does not have, and, in javac 17, annotations of a type that
 * cannot be found. They are only in its syntax trees, which a build tool that wraps javac may not have.
 */
final class HiddenInJavac {

    private final Trees trees;
    private final Set<Element> elements = new HashSet<>();

    private HiddenInJavac(Trees trees) {
        this.trees = trees;
    }

    /** The model, its methods and their parameters, those of them that have such an annotation. */
    static Set<Element> annotatedIn(TypeElement model, ProcessingEnvironment environment) {
        try {
            HiddenInJavac found = new HiddenInJavac(Trees.instance(environment));
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
            boolean isKnown = isKnown(path, annotation.getAnnotationType())
                    && annotation.getArguments().stream()
                            .allMatch(argument ->
                                    !(argument instanceof AssignmentTree value) || isKnown(path, value.getVariable()));
            if (!isKnown) {
                elements.add(element);
            }
        }
    }

    private boolean isKnown(TreePath path, Tree tree) {
        TypeMirror type = trees.getTypeMirror(new TreePath(path, tree));
        return type == null || !Types.isError(type);
    }
}
