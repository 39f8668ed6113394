package io.github.layercheck.processor.write;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;

/** The source of a generated class. */
public final class GeneratedSource implements OutputFile.Content {

    private final JavaFile file;
    private final VerbatimTexts texts;

    GeneratedSource(JavaFile file, VerbatimTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Writes the source, in ASCII. */
    @Override
    public void writeTo(Appendable out) throws IOException {
        file.writeTo(texts.writer(out));
    }
}
