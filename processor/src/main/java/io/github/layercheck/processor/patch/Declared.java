package io.github.layercheck.processor.patch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.github.layercheck.processor.read.SourceOrigin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a source declares at a place: a type, a method or a parameter, or an annotation of it.
 *
 * @param tree of the element
 * @param annotation the annotation, or null for the element itself
 */
public record Declared(
        SourceText source, Tree tree, @Nullable AnnotationTree annotation) {

    /** What is at a place; nothing if it is in a class file, or if its annotation was not written. */
    public static Optional<Declared> of(SourceOrigin origin, Trees trees) {
        Element element = origin.element();
        boolean isParameter = element.getKind() == ElementKind.PARAMETER;
        TreePath path = trees.getPath(isParameter ? element.getEnclosingElement() : element);
        if (path == null) {
            return Optional.empty();
        }
        Tree tree = isParameter ? parameter(path.getLeaf(), element) : path.getLeaf();
        Optional<SourceText> source = SourceText.of(path, trees);
        AnnotationMirror mirror = origin.annotation();
        if (tree == null || source.isEmpty()) {
            return Optional.empty();
        }
        if (mirror == null) {
            return Optional.of(new Declared(source.get(), tree, null));
        }
        List<? extends AnnotationTree> written = modifiers(tree).getAnnotations().stream()
                .filter(each -> Objects.equals(
                        trees.getElement(new TreePath(path, each.getAnnotationType())),
                        mirror.getAnnotationType().asElement()))
                .toList();
        int number = written.size() == 1 ? 0 : origin.indexInContainer();
        return number < 0 || number >= written.size()
                ? Optional.empty()
                : Optional.of(new Declared(source.get(), tree, written.get(number)));
    }

    private static @Nullable Tree parameter(Tree method, Element parameter) {
        int number = parameter.getEnclosingElement() instanceof ExecutableElement executable
                ? executable.getParameters().indexOf(parameter)
                : -1;
        return number >= 0 && method instanceof MethodTree tree
                ? tree.getParameters().get(number)
                : null;
    }

    private static ModifiersTree modifiers(Tree tree) {
        if (tree instanceof MethodTree method) {
            return method.getModifiers();
        }
        return tree instanceof VariableTree variable ? variable.getModifiers() : ((ClassTree) tree).getModifiers();
    }

    public CompilationUnitTree unit() {
        return source.unit();
    }

    /** Where its first character is, with modifiers and annotations. */
    int start() {
        return source.start(tree);
    }

    /** Where its name is: of a type or a method behind what may stand before, of a parameter at its end. */
    int nameStart() {
        Tokens tokens = source.tokens();
        if (tree instanceof MethodTree method) {
            return tokens.next(tokens.endOfName(source.start(method.getReturnType())));
        }
        if (tree instanceof VariableTree variable) {
            return tokens.endOfPart(start()) - variable.getName().length();
        }
        String name = ((ClassTree) tree).getSimpleName().toString();
        int at = start();
        while (!source.text().startsWith(name, at) || tokens.endOfToken(at) != at + name.length()) {
            at = source.text().charAt(at) == '@' && !source.text().startsWith("@interface", at)
                    ? tokens.next(tokens.endOfAnnotation(at))
                    : tokens.next(tokens.endOfToken(at));
        }
        return at;
    }

    int nameEnd() {
        return source.tokens().endOfToken(nameStart());
    }

    /** The value of an attribute, if it was written. */
    public Optional<ExpressionTree> value(@Nullable String attribute) {
        return annotation == null ? Optional.empty() : value(annotation, attribute);
    }

    /** The value of an attribute of an annotation, if it was written. */
    static Optional<ExpressionTree> value(AnnotationTree annotation, @Nullable String attribute) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment) {
                if (assignment.getVariable().toString().equals(attribute)) {
                    return Optional.of(assignment.getExpression());
                }
            } else if ("value".equals(attribute)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }
}
