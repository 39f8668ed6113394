package io.github.layercheck.documents.text;

import io.github.layercheck.engine.text.Visible;

/** Texts as content and attribute values of XML and HTML. */
public final class Xml {

    private Xml() {}

    /** The text so that nothing in it is markup, in an element as well as in an attribute. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        appendEscaped(text, escaped);
        return escaped.toString();
    }

    /** Appends {@link #escape} of a text. */
    public static void appendEscaped(String text, StringBuilder out) {
        String visible = Visible.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
