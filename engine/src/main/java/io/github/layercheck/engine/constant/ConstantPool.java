package io.github.layercheck.engine.constant;

import java.util.List;

/** What a class file can hold: a limited number of entries for the names and values of all constants. */
final class ConstantPool {

    /** What a class file holds, less what the rest of a generated class needs, including texts in many parts. */
    private static final int MOST_ENTRIES = 65_535 - 5_535;

    private static final int ENTRIES_OF_VALUE = 2;

    /** The most constants that there can be, whatever their values. */
    static final int MOST_CONSTANTS = MOST_ENTRIES;

    private ConstantPool() {}

    /** Whether there is an entry for every name, and two for every value that differs: a long, or a string and its text. */
    static boolean holds(List<Constant> constants) {
        if (constants.size() <= MOST_ENTRIES / (1 + ENTRIES_OF_VALUE)) {
            return true;
        }
        long values = constants.stream().map(Constant::value).distinct().count();
        return constants.size() + ENTRIES_OF_VALUE * values <= MOST_ENTRIES;
    }
}
