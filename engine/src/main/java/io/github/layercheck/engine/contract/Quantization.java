package io.github.layercheck.engine.contract;

import java.util.List;

/**
 * What the integers of a tensor stand for: {@code (integer - zeroPoint) * scale}.
 *
 * @param scales one for the whole tensor, or one for each index of an axis
 * @param zeroPoints as many, or none, which means 0
 * @param axis the axis where there are several
 */
public record Quantization(List<Double> scales, List<Long> zeroPoints, int axis) {

    public Quantization {
        scales = List.copyOf(scales);
        zeroPoints = List.copyOf(zeroPoints);
    }
}
