package io.github.layercheck.processor.write;

import com.palantir.javapoet.JavaFile;
import io.github.layercheck.engine.text.JavaText;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that go through JavaPoet unchanged. It is given a mark in the place of each, and the text is put where the mark
 * came out. JavaPoet itself would search every text twice for line breaks, and would indent them.
 *
 * <p>Names come out in ASCII, because the encoding of a compile is not known here.
 */
final class VerbatimTexts {

    /** The unit separator, around the number of a text. No name has it, unlike most control characters. */
    private static final char MARK = '\u001f';

    private final List<String> texts = new ArrayList<>();

    /** What JavaPoet is given for the text, as an argument of {@code $L}. */
    String mark(CharSequence text) {
        texts.add(text.toString());
        return MARK + Integer.toString(texts.size() - 1) + MARK;
    }

    /** The source of a file, with texts in the place of their marks. */
    String source(JavaFile file) {
        String marked = JavaText.ascii(file.toString());
        StringBuilder source = new StringBuilder(marked.length());
        int written = 0;
        for (int mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, written)) {
            int end = marked.indexOf(MARK, mark + 1);
            source.append(marked.substring(written, mark))
                    .append(texts.get(Integer.parseInt(marked, mark + 1, end, 10)));
            written = end + 1;
        }
        return source.append(marked.substring(written)).toString();
    }
}
