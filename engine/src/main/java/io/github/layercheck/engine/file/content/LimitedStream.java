package io.github.layercheck.engine.file.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that returns a limited number of bytes, and cannot be reset. */
public final class LimitedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> excess;
    private long left;

    /**
     * A stream of the same bytes.
     *
     * @param excess what is thrown if there are more
     */
    public LimitedStream(InputStream bytes, long limit, Supplier<? extends RuntimeException> excess) {
        super(bytes);
        this.left = limit;
        this.excess = excess;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw excess.get();
        }
    }
}
