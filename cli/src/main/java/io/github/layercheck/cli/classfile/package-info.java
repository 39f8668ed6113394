/** Custom layers, as the class files of annotation types declare them: they are read, and nothing of them is run. */
@NullMarked
package io.github.layercheck.cli.classfile;

import org.jspecify.annotations.NullMarked;
