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
