package io.github.layercheck.processor.read;

import java.util.List;

/**
 * What was read.
 *
 * @param gaps what could not be read of it; empty if it is complete
 */
public record Read<T>(T value, List<Gap> gaps) {

    public Read {
        gaps = List.copyOf(gaps);
    }
}
