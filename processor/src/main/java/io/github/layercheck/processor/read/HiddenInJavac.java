package io.github.layercheck.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what javac hides: attributes that an annotation type does not have, and, in javac 17, annotations of a type that
 * cannot be found. They are only in its syntax trees.
 */
final class HiddenInJavac {

    private final Trees trees;
    private final Map<Element, Gap> annotated = new HashMap<>();
    private final Set<Element> refused = new HashSet<>();

    private HiddenInJavac(Trees trees) {
        this.trees = trees;
    }

    /** What is hidden of a type, its methods and their parameters. */
    static Hidden.InType in(TypeElement type, ProcessingEnvironment environment) {
        try {
            HiddenInJavac found = new HiddenInJavac(SyntaxTrees.of(environment));
            found.visit(type);
            return new Hidden.InType(found.annotated, found.refused, Set.of(), false);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Hidden.InType.NOTHING;
        }
    }

    private void visit(TypeElement type) {
        TreePath path = trees.getPath(type);
        if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
            return;
        }
        visit(type, path, tree.getModifiers());
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
            if (!isKnown(path, annotation.getAnnotationType())) {
                annotated.put(element, Gap.open(element, annotation.toString()));
            } else if (!annotation.getArguments().stream().allMatch(argument -> hasAttribute(path, argument))) {
                annotated.put(element, Gap.refused(element, annotation.toString()));
                refused.add(element);
            }
        }
    }

    private boolean hasAttribute(TreePath path, ExpressionTree argument) {
        return !(argument instanceof AssignmentTree value) || isKnown(path, value.getVariable());
    }

    private boolean isKnown(TreePath path, Tree tree) {
        TypeMirror type = trees.getTypeMirror(new TreePath(path, tree));
        return type == null || !Types.isError(type);
    }
}
