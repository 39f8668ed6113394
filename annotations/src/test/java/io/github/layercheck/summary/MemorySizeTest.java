package io.github.layercheck.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are those of Keras' {@code readable_memory_size}. */
class MemorySizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00 B",
        "1, 1.00 B",
        "1023, 1023.00 B",
        "1024, 1.00 KB",
        "1030, 1.01 KB",
        "95572, 93.33 KB",
        "168096, 164.16 KB",
        "1048570, 1023.99 KB",
        "1048575, 1024.00 KB",
        "1048576, 1.00 MB",
        "1073741823, 1024.00 MB",
        "1099511627776, 1.00 TB",
        "1125899906842624, 1.00 PB",
    })
    void unitIsTheLargestThatLeavesOneOrMore(long bytes, String expected) {
        assertEquals(expected, MemorySize.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({"5248, 5.12 KB", "5504, 5.38 KB"})
    void halvesAreRoundedToEven(long bytes, String expected) {
        assertEquals(expected, MemorySize.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({"1152921504606846976, 1.00 PB", "2305843009213693952, 2.00 PB", "9223372036854775807, 8.00 PB"})
    void beyondPetabytesTheUnitIsWrongAsInKeras(long bytes, String expected) {
        assertEquals(expected, MemorySize.of(bytes));
    }
}
