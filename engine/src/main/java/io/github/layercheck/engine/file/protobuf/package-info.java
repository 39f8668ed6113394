/** Messages in the form of protocol buffers, read field by field, without generated classes. */
@NullMarked
package io.github.layercheck.engine.file.protobuf;

import org.jspecify.annotations.NullMarked;
