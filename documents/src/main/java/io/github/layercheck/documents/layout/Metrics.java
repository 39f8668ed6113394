package io.github.layercheck.documents.layout;

/** The sizes of what a drawing consists of, in its unit. */
public final class Metrics {

    /** The height of a box, which has two lines and a bar of parameters. */
    public static final double BOX_HEIGHT = 42;

    /** The narrowest and the widest box. */
    public static final double MIN_BOX_WIDTH = 132;

    public static final double MAX_BOX_WIDTH = 260;

    /** The space between the edge of a box and its text. */
    public static final double BOX_PADDING = 12;

    /** The font sizes of names and of everything else. */
    public static final double NAME_SIZE = 12.5;

    public static final double SMALL_SIZE = 11;

    /** The size of the dot where a tensor comes into a cluster. */
    public static final double ENTRY_SIZE = 8;

    /** The height of the line above the content of a cluster. */
    public static final double HEADER_HEIGHT = 38;

    /** The space between a cluster's edge and its content. */
    public static final double CLUSTER_PADDING = 14;

    /** The length of an arrow between two boxes, without a shape beside it and with one. */
    public static final double ARROW = 16;

    public static final double LABELLED_ARROW = 30;

    /** The space below an item for the shape that it makes. */
    public static final double LABEL_HEIGHT = 18;

    /** The space around the whole. */
    public static final double MARGIN = 16;

    private Metrics() {}
}
