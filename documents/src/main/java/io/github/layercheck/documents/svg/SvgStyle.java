package io.github.layercheck.documents.svg;

import io.github.layercheck.documents.scene.Category;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The colours and fonts of a drawing, in the light and in the dark. */
public final class SvgStyle {

    private static final String FONT =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Noto Sans SC\",Helvetica,Arial,sans-serif";

    /** The colours by light, as properties that the rules use. */
    public static final String LIGHT =
            "--paper:#fff;--body:#fff;--edge:#8c959f;--border:#d0d7de;--text:#1f2328;--quiet:#59636e;"
                    + "--inside:#f6f8fa;--accent:#0969da;";

    /** The colours in the dark. */
    public static final String DARK = "--paper:#0d1117;--body:#161b22;--edge:#768390;--border:#3d444d;--text:#e6edf3;"
            + "--quiet:#9da7b1;--inside:#10161e;--accent:#58a6ff;";

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

    /** The colour of a category, as CSS writes it. */
    public static String color(Category category) {
        return Objects.requireNonNull(COLORS.get(category));
    }

    /** The style sheet of a drawing that stands by itself, and is dark where its reader wants it. */
    static String standalone() {
        return "svg{" + LIGHT + "}@media (prefers-color-scheme:dark){svg{" + DARK + "}}@media print{svg{" + LIGHT + "}}"
                + rules();
    }

    /** The rules of a drawing, for colours that are defined elsewhere. */
    public static String rules() {
        StringBuilder rules = new StringBuilder();
        rules.append("svg{font:11px ").append(FONT).append("}svg .paper{fill:var(--paper)}");
        rules.append("svg .body{fill:var(--body);stroke:var(--border)}svg .cluster>.body{fill:var(--inside)}");
        rules.append("svg .behind{fill:none;stroke:var(--border)}svg .entry,svg .head{fill:var(--edge)}");
        rules.append("svg .name,svg .times{font-size:12.5px;font-weight:600;fill:var(--text)}");
        rules.append("svg .times,svg .count{text-anchor:end}svg .times{fill:var(--accent)}");
        rules.append("svg .type,svg .count,svg .shape{fill:var(--quiet)}svg .count{font-variant-numeric:tabular-nums}");
        rules.append(
                "svg .edge,svg .line{fill:none;stroke:var(--edge);stroke-width:1.2}svg .edge{marker-end:url(#arrow)}");
        rules.append(colors()).append("svg .kind,svg .size{fill:var(--kind,var(--edge))}");
        return rules.toString();
    }

    /** The colour of each category, as a property of what is of its class. */
    private static String colors() {
        StringBuilder colors = new StringBuilder();
        COLORS.forEach((category, color) -> colors.append('.')
                .append(category.name().toLowerCase(Locale.ROOT))
                .append("{--kind:")
                .append(color)
                .append('}'));
        return colors.toString();
    }
}
