package io.github.layercheck.engine.text;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Writes JSON for machines that people can read as well: what is listed can have a line for each object. */
public final class IndentedJson extends JsonWriter {

    /** How many lines within lines are separate; deeper, they would be mostly indentation. */
    private static final int SEPARATE_LEVELS = 8;

    private static final FormattingStyle INDENTED =
            FormattingStyle.PRETTY.withNewline("\n").withIndent(" ");
    private static final FormattingStyle ONE_LINE = INDENTED.withNewline("").withIndent("");

    private final UnsynchronizedWriter out;
    private int openLines;

    public IndentedJson(int expectedLength) {
        this(new UnsynchronizedWriter(expectedLength));
    }

    private IndentedJson(UnsynchronizedWriter out) {
        super(out);
        this.out = out;
        setFormattingStyle(INDENTED);
        setHtmlSafe(false);
    }

    /** Begins an object that takes one line, except for lines within it. */
    public void beginLine() throws IOException {
        if (openLines < SEPARATE_LEVELS) {
            setFormattingStyle(INDENTED);
        }
        beginObject();
        setFormattingStyle(ONE_LINE);
        openLines++;
    }

    /** Ends such an object. */
    public void endLine() throws IOException {
        endObject();
        openLines--;
        if (openLines == 0) {
            setFormattingStyle(INDENTED);
        }
    }

    /** Ends the last line, and returns the text. */
    public String end() {
        out.write('\n');
        return out.toString();
    }
}
