package io.github.layercheck.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stream that knows why it could not be written. A PrintWriter only knows that it could not. */
final class Output extends FilterOutputStream {

    private @Nullable IOException failure;

    Output(OutputStream out) {
        super(out);
    }

    /** Why something could not be written; null if all was. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Whether nobody reads any more, as behind {@code | head}: systems say so in different words. */
    boolean isPipeClosed() {
        return failure != null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
