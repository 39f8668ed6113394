package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.layout.Placed.Area;
import io.github.layercheck.documents.layout.Placed.Column;
import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.PlacedItem;
import io.github.layercheck.documents.layout.Placed.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the lines of a drawing, counted from its coordinates.
 *
 * @param crossings the places where lines cross that have no end in common
 * @param throughBoxes the pieces of lines that lie on a column
 * @param onEachOther the pairs of pieces that lie on each other although their lines have no end in common
 */
record DrawnLines(int crossings, int throughBoxes, int onEachOther) {

    private record Piece(Edge edge, double left, double top, double right, double bottom) {

        boolean isHorizontal() {
            return top == bottom;
        }

        boolean isOfOther(Piece other) {
            return edge.from() != other.edge.from() && edge.to() != other.edge.to();
        }

        boolean crosses(Piece upright) {
            return isHorizontal()
                    && !upright.isHorizontal()
                    && left < upright.left
                    && upright.left < right
                    && upright.top < top
                    && top < upright.bottom;
        }

        boolean liesOn(Piece other) {
            return isHorizontal()
                    ? other.isHorizontal() && top == other.top && left < other.right && other.left < right
                    : left == other.left && right == other.right && top < other.bottom && other.top < bottom;
        }

        /** A line ends at the edge of a box, which is not through it. */
        boolean isThrough(Column box) {
            return left < box.x() + box.width() && right > box.x() && top < box.y() + box.height() && bottom > box.y();
        }
    }

    /** What is wrong with the lines of an area and of all areas in it. */
    static DrawnLines in(Area area) {
        List<Piece> pieces = pieces(area);
        Set<Point> crossings = new HashSet<>();
        int throughBoxes = 0;
        int onEachOther = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            for (Piece other : pieces) {
                if (piece.isOfOther(other) && piece.crosses(other)) {
                    crossings.add(new Point(other.left, piece.top));
                }
            }
            for (Piece other : pieces.subList(0, i)) {
                onEachOther += piece.isOfOther(other) && piece.liesOn(other) ? 1 : 0;
            }
            for (Column column : area.columns()) {
                throughBoxes += piece.isThrough(column) ? 1 : 0;
            }
        }
        DrawnLines lines = new DrawnLines(crossings.size(), throughBoxes, onEachOther);
        for (Column column : area.columns()) {
            for (PlacedItem placed : column.items()) {
                lines = placed.inner() == null ? lines : lines.and(in(placed.inner()));
            }
        }
        return lines;
    }

    private DrawnLines and(DrawnLines others) {
        return new DrawnLines(
                crossings + others.crossings, throughBoxes + others.throughBoxes, onEachOther + others.onEachOther);
    }

    private static List<Piece> pieces(Area area) {
        List<Piece> pieces = new ArrayList<>();
        for (Edge edge : area.edges()) {
            for (int i = 1; i < edge.points().size(); i++) {
                Point one = edge.points().get(i - 1);
                Point other = edge.points().get(i);
                pieces.add(new Piece(
                        edge,
                        Math.min(one.x(), other.x()),
                        Math.min(one.y(), other.y()),
                        Math.max(one.x(), other.x()),
                        Math.max(one.y(), other.y())));
            }
        }
        return pieces;
    }
}
