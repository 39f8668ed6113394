package io.github.layercheck.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number of bytes as Keras shows it: {@code 93.33 KB}. */
final class MemorySize {
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");
    private static final int SCALE = 1024;

    private MemorySize() {}

    static String of(long bytes) {
        double size = bytes;
        for (String unit : UNITS) {
            if (size < SCALE) {
                return rounded(size) + " " + unit;
            }
            size /= SCALE;
        }
        // Keras divides once more than it has units for, so 2 EB are "2.00 PB".
        return rounded(size) + " " + UNITS.get(UNITS.size() - 1);
    }

    /** As Python rounds, from the double's exact value; {@code String.format} starts from its shortest decimal. */
    private static String rounded(double size) {
        return new BigDecimal(size).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
