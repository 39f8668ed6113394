package io.github.layercheck.documents.scene;

import java.util.List;

/** Something that a drawing places: a call of a layer, or a cluster of such. */
public sealed interface Item {

    /** The name of the layer; of the first and the last where it is drawn for several. */
    String name();

    /** What two items have in common that are alike but for their sizes, and for how much of something they leave out. */
    String kind();

    /** What two items have in common that are alike in all. */
    String details();

    /** The number of parameters of all that it is drawn for. */
    default long params() {
        return 0;
    }

    /** The shapes that it makes, where they are others than it takes; else empty. */
    default String changedShape() {
        return "";
    }

    /** The tensors that it takes, if one of them is not the first that its maker makes; else none. */
    default List<String> takes() {
        return List.of();
    }

    /** Whether it makes an output of the model. */
    default boolean isOutput() {
        return false;
    }

    /** The rows in the table of layers that it is drawn for; the first has its name and sizes. */
    default List<Integer> rows() {
        return List.of();
    }

    /** The number of layers that are drawn. */
    default int size() {
        return 1;
    }

    /** The same for further rows: those of an item that is alike. */
    Item alsoFor(Item alike);

    /** Where a tensor comes into a cluster. */
    record Entry(String name) implements Item {

        @Override
        public String kind() {
            return "";
        }

        @Override
        public String details() {
            return "";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Item alsoFor(Item alike) {
            return this;
        }
    }

    /**
     * A call of a layer.
     *
     * @param type the name of Keras' class
     * @param shape the shapes that it makes
     */
    record Box(
            List<Integer> rows,
            String name,
            String type,
            long params,
            String shape,
            String changedShape,
            List<String> takes,
            boolean isOutput,
            String kind,
            String details)
            implements Item {

        public Box {
            rows = List.copyOf(rows);
            takes = List.copyOf(takes);
        }

        public Category category() {
            return Category.of(type);
        }

        @Override
        public Item alsoFor(Item alike) {
            return new Box(
                    Rows.join(rows, alike.rows()),
                    name,
                    type,
                    params,
                    shape,
                    changedShape,
                    takes,
                    isOutput,
                    kind,
                    details);
        }
    }

    /**
     * A nested model, or a block that is repeated and drawn once.
     *
     * @param type what the model is, empty for a block
     * @param count how many of them there are in a chain
     * @param isExact whether all of them are as the first in all
     * @param level what is in it, or in the first of them
     */
    record Cluster(
            List<Integer> rows,
            String name,
            String type,
            long params,
            String changedShape,
            List<String> takes,
            boolean isOutput,
            int count,
            boolean isExact,
            Level level)
            implements Item {

        public Cluster {
            rows = List.copyOf(rows);
            takes = List.copyOf(takes);
        }

        @Override
        public String kind() {
            StringBuilder kind = new StringBuilder(type).append(count).append('{');
            for (Item item : level.items()) {
                kind.append(item.kind()).append(';');
            }
            return kind.append(level.links()).append('}').toString();
        }

        @Override
        public String details() {
            StringBuilder details = new StringBuilder(changedShape).append('{');
            for (Item item : level.items()) {
                details.append(item.details()).append(';');
            }
            return details.append('}').toString();
        }

        @Override
        public int size() {
            int size = 0;
            for (Item item : level.items()) {
                size += item.size();
            }
            return size;
        }

        @Override
        public Item alsoFor(Item alike) {
            Cluster other = (Cluster) alike;
            return new Cluster(
                    Rows.join(rows, other.rows()),
                    name,
                    type,
                    params,
                    changedShape,
                    takes,
                    isOutput,
                    count,
                    isExact,
                    level.alsoFor(other.level()));
        }
    }
}
