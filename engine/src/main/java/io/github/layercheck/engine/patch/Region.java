package io.github.layercheck.engine.patch;

/**
 * A part of a file's text. Lines and columns count from 1, columns in characters of UTF-16.
 *
 * @param file its path, with {@code /} on every platform; relative to the folder in which the compiler ran if it is in there
 * @param endColumn the column behind the last character
 */
public record Region(String file, int line, int column, int endLine, int endColumn) {}
