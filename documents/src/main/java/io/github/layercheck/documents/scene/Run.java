package io.github.layercheck.documents.scene;

/**
 * Blocks of a sequence that follow each other and are alike.
 *
 * @param first the place of the first item
 * @param period the number of items of each block
 * @param takesOneBefore whether a block takes not only the end of the block before it, but also that of the one before that
 */
record Run(int first, int period, int count, boolean takesOneBefore) {

    /** The place of the first item of a block; of the one behind the last, the place behind the run. */
    int start(int block) {
        return first + block * period;
    }

    int end() {
        return start(count);
    }
}
