package io.github.layercheck.documents.svg;

import io.github.layercheck.documents.text.Xml;

/** SVG as it is written: numbers as short as they can be, texts escaped. */
final class SvgText {

    private final StringBuilder out = new StringBuilder(1 << 14);

    SvgText add(String markup) {
        out.append(markup);
        return this;
    }

    SvgText add(double number) {
        long whole = (long) number;
        if (whole == number) {
            out.append(whole);
        } else {
            out.append(Math.round(number * 10) / 10.0);
        }
        return this;
    }

    SvgText text(String text) {
        Xml.appendEscaped(text, out);
        return this;
    }

    /** Begins a group that is moved. */
    SvgText group(String classes, double x, double y) {
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
