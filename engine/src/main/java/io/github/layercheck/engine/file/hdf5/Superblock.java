package io.github.layercheck.engine.file.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands at the beginning of an HDF5 file. (The HDF Group: HDF5 File Format Specification, II.A.)
 *
 * <p>The library reads all of it but where the file is to end, by which one that was cut off is known.
 */
final class Superblock {

    private static final int SIGNATURE = 8;
    private static final int OFFSET_SIZE = 8;

    private Superblock() {}

    /** Where the file says that it ends; 0 if that cannot be read. */
    static long end(ByteBuffer start, long userBlock) {
        ByteBuffer bytes = start.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int place = (int) userBlock + SIGNATURE;
        if (bytes.limit() < place + 48) {
            return 0;
        }
        int version = bytes.get(place);
        boolean isNew = version >= 2;
        int base = place + (isNew ? 4 : version == 1 ? 20 : 16);
        int offsetSize = bytes.get(place + (isNew ? 1 : 5));
        return offsetSize == OFFSET_SIZE ? bytes.getLong(base + 2 * OFFSET_SIZE) : 0;
    }
}
