package io.github.layercheck.processor.patch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.github.layercheck.From;
import io.github.layercheck.engine.patch.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** The parameters of a method in a source, which can be changed one after the other. */
final class ParameterList {

    private final Declared method;
    private final List<? extends Element> elements;

    /** The number of each in the source; -1 for one that was added. */
    private final List<Integer> numbers = new ArrayList<>();

    private final List<String> texts = new ArrayList<>();

    /** What stands in the source, by number. */
    private final List<Written> written = new ArrayList<>();

    private record Written(VariableTree tree, int start, String text) {

        int end() {
            return start + text.length();
        }
    }

    private ParameterList(Declared method, List<? extends Element> elements) {
        this.method = method;
        this.elements = elements;
    }

    static ParameterList of(Element method, Declared declared) {
        ParameterList list = new ParameterList(declared, ((ExecutableElement) method).getParameters());
        SourceText source = declared.source();
        for (VariableTree parameter : ((MethodTree) declared.tree()).getParameters()) {
            int start = source.start(parameter);
            String text = source.text().substring(start, source.tokens().endOfPart(start));
            list.numbers.add(list.texts.size());
            list.texts.add(text);
            list.written.add(new Written(parameter, start, text));
        }
        return list;
    }

    void rename(Element parameter, String tensor) {
        int number = numbers.indexOf(elements.indexOf(parameter));
        if (number >= 0) {
            texts.set(number, renamed(written.get(numbers.get(number)), tensor));
        }
    }

    /** A parameter that takes another tensor, with all else that it says. */
    private String renamed(Written parameter, String tensor) {
        Optional<AnnotationTree> from = from(parameter.tree());
        Optional<ExpressionTree> value = from.flatMap(annotation -> Declared.value(annotation, "value"));
        if (value.isPresent()) {
            int start = method.source().start(value.get());
            return replaced(parameter, start, method.source().tokens().endOfPart(start), quoted(tensor));
        }
        if (tensor.indexOf(':') < 0) {
            int length = parameter.tree().getName().length();
            return replaced(parameter, parameter.end() - length, parameter.end(), tensor);
        }
        if (from.isPresent() && !from.get().getArguments().isEmpty()) {
            int first = method.source().start(from.get().getArguments().get(0));
            return replaced(parameter, first, first, "value = " + quoted(tensor) + ", ");
        }
        return parameter(tensor);
    }

    private static String replaced(Written parameter, int start, int end, String text) {
        return parameter.text().substring(0, start - parameter.start())
                + text
                + parameter.text().substring(end - parameter.start());
    }

    private static Optional<AnnotationTree> from(VariableTree parameter) {
        for (AnnotationTree annotation : parameter.getModifiers().getAnnotations()) {
            String type = annotation.getAnnotationType().toString();
            if (type.equals(From.class.getSimpleName()) || type.equals(From.class.getName())) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    private static String quoted(String tensor) {
        return "\"" + tensor + "\"";
    }

    void add(int number, String tensor) {
        numbers.add(number, -1);
        texts.add(number, parameter(tensor));
    }

    @SuppressWarnings("ListRemoveAmbiguous") // by its index
    void remove(Element parameter) {
        int number = numbers.indexOf(elements.indexOf(parameter));
        if (number >= 0) {
            numbers.remove(number);
            texts.remove(number);
        }
    }

    /** A name with a colon, for an output of a layer, is none that Java can have. */
    private String parameter(String tensor) {
        String type = tensorType(method);
        int colon = tensor.indexOf(':');
        return colon < 0
                ? type + " " + tensor
                : "@" + new Names(method.source().unit()).type(From.class.getName()) + "(" + quoted(tensor) + ") "
                        + type + " " + tensor.substring(0, colon) + "_" + tensor.substring(colon + 1);
    }

    /** The type of tensors as the method names it. */
    static String tensorType(Declared method) {
        SourceText source = method.source();
        int start = source.start(((MethodTree) method.tree()).getReturnType());
        return source.text().substring(start, source.tokens().endOfName(start));
    }

    /** The parameters that differ; of a list that is longer or shorter than it was, the whole between its brackets. */
    List<TextEdit> edits() {
        SourceText source = method.source();
        if (!isOfSameParameters()) {
            Tokens tokens = source.tokens();
            int bracket = tokens.next(method.nameEnd());
            int end = tokens.endOfToken(bracket) - 1;
            return List.of(source.edit(bracket + 1, end, list(source.text(), bracket + 1, end)));
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Written before = written.get(i);
            if (!texts.get(i).equals(before.text())) {
                edits.add(source.edit(before.start(), before.end(), texts.get(i)));
            }
        }
        return edits;
    }

    /** All parameters, with what stands between those that stay. */
    private String list(String source, int start, int end) {
        if (written.isEmpty() || texts.isEmpty()) {
            return String.join(", ", texts);
        }
        StringBuilder list =
                new StringBuilder(source.substring(start, written.get(0).start()));
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                list.append(between(source, numbers.get(i - 1), numbers.get(i)));
            }
            list.append(texts.get(i));
        }
        return list.append(source, written.get(written.size() - 1).end(), end).toString();
    }

    private String between(String source, int before, int number) {
        return before >= 0 && number == before + 1
                ? source.substring(
                        written.get(before).end(), written.get(number).start())
                : ", ";
    }

    private boolean isOfSameParameters() {
        boolean isSame = numbers.size() == written.size();
        for (int i = 0; isSame && i < numbers.size(); i++) {
            isSame = numbers.get(i) == i;
        }
        return isSame;
    }
}
