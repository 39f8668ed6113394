package io.github.layercheck.engine.contract;

import java.util.OptionalLong;

/**
 * Where the elements of an array are that are in another file.
 *
 * @param location the other file, relative to this one
 * @param offset where they begin in it
 * @param length how many bytes they take, if it says so
 */
public record ExternalData(String location, long offset, OptionalLong length) {}
