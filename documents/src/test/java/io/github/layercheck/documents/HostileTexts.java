package io.github.layercheck.documents;

import io.github.layercheck.DType;
import io.github.layercheck.engine.document.DocumentedModel;
import io.github.layercheck.summary.Kind;
import io.github.layercheck.summary.LayerSummary;
import io.github.layercheck.summary.ModelSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model whose every text would be markup, or change what is around it, in one of the formats. */
public final class HostileTexts {

    /** Names of layers; Keras allows them all. */
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "]]>",
            "\"onload=alert(2) x=\"",
            "'onload='",
            "-->",
            "--",
            "*/",
            "a|b",
            "`code`",
            "``` fence",
            "[link](javascript:alert(3))",
            "![image](https://example.org/x.png)",
            "# heading",
            "*bold*_under_~struck~",
            "\\\\ backslash \\|",
            "subgraph",
            "end",
            "a-->b",
            "x{{y}}((z))>w]",
            "a;b%%c",
            "#quot;#35;",
            "&lt;img src=x onerror=alert(4)&gt;",
            "\u202Ereversed\u202C",
            "\u05E9\u05DC\u05D5\u05DD",
            "a\u200Fb\u200Ec",
            "line\nbreak\r\ttab",
            "@Mention #123 https://example.org",
            "\u5377\u79EF\u5C42",
            "\uD83D\uDE00",
            "unpaired \uD83D",
            "{0} {1}",
            "a\u0000b");

    private HostileTexts() {}

    /** The model: a chain of layers of these names, with a branch, and a nested model. */
    public static DocumentedModel model() {
        ModelSummary.Builder model = ModelSummary.builder("</title><script>alert(0)</script>", Kind.FUNCTIONAL);
        model.input("in\"><b>", "(None, 4)", DType.FLOAT32);
        model.layer("in\"><b>", "InputLayer").method("").call().output("(None, 4)");
        Map<String, String> declarations = new LinkedHashMap<>();
        List<String> before = new ArrayList<>(List.of("in\"><b>"));
        for (String name : NAMES) {
            String last = before.get(before.size() - 1);
            LayerSummary.Builder layer = model.layer(name, "De<n>se")
                    .call(last + "[0][0]", before.get(0) + "[0][0]")
                    .output("(None, 4)");
            layer.weight("ker<nel>|`", "(4, 4)").why("<b>units</b>", "4 \u00d7 4 = 16 </td>");
            declarations.put(name, "@Dense(name = \"</code>\", units = " + before.size() + ")");
            before.add(name);
        }
        LayerSummary.Builder nested = model.layer("nest\"ed", "Sequential")
                .model("com.acme.<Nested>")
                .call(before.get(before.size() - 1) + "[0][0]")
                .output("(None, 4)");
        nested.layer("<inner>", "Dense").call("outside[0][0]").output("(None, 4)");
        model.output("nest\"ed[0][0]", "(None, 4)", DType.FLOAT32);
        return new DocumentedModel(
                "<b>\"model\".keras", model.build(), declarations, List.of("[layercheck:x] <b>warning</b> | `y` -->"));
    }
}
