package io.github.layercheck.documents.svg;

import io.github.layercheck.documents.scene.Category;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

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

    /**
     * The style sheet of a drawing that stands by itself, and is dark on a screen whose reader wants it. The colours are written
     * out, because most programs that draw SVG outside browsers know neither properties nor media.
     */
    static String standalone() {
        return form() + filled(paint(), LIGHT) + colors() + "@media screen and (prefers-color-scheme:dark){"
                + filled(paint(), DARK) + "}";
    }

    /** The rules of a drawing, for colours that are defined elsewhere. */
    public static String rules() {
        return form() + paint() + colorProperties() + "svg .kind,svg .size{fill:var(--kind,var(--edge))}";
    }

    private static String form() {
        return "svg{font:11px " + FONT + "}svg .behind,svg .edge,svg .line{fill:none}"
                + "svg .name,svg .times{font-size:12.5px;font-weight:600}svg .times,svg .count{text-anchor:end}"
                + "svg .count{font-variant-numeric:tabular-nums}svg .edge,svg .line{stroke-width:1.2}"
                + "svg .edge{marker-end:url(#arrow)}svg .takes{stroke-width:4;stroke-linejoin:round;paint-order:stroke}";
    }

    private static String paint() {
        return "svg .paper{fill:var(--paper)}svg .body{fill:var(--body);stroke:var(--border)}"
                + "svg .cluster>.body{fill:var(--inside)}svg .behind{stroke:var(--border)}"
                + "svg .entry,svg .head{fill:var(--edge)}svg .name{fill:var(--text)}svg .times{fill:var(--accent)}"
                + "svg .type,svg .count,svg .shape{fill:var(--quiet)}svg .takes{stroke:var(--paper)}svg .edge,svg .line{stroke:var(--edge)}";
    }

    /** Rules with the values of properties in place of the properties. */
    private static String filled(String rules, String properties) {
        String filled = rules;
        for (String property : properties.split(";", 0)) {
            int colon = property.indexOf(':');
            filled = filled.replace("var(" + property.substring(0, colon) + ")", property.substring(colon + 1));
        }
        return filled;
    }

    /** The colour of each category. */
    private static String colors() {
        return ofEachCategory((name, color) -> "svg ." + name + " .kind,svg ." + name + " .size{fill:" + color + "}");
    }

    /** The colour of each category, as a property of what is of its class. */
    private static String colorProperties() {
        return ofEachCategory((name, color) -> "." + name + "{--kind:" + color + "}");
    }

    private static String ofEachCategory(BinaryOperator<String> rule) {
        StringBuilder rules = new StringBuilder();
        COLORS.forEach(
                (category, color) -> rules.append(rule.apply(category.name().toLowerCase(Locale.ROOT), color)));
        return rules.toString();
    }
}
