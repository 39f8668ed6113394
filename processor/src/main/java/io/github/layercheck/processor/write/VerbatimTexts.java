package io.github.layercheck.processor.write;

import io.github.layercheck.engine.text.JavaText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that go through JavaPoet unchanged. It is given a mark in place of each, and the text is written where the
 * mark comes out. JavaPoet itself would search every text twice for line breaks, and would indent them.
 *
 * <p>Names come out in ASCII, because the encoding of a compile is not known here.
 */
final class VerbatimTexts {

    /** No Java token begins with it. */
    private static final char MARK = '\0';

    private final List<String> texts = new ArrayList<>();

    /** What JavaPoet is given for the text, as an argument of {@code $L}. */
    String mark(CharSequence text) {
        texts.add(text.toString());
        return MARK + Integer.toString(texts.size() - 1);
    }

    /** Where JavaPoet writes to, so that {@code out} has texts in place of their marks. */
    Appendable writer(Appendable out) {
        return new Writer(out);
    }

    private final class Writer implements Appendable {

        private final Appendable out;

        Writer(Appendable out) {
            this.out = out;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            boolean isMark = !text.isEmpty() && text.charAt(0) == MARK;
            out.append(
                    isMark ? texts.get(Integer.parseInt(text, 1, text.length(), 10)) : JavaText.ascii(text.toString()));
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char character) throws IOException {
            return append(String.valueOf(character));
        }
    }
}
