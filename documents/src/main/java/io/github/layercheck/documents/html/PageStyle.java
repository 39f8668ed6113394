package io.github.layercheck.documents.html;

import io.github.layercheck.documents.svg.SvgStyle;

/** The style sheet of pages. */
final class PageStyle {

    private static final String LIGHT = SvgStyle.LIGHT + "--found:#fff8c5;";
    private static final String DARK = SvgStyle.DARK + "--found:#4b3b00;";

    private PageStyle() {}

    static String css() {
        return ":root{" + LIGHT + "}\n@media (prefers-color-scheme:dark){:root{" + DARK + "}}\n"
                + ":root[data-theme=light]{color-scheme:light;" + LIGHT + "}\n:root[data-theme=dark]{color-scheme:dark;"
                + DARK
                + "}\n@media print{:root,:root[data-theme=dark]{color-scheme:light;" + LIGHT + "}}\n" + SvgStyle.rules()
                + "\n"
                + Resource.read("page.css");
    }
}
