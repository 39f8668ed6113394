/** Models of ONNX as contracts, by onnx.proto of ONNX 1.23: what a model takes, returns and has, not what it computes. */
@NullMarked
package io.github.layercheck.engine.file.onnx;

import org.jspecify.annotations.NullMarked;
