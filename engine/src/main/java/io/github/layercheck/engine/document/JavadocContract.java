package io.github.layercheck.engine.document;

import io.github.layercheck.engine.contract.ArrayTotal;
import io.github.layercheck.engine.contract.FileContract;
import io.github.layercheck.engine.contract.NamedValue;
import io.github.layercheck.engine.contract.Signature;
import io.github.layercheck.engine.text.JavaText;
import io.github.layercheck.summary.Numbers;
import java.util.List;

/** What code may rely on in a file, in a documentation comment. */
public final class JavadocContract {

    private final StringBuilder html = new StringBuilder();

    private JavadocContract() {}

    /** The contract as HTML, in which no text of the file is markup or ends the comment. */
    public static String of(String fileName, FileContract contract, Signature signature) {
        JavadocContract javadoc = new JavadocContract();
        javadoc.table(fileName, contract, signature);
        javadoc.totals(contract);
        return javadoc.html.toString().stripTrailing();
    }

    private void table(String fileName, FileContract contract, Signature signature) {
        html.append("What code may rely on in {@code ");
        JavaText.appendComment(fileName, html);
        html.append("} (").append(contract.kind().title()).append(").\n\n<table>\n<caption>");
        JavaText.appendComment(signature.key().isEmpty() ? "Inputs and outputs" : signature.key(), html);
        html.append("</caption>\n<tr><th></th><th>Name</th><th>Type</th></tr>\n");
        rows("input", signature.inputs());
        rows("output", signature.outputs());
        html.append("</table>\n");
    }

    private void rows(String role, List<NamedValue> values) {
        for (NamedValue value : values) {
            html.append("<tr><td>").append(role).append("</td><td>");
            JavaText.appendComment(value.name(), html);
            html.append("</td><td>");
            JavaText.appendComment(value.type().text(), html);
            html.append("</td></tr>\n");
        }
    }

    private void totals(FileContract contract) {
        for (ArrayTotal total : contract.totals()) {
            html.append("<p>Elements in all arrays of the kind ")
                    .append(total.role().title())
                    .append(": ")
                    .append(Numbers.grouped(total.elements()))
                    .append(".\n");
        }
    }
}
