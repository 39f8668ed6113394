/** HDF5 files: their attributes, and the shapes of the arrays in them. Nothing else knows the library that reads them. */
@NullMarked
package io.github.layercheck.engine.file.hdf5;

import org.jspecify.annotations.NullMarked;
