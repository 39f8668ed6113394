package io.github.layercheck.documents.text;

/**
 * How wide a text is about, in a sans-serif font. The fonts that show a document are not known when it is made, so this errs on
 * the wide side of the usual ones; it asks no font of this machine, so that a document is the same everywhere.
 */
public final class TextWidth {

    /** Widths of the characters from the space to the tilde in thousandths of the font's size, as Helvetica has them. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int WIDE = 1_000;
    private static final int OTHER = 600;
    private static final int FIRST_WIDE = 0x1100;
    private static final double MARGIN = 1.15;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.12;

    private static final String ELLIPSIS = "\u2026";

    private TextWidth() {}

    /** The width of a text, in the unit of the font's size. */
    public static double of(String text, double size) {
        long thousandths = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            thousandths += of(text.codePointAt(i));
        }
        return thousandths * size * MARGIN / WIDE;
    }

    /** The width of a text in bold. */
    public static double ofBold(String text, double size) {
        return of(text, size * BOLD);
    }

    private static int of(int codePoint) {
        int index = codePoint - ' ';
        if (index >= 0 && index < ASCII.length) {
            return ASCII[index];
        }
        return codePoint >= FIRST_WIDE ? WIDE : OTHER;
    }

    /** The text, or what fits of it in bold around an ellipsis: names that begin alike often differ at the end. */
    public static String cutBoldInside(String text, double size, double width) {
        return cut(text, size * BOLD, width, true);
    }

    /** The text, or what fits of it in front of an ellipsis. */
    public static String cut(String text, double size, double width) {
        return cut(text, size, width, false);
    }

    private static String cut(String text, double size, double width, boolean isInside) {
        if (of(text, size) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        double room = width * WIDE / (size * MARGIN) - of(ELLIPSIS.codePointAt(0));
        int begin = 0;
        int end = characters.length;
        while (begin < end) {
            boolean isEnd = isInside && begin > characters.length - end;
            room -= of(characters[isEnd ? end - 1 : begin]);
            if (room < 0) {
                break;
            }
            end -= isEnd ? 1 : 0;
            begin += isEnd ? 0 : 1;
        }
        return new String(characters, 0, begin)
                + ELLIPSIS
                + new String(characters, end, isInside ? characters.length - end : 0);
    }
}
