package io.github.layercheck.engine.declaration;

import io.github.layercheck.DType;
import io.github.layercheck.engine.problem.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input.
 *
 * @param name its Keras name
 * @param sample the dimensions of one sample as written, or null for any shape
 * @param batch the number of samples as written
 */
public record InputDeclaration(String name, @Nullable List<Integer> sample, int batch, DType dtype, Origin origin) {}
