package io.github.layercheck.engine.source;

import io.github.layercheck.engine.config.LayerConfig;
import io.github.layercheck.engine.declaration.Content;
import io.github.layercheck.engine.declaration.MethodDeclaration;
import io.github.layercheck.engine.declaration.ModelDeclaration;
import io.github.layercheck.engine.problem.Fault;
import io.github.layercheck.engine.problem.Origin;
import io.github.layercheck.engine.problem.ProblemId;
import io.github.layercheck.engine.text.JavaText;
import java.util.List;

/** Refuses what Keras allows but Java cannot declare: what is larger than class files allow, or nameless. */
final class Expressible {

    private static final int MAX_PARAMETERS = 254;
    private static final int MAX_ELEMENTS = 65_535;
    private static final int MAX_BYTES = 65_535;

    private Expressible() {}

    /** Throws a fault at the first thing in a model that cannot be declared. */
    static void check(ModelDeclaration model) {
        checkCount(model.methods().size(), MAX_ELEMENTS, "layers", model.origin());
        for (MethodDeclaration method : model.methods()) {
            checkCount(method.parameters().size(), MAX_PARAMETERS, "inputs", method.origin());
            checkName(method);
            if (method.content() instanceof Content.OfLayer layer) {
                check(layer.layer());
            } else if (method.content() instanceof Content.OfWrapped wrapped) {
                check(wrapped.wrapper());
            }
        }
    }

    private static void checkName(MethodDeclaration method) {
        if (method.kerasName().isEmpty()) {
            throw new Fault(ProblemId.NOT_EXPRESSIBLE, "a layer whose name is empty")
                    .because("@Named, which would have to say so, takes a name.")
                    .in(method.origin());
        }
        checkText(method.kerasName(), method.origin());
    }

    private static void check(LayerConfig layer) {
        layer.given().values().forEach(value -> check(value, layer.origin()));
        layer.wrapped().forEach(Expressible::check);
    }

    private static void check(Object value, Origin origin) {
        if (value instanceof List<?> elements) {
            checkCount(elements.size(), MAX_ELEMENTS, "elements in an array", origin);
            elements.forEach(element -> check(element, origin));
        } else if (value instanceof String text) {
            checkText(text, origin);
        }
    }

    private static void checkCount(int count, int max, String what, Origin origin) {
        if (count > max) {
            throw new Fault(ProblemId.NOT_EXPRESSIBLE, count + " " + what)
                    .because("A class file can have " + max + ".")
                    .in(origin);
        }
    }

    private static void checkText(String text, Origin origin) {
        int bytes = text.codePoints().map(JavaText::encodedSize).sum();
        checkCount(bytes, MAX_BYTES, "bytes in a text", origin);
    }
}
