package io.github.layercheck.documents.scene;

/** What blocks can take besides the end of the block before them. */
enum Overlap {
    NONE,

    /** What is taken everywhere, such as a mask or what an encoder makes. */
    COMMON,

    /** The end of the block before that, too. */
    ONE_BEFORE
}
