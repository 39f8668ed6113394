package io.github.layercheck.documents.scene;

import java.util.List;

/** Something that a drawing places: a call of a layer, or a cluster of such. */
public sealed interface Item {

    /** The names of the layers that it stands for; one, unless it is repeated. */
    String name();

    /** The number of parameters of all that it stands for. */
    long params();

    /** The shapes that it makes, where they are others than it takes; else empty. */
    String changedShape();

    /** Whether it makes an output of the model. */
    boolean isOutput();

    /**
     * A call of a layer.
     *
     * @param row the layer's row in the table of layers, or -1 for an input that is not a layer
     * @param type the name of Keras' class
     */
    record Box(int row, String name, String type, long params, String shape, String changedShape, boolean isOutput)
            implements Item {

        public Category category() {
            return Category.of(type);
        }
    }

    /**
     * A nested model, or a block that is repeated and drawn once.
     *
     * @param row the row of the nested model, or -1 for a block of layers that nothing but its repetition makes one
     * @param type what the cluster is, empty for a block
     * @param count how many of them there are in a chain
     * @param level what is in it, or in the first of them
     */
    record Cluster(
            int row,
            String name,
            String type,
            long params,
            String changedShape,
            boolean isOutput,
            int count,
            boolean isOfEqualSizes,
            Level level)
            implements Item {}

    /**
     * What is drawn side by side: all of a model, or of a cluster.
     *
     * @param items in an order in which each comes after what it takes
     */
    record Level(List<Item> items, List<Link> links) {
        public Level {
            items = List.copyOf(items);
            links = List.copyOf(links);
        }
    }

    /**
     * Something that one item takes from another.
     *
     * @param from the number of the item that makes it
     * @param to the number of the one that takes it
     */
    record Link(int from, int to) {}
}
