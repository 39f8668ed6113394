package io.github.layercheck.documents.text;

/** SVG or HTML as it is written: numbers as short as they can be, texts escaped. */
public final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Appends markup as it is. */
    public Markup add(String markup) {
        out.append(markup);
        return this;
    }

    /** Appends a number. */
    public Markup add(double number) {
        long whole = (long) number;
        if (whole == number) {
            out.append(whole);
        } else {
            out.append(Math.round(number * 10) / 10.0);
        }
        return this;
    }

    /** Appends a text, of which nothing is markup. */
    public Markup text(String text) {
        Xml.appendEscaped(text, out);
        return this;
    }

    /** Appends a name, of which nothing is markup and whose direction changes nothing beside it. */
    public Markup name(String name) {
        boolean isFromRight = name.codePoints().anyMatch(Markup::isFromRight);
        return add(isFromRight ? "\u2068" : "").text(name).add(isFromRight ? "\u2069" : "");
    }

    /** The blocks of such scripts; by ranges, as each JDK knows another Unicode. */
    private static boolean isFromRight(int codePoint) {
        return (codePoint >= 0x590 && codePoint < 0x900)
                || (codePoint >= 0xfb1d && codePoint < 0xfe00)
                || (codePoint >= 0xfe70 && codePoint < 0xff00)
                || (codePoint >= 0x10800 && codePoint < 0x11000)
                || (codePoint >= 0x1e800 && codePoint < 0x1f000);
    }

    /** Appends a text of several lines, of which nothing is markup. */
    public Markup lines(String text) {
        String separator = "";
        for (String line : text.split("\n", -1)) {
            add(separator).text(line.strip());
            separator = "<br>";
        }
        return this;
    }

    /** Begins a group of SVG that is moved; its tag stays open. */
    public Markup group(String classes, double x, double y) {
        out.append("<g class=\"").append(classes).append('"');
        if (x != 0 || y != 0) {
            add(" transform=\"translate(").add(x).add(",").add(y).add(")\"");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
