package io.github.layercheck.documents.svg;

import io.github.layercheck.documents.scene.Category;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The colours and fonts of a drawing, in the light and in the dark. */
public final class SvgStyle {

    private static final String FONT =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Helvetica,Arial,sans-serif";

    private static final String LIGHT =
            "--paper:#fff;--body:#fff;--edge:#8c959f;--border:#d0d7de;--text:#1f2328;--quiet:#59636e;--inside:#f6f8fa;--accent:#0969da;";
    private static final String DARK =
            "--paper:#0d1117;--body:#161b22;--edge:#768390;--border:#3d444d;--text:#e6edf3;--quiet:#9da7b1;--inside:#10161e;--accent:#4493f8;";

    private static final Map<Category, String> COLORS = new EnumMap<>(Category.class);

    static {
        COLORS.put(Category.INPUT, "#6e7781");
        COLORS.put(Category.ATTENTION, "#d6336c");
        COLORS.put(Category.RECURRENT, "#0f9a9a");
        COLORS.put(Category.POOLING, "#e36209");
        COLORS.put(Category.NORMALIZATION, "#4d9a51");
        COLORS.put(Category.CONVOLUTION, "#2f81f7");
        COLORS.put(Category.EMBEDDING, "#a5611e");
        COLORS.put(Category.DENSE, "#8250df");
        COLORS.put(Category.ACTIVATION, "#c28b00");
        COLORS.put(Category.REGULARIZATION, "#8b949e");
        COLORS.put(Category.MERGING, "#bf3989");
        COLORS.put(Category.RESHAPING, "#57606a");
        COLORS.put(Category.MODEL, "#0969da");
        COLORS.put(Category.OTHER, "#768390");
    }

    private SvgStyle() {}

    /** The style sheet of a drawing that stands by itself, and is dark where its reader wants it. */
    static String standalone() {
        return "svg{" + LIGHT + "}@media (prefers-color-scheme:dark){svg{" + DARK + "}}@media print{svg{" + LIGHT + "}}"
                + rules();
    }

    private static String rules() {
        StringBuilder rules = new StringBuilder();
        rules.append("svg{font-family:").append(FONT).append(";font-size:11px}");
        rules.append(".paper{fill:var(--paper)}.body{fill:var(--body);stroke:var(--border)}");
        rules.append(
                ".cluster>.body{fill:var(--inside)}.behind{fill:none;stroke:var(--border)}.entry{fill:var(--edge)}");
        rules.append(".times{text-anchor:end;font-size:12.5px;font-weight:600;fill:var(--accent)}");
        rules.append(".name{font-size:12.5px;font-weight:600;fill:var(--text)}");
        rules.append(".type,.count,.shape{fill:var(--quiet)}.count{text-anchor:end;font-variant-numeric:tabular-nums}");
        rules.append(
                ".edge,.line{fill:none;stroke:var(--edge);stroke-width:1.2}.edge{marker-end:url(#arrow)}.head{fill:var(--edge)}");
        COLORS.forEach((category, color) -> {
            String name = category.name().toLowerCase(Locale.ROOT);
            rules.append('.').append(name).append("{--kind:").append(color).append('}');
        });
        rules.append(".kind,.size{fill:var(--kind,var(--edge))}");
        return rules.toString();
    }
}
