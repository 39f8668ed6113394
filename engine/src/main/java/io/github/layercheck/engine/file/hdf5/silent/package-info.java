/**
 * A logger that says nothing, in place of slf4j: the library that reads HDF5 files logs to slf4j, which would look for
 * a logger of the compiler's or build tool's class path, and print that it finds none. The packaged jars have this package
 * under slf4j's name; nothing else refers to it.
 */
@NullMarked
package io.github.layercheck.engine.file.hdf5.silent;

import org.jspecify.annotations.NullMarked;
