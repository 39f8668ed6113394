package io.github.layercheck.processor.patch;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.github.layercheck.engine.patch.TextEdit;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** The parameters of a method in a source, which can be changed one after the other. */
final class ParameterList {

    private final Declared method;
    private final List<? extends Element> elements;

    /** The number of each in the source; -1 for one that was added. */
    private final List<Integer> numbers = new ArrayList<>();

    private final List<String> texts = new ArrayList<>();

    private ParameterList(Declared method, List<? extends Element> elements) {
        this.method = method;
        this.elements = elements;
    }

    static ParameterList of(Element method, Declared declared) {
        ParameterList list = new ParameterList(declared, ((ExecutableElement) method).getParameters());
        SourceText source = declared.source();
        for (VariableTree parameter : ((MethodTree) declared.tree()).getParameters()) {
            int start = source.start(parameter);
            list.numbers.add(list.texts.size());
            list.texts.add(source.text().substring(start, source.tokens().endOfPart(start)));
        }
        return list;
    }

    void rename(Element parameter, String tensor) {
        int number = numbers.indexOf(elements.indexOf(parameter));
        if (number >= 0) {
            texts.set(number, parameter(tensor));
        }
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
                : "@" + new Names(method.source().unit()).type("io.github.layercheck.From") + "(\"" + tensor + "\") "
                        + type + " " + tensor.substring(0, colon) + "_" + tensor.substring(colon + 1);
    }

    /** The type of tensors as the method names it. */
    static String tensorType(Declared method) {
        SourceText source = method.source();
        int start = source.start(((MethodTree) method.tree()).getReturnType());
        return source.text().substring(start, source.tokens().endOfName(start));
    }

    /** The whole list between its brackets. */
    TextEdit edit() {
        Tokens tokens = method.source().tokens();
        int bracket = tokens.next(method.nameEnd());
        return method.source().edit(bracket + 1, tokens.endOfToken(bracket) - 1, String.join(", ", texts));
    }
}
