package io.github.layercheck.documents.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number of bytes in the unit that suits it, of which each has 1,024 of the one before, as in Keras' summaries. */
public final class ByteCount {

    private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB", "EB");
    private static final int SCALE = 1024;

    private ByteCount() {}

    /** Such as {@code 93.33 KB}. */
    public static String of(long bytes, Words words) {
        if (bytes < SCALE) {
            return words.get("byte-count", bytes);
        }
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(BigDecimal.valueOf(SCALE)) >= 0) {
            size = size.divide(BigDecimal.valueOf(SCALE));
            unit++;
        }
        return size.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " " + UNITS.get(unit - 1);
    }
}
