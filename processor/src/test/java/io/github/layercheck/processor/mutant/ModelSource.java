package io.github.layercheck.processor.mutant;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.ToolProvider;

/**
 * The text of a right model, with the places in it where it can be changed.
 *
 * @param id the model's name among all
 * @param interfaces the model's interfaces, in the order of the text
 */
record ModelSource(String id, String text, List<Interface> interfaces) {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all: to open one takes longer than to parse. */
    private static final JavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    /** A part of the text. */
    record Span(int start, int end) {}

    /** What has annotations: an interface or a method of it. */
    interface Annotated {

        String name();

        List<Use> annotations();

        /** The annotation of that simple name. */
        default Optional<Use> annotation(String type) {
            return annotations().stream().filter(use -> use.type().equals(type)).findFirst();
        }
    }

    record Interface(String name, List<Use> annotations, List<Method> methods) implements Annotated {}

    record Method(String name, Span span, List<Use> annotations, List<Parameter> parameters, Span parentheses)
            implements Annotated {

        /** The annotation of the layer: the innermost, if layers wrap each other. */
        Optional<Use> layer() {
            List<Use> layers = annotations.stream().filter(Use::isLayer).toList();
            return layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
        }
    }

    /**
     * An annotation where it is used.
     *
     * @param type its simple name
     * @param nameEnd where its name ends in the text
     */
    record Use(String type, Span span, int nameEnd, List<Argument> arguments) {

        boolean isLayer() {
            return LayerTypes.isLayer(type);
        }

        Optional<Argument> argument(String attribute) {
            return arguments.stream()
                    .filter(argument -> argument.attribute().equals(attribute))
                    .findFirst();
        }

        /** The edit that gives an attribute that value, in place of the one it has. */
        Edit with(String attribute, String value) {
            Optional<Argument> written = argument(attribute);
            if (written.isPresent()) {
                return new Edit(written.get().value(), value);
            }
            String assignment = attribute + " = " + value;
            if (arguments.isEmpty()) {
                return new Edit(new Span(nameEnd, span.end()), "(" + assignment + ")");
            }
            Argument first = arguments.get(0);
            boolean isNamed = first.name().end() > first.name().start();
            int start = first.name().start();
            return new Edit(new Span(start, start), assignment + (isNamed ? ", " : ", value = "));
        }
    }

    /**
     * An attribute with its value.
     *
     * @param name where the attribute's name is; empty where it is left out
     * @param elements the elements of an array, or the value itself
     */
    record Argument(String attribute, Span name, Span value, List<Element> elements) {}

    /**
     * A value, or an element of an array.
     *
     * @param integer its value if it is an integer that is written out
     */
    record Element(Span span, Optional<Integer> integer) {}

    /**
     * A parameter of a method.
     *
     * @param tensor where the tensor's name is: in {@code @From} or as the parameter's own
     * @param tensorName the tensor's name without the number of an output
     */
    record Parameter(String name, Span span, Span tensor, String tensorName) {}

    /** The text with other texts in places that do not overlap, in the order of the text. */
    String with(List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        List<Edit> last = new ArrayList<>(edits);
        last.sort((a, b) -> Integer.compare(b.span().start(), a.span().start()));
        for (Edit edit : last) {
            changed.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        return changed.toString();
    }

    /** Another text in place of one. */
    record Edit(Span span, String replacement) {}

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    static ModelSource parse(String id, String text) {
        try {
            JavacTask task = (JavacTask) JAVAC.getTask(
                    null,
                    FILES,
                    null,
                    List.of("-proc:none"),
                    null,
                    List.of(JavaFileObjects.forSourceString("M", text)));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Reader(unit, Trees.instance(task).getSourcePositions(), text).source(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reader(CompilationUnitTree unit, SourcePositions positions, String text) {

        ModelSource source(String id) {
            List<Interface> interfaces = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    if (type.getKind() == Tree.Kind.INTERFACE) {
                        interfaces.add(read(type));
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(unit, null);
            return new ModelSource(id, text, interfaces);
        }

        private Interface read(ClassTree type) {
            List<Method> methods = type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(member -> read((MethodTree) member))
                    .toList();
            return new Interface(
                    type.getSimpleName().toString(), uses(type.getModifiers().getAnnotations()), methods);
        }

        private Method read(MethodTree method) {
            Span span = span(method);
            int end = text.lastIndexOf(')', span.end());
            int start = text.indexOf('(', (int) positions.getEndPosition(unit, method.getReturnType()));
            return new Method(
                    method.getName().toString(),
                    span,
                    uses(method.getModifiers().getAnnotations()),
                    method.getParameters().stream().map(this::read).toList(),
                    new Span(start + 1, end));
        }

        private Parameter read(VariableTree parameter) {
            Span span = span(parameter);
            String name = parameter.getName().toString();
            Span tensor = new Span(span.end() - name.length(), span.end());
            for (Use use : uses(parameter.getModifiers().getAnnotations())) {
                Optional<Argument> from = use.argument("value");
                if (from.isPresent()) {
                    Span quoted = from.get().value();
                    tensor = new Span(quoted.start() + 1, quoted.end() - 1);
                }
            }
            String written = text.substring(tensor.start(), tensor.end());
            return new Parameter(name, span, tensor, written.split(":", -1)[0]);
        }

        private List<Use> uses(List<? extends AnnotationTree> annotations) {
            return annotations.stream().map(this::read).toList();
        }

        private Use read(AnnotationTree annotation) {
            String type = annotation.getAnnotationType().toString();
            int nameEnd = (int) positions.getEndPosition(unit, annotation.getAnnotationType());
            return new Use(
                    type.substring(type.lastIndexOf('.') + 1),
                    span(annotation),
                    nameEnd,
                    annotation.getArguments().stream().map(this::argument).toList());
        }

        private Argument argument(ExpressionTree written) {
            if (written instanceof AssignmentTree assignment) {
                ExpressionTree name = assignment.getVariable();
                return argument(name.toString(), span(name), assignment.getExpression());
            }
            int start = span(written).start();
            return argument("value", new Span(start, start), written);
        }

        private Argument argument(String attribute, Span name, ExpressionTree value) {
            List<? extends ExpressionTree> elements =
                    value instanceof NewArrayTree array ? array.getInitializers() : List.of(value);
            return new Argument(
                    attribute,
                    name,
                    span(value),
                    elements.stream().map(this::element).toList());
        }

        private Element element(ExpressionTree value) {
            return new Element(span(value), integer(value));
        }

        private static Optional<Integer> integer(ExpressionTree value) {
            if (value instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
                return integer(unary.getExpression()).map(number -> -number);
            }
            return value instanceof LiteralTree literal && literal.getValue() instanceof Integer number
                    ? Optional.of(number)
                    : Optional.empty();
        }

        private Span span(Tree tree) {
            return new Span((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
        }
    }
}
