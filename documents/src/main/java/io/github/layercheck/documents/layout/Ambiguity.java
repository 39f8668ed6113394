package io.github.layercheck.documents.layout;

import io.github.layercheck.documents.layout.Placed.Edge;
import io.github.layercheck.documents.layout.Placed.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that lie on each other, so that nobody sees which of their ends belong together. Lines from one column, or to one, may:
 * they are drawn as one that branches.
 */
final class Ambiguity {

    /** What all straight pieces of lines have in common that can lie on each other. */
    private record Track(boolean isHorizontal, double at) {}

    private record Piece(Edge edge, double start, double end) {

        boolean liesOn(Piece other) {
            return edge.from() != other.edge.from()
                    && edge.to() != other.edge.to()
                    && start < other.end
                    && other.start < end;
        }
    }

    private Ambiguity() {}

    static boolean isIn(List<Edge> edges) {
        Map<Track, List<Piece>> pieces = new HashMap<>();
        for (Edge edge : edges) {
            for (int i = 1; i < edge.points().size(); i++) {
                Point one = edge.points().get(i - 1);
                Point other = edge.points().get(i);
                boolean isHorizontal = one.y() == other.y();
                double start = isHorizontal ? one.x() : one.y();
                double end = isHorizontal ? other.x() : other.y();
                List<Piece> onTrack = pieces.computeIfAbsent(
                        new Track(isHorizontal, isHorizontal ? one.y() : one.x()), track -> new ArrayList<>());
                Piece piece = new Piece(edge, Math.min(start, end), Math.max(start, end));
                if (onTrack.stream().anyMatch(piece::liesOn)) {
                    return true;
                }
                onTrack.add(piece);
            }
        }
        return false;
    }
}
