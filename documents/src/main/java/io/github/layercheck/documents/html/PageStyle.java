package io.github.layercheck.documents.html;

import io.github.layercheck.documents.svg.SvgStyle;
import io.github.layercheck.documents.text.Markup;
import io.github.layercheck.documents.text.Words;

/** The head of pages, with their style sheet. */
final class PageStyle {

    private static final String LIGHT = SvgStyle.LIGHT + "--found:#fff8c5;";
    private static final String DARK = SvgStyle.DARK + "--found:#4b3b00;";

    private PageStyle() {}

    private static String css() {
        return ":root{" + LIGHT + "}\n@media (prefers-color-scheme:dark){:root{" + DARK + "}}\n"
                + ":root[data-theme=light]{color-scheme:light;" + LIGHT + "}\n:root[data-theme=dark]{color-scheme:dark;"
                + DARK
                + "}\n@media print{:root,:root[data-theme=dark]{color-scheme:light;" + LIGHT + "}}\n" + SvgStyle.rules()
                + "\n"
                + Resource.read("page.css");
    }

    /** Writes the head of a page, up to the begin of its body. Nothing can be loaded, whatever the page contains. */
    static void head(Markup html, Words words, String title) {
        html.add("<!DOCTYPE html>\n<html lang=\"")
                .text(words.language())
                .add("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n");
        html.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.text(title).add("</title>\n<style>").add(css()).add("</style>\n</head>\n<body>\n");
    }
}
