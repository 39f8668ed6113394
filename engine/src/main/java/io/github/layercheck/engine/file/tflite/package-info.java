/** TensorFlow Lite files, read with the runtime library of FlatBuffers, which nothing else uses. */
@NullMarked
package io.github.layercheck.engine.file.tflite;

import org.jspecify.annotations.NullMarked;
