package io.github.layercheck.processor.testing;

import javax.tools.Diagnostic;

/**
 * What a compiler said.
 *
 * @param path the file, as it was given to the compilation; empty if the message is about no file
 * @param line counted from 1, or -1
 * @param column counted from 1, or -1; only javac's is exact
 * @param text as the processor wrote it, with {@code \n} between lines, if it is the processor's
 */
public record Message(Diagnostic.Kind kind, String path, long line, long column, String text) {}
