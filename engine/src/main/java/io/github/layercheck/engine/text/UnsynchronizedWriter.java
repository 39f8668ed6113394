package io.github.layercheck.engine.text;

import java.io.Writer;

/** Writes to a text, as {@code StringWriter} does, but for one thread: a report is thousands of short writes. */
public final class UnsynchronizedWriter extends Writer {

    private final StringBuilder text;

    public UnsynchronizedWriter(int expectedLength) {
        this.text = new StringBuilder(expectedLength);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        // A StringBuilder of JDK 17 appends a range character by character. Most ranges are whole, and so the string
        // itself.
        text.append(string.substring(offset, offset + length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
