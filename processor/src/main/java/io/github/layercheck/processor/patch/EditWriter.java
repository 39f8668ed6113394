package io.github.layercheck.processor.patch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.Trees;
import io.github.layercheck.engine.patch.TextEdit;
import io.github.layercheck.engine.patch.TextFix;
import io.github.layercheck.engine.problem.Argument;
import io.github.layercheck.engine.problem.Edit;
import io.github.layercheck.engine.problem.Fix;
import io.github.layercheck.processor.read.SourceOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Turns the change that mends a problem into changes of the text of sources. */
final class EditWriter {

    private final Trees trees;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Map<Element, ParameterList> parameterLists = new LinkedHashMap<>();

    private EditWriter(Trees trees) {
        this.trees = trees;
    }

    /** The change as text; nothing if a part of it is not in a source of this compile. */
    static Optional<TextFix> write(Fix fix, Trees trees) {
        EditWriter writer = new EditWriter(trees);
        for (Edit edit : fix.edits()) {
            if (!(edit.origin() instanceof SourceOrigin origin)) {
                return Optional.empty();
            }
            Optional<Declared> declared = Declared.of(origin, trees);
            if (declared.isEmpty()) {
                return Optional.empty();
            }
            writer.write(edit, declared.get(), origin.element());
        }
        writer.parameterLists.values().forEach(list -> writer.edits.addAll(list.edits()));
        return writer.edits.isEmpty() ? Optional.empty() : Optional.of(new TextFix(fix.sentence(), writer.edits));
    }

    private void write(Edit edit, Declared declared, Element element) {
        if (edit instanceof Edit.Value value) {
            edits.add(value(value, declared));
        } else if (edit instanceof Edit.Respell respell) {
            respell(respell, declared, element);
        } else if (edit instanceof Edit.Rename rename) {
            parametersOf(element).rename(element, rename.tensor());
        } else if (edit instanceof Edit.AddParameter add) {
            parametersOf(element).add(add.number(), add.tensor());
        } else if (edit instanceof Edit.RemoveParameter) {
            parametersOf(element).remove(element);
        } else if (edit instanceof Edit.Insert insert) {
            edits.add(insert(insert, declared));
        } else if (edit instanceof Edit.Remove) {
            edits.add(Lines.remove(declared));
        } else if (edit instanceof Edit.Wrap wrap) {
            int start = annotationStart(declared);
            edits.add(declared.source().edit(start, start, "@" + names(declared).type(wrap.annotation()) + " "));
        } else if (edit instanceof Edit.Replace replace) {
            int start = annotationStart(declared);
            int end = declared.source().tokens().endOfAnnotation(start);
            String text = annotation(replace.annotation(), replace.arguments(), names(declared));
            edits.add(declared.source().edit(start, end, text));
        } else if (edit instanceof Edit.Unwrap) {
            int start = annotationStart(declared);
            Tokens tokens = declared.source().tokens();
            edits.add(declared.source().edit(start, tokens.next(tokens.endOfAnnotation(start)), ""));
        }
    }

    /** Spells a name otherwise where it stands in a text; the name of a parameter, if that says which tensor it takes. */
    private void respell(Edit.Respell edit, Declared declared, Element element) {
        SourceText source = declared.source();
        Optional<ExpressionTree> value = declared.value(edit.place().attribute());
        if (value.isPresent()) {
            int start = source.start(Locator.element(value.get(), edit.place().index()));
            int end = source.tokens().endOfPart(start);
            String written = source.text().substring(start, end);
            if (written.startsWith("\"") && !edit.in(written).equals(written)) {
                edits.add(source.edit(start, end, edit.in(written)));
            }
        } else if (element.getKind() == ElementKind.PARAMETER) {
            parametersOf(element).rename(element, edit.meant());
        }
    }

    private static int annotationStart(Declared declared) {
        AnnotationTree annotation = declared.annotation();
        return annotation == null ? declared.start() : declared.source().start(annotation);
    }

    private static Names names(Declared declared) {
        return new Names(declared.source().unit());
    }

    /** The parameters of a method, or of that which has a parameter: changed together, because commas separate them. */
    private ParameterList parametersOf(Element element) {
        Element method = element.getKind() == ElementKind.PARAMETER ? element.getEnclosingElement() : element;
        return parameterLists.computeIfAbsent(
                method,
                of -> ParameterList.of(
                        of, Declared.of(SourceOrigin.of(of), trees).orElseThrow()));
    }

    private static TextEdit value(Edit.Value edit, Declared declared) {
        SourceText source = declared.source();
        String text = text(edit.argument(), names(declared));
        Optional<ExpressionTree> value = declared.value(edit.argument().attribute());
        if (value.isPresent()) {
            int start = source.start(Locator.element(value.get(), edit.index()));
            return source.edit(start, source.tokens().endOfPart(start), text);
        }
        int start = annotationStart(declared);
        int end = source.tokens().endOfAnnotation(start);
        List<? extends ExpressionTree> arguments = declared.annotation() == null
                ? List.of()
                : declared.annotation().getArguments();
        String argument = edit.argument().attribute() + " = " + text;
        if (!arguments.isEmpty()) {
            boolean isUnnamed = arguments.size() == 1 && isUnnamed(arguments.get(0), source);
            int first = source.start(arguments.get(0));
            return isUnnamed
                    ? source.edit(
                            first, end - 1, "value = " + source.text().substring(first, end - 1) + ", " + argument)
                    : source.edit(end - 1, end - 1, ", " + argument);
        }
        boolean isOnlyValue = edit.argument().attribute().equals("value");
        String inBrackets = "(" + (isOnlyValue ? text : argument) + ")";
        return source.edit(source.tokens().endOfName(source.tokens().next(start + 1)), end, inBrackets);
    }

    /** javac gives the only value of an annotation the name {@code value}, whether it was written or not. */
    private static boolean isUnnamed(ExpressionTree argument, SourceText source) {
        return !(argument instanceof AssignmentTree assignment)
                || source.start(argument) == source.start(assignment.getExpression());
    }

    private static TextEdit insert(Edit.Insert insert, Declared declared) {
        SourceText source = declared.source();
        Names names = names(declared);
        StringBuilder text = new StringBuilder(annotation(insert.annotation(), insert.arguments(), names));
        String tensor = ParameterList.tensorType(declared);
        List<String> parameters = insert.parameters().stream()
                .map(parameter -> tensor + " " + parameter)
                .toList();
        text.append(' ').append(tensor).append(' ').append(insert.name());
        text.append('(').append(String.join(", ", parameters)).append(");");
        int start = Lines.startWithComment(declared);
        return source.edit(
                start,
                start,
                text.append('\n').append(Lines.indentation(declared)).toString());
    }

    /** An annotation as this file can write it. */
    private static String annotation(String type, List<Argument> arguments, Names names) {
        String name = "@" + names.type(type);
        if (arguments.isEmpty()) {
            return name;
        }
        List<String> texts = arguments.stream()
                .map(argument -> argument.attribute() + " = " + text(argument, names))
                .toList();
        return name + "(" + String.join(", ", texts) + ")";
    }

    /** A value as this file can write it. */
    private static String text(Argument argument, Names names) {
        Class<?> type = argument.type().isArray() ? argument.type().getComponentType() : argument.type();
        if (!type.isEnum()) {
            return argument.valueText();
        }
        if (!(argument.value() instanceof List<?> constants)) {
            return names.constant(type, argument.value().toString());
        }
        List<String> named = constants.stream()
                .map(constant -> names.constant(type, String.valueOf(constant)))
                .toList();
        return named.size() == 1 ? named.get(0) : "{" + String.join(", ", named) + "}";
    }

    /** What may stand where a method is. */
    private static final class Lines {

        private Lines() {}

        /** Where a method begins, with the comment that belongs to it. */
        static int startWithComment(Declared declared) {
            String text = declared.source().text();
            int start = declared.start();
            String before = text.substring(0, start).stripTrailing();
            int comment = before.endsWith("*/") ? before.lastIndexOf("/*") : -1;
            return comment < 0 ? start : comment;
        }

        /** What stands before the method in its line, if that is white space. */
        static String indentation(Declared declared) {
            String text = declared.source().text();
            int start = startWithComment(declared);
            String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
            return before.isBlank() ? before : " ";
        }

        /** Removes a method with its comment, and its lines if nothing else is in them. */
        static TextEdit remove(Declared declared) {
            SourceText source = declared.source();
            String text = source.text();
            Tokens tokens = source.tokens();
            int start = startWithComment(declared);
            int end = tokens.endOfPart(declared.nameStart());
            end = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int lineEnd = text.indexOf('\n', end);
            boolean isAlone = lineEnd >= 0
                    && text.substring(lineStart, start).isBlank()
                    && text.substring(end, lineEnd).isBlank();
            return isAlone ? source.edit(lineStart, lineEnd + 1, "") : source.edit(start, end, "");
        }
    }
}
