package io.github.layercheck.documents.svg;

import io.github.layercheck.documents.layout.Placed.Point;
import io.github.layercheck.documents.text.Markup;
import java.util.List;

/** The path of an edge: straight lines with round bends. */
final class EdgePath {

    private static final double BEND = 6;

    private EdgePath() {}

    static String of(List<Point> points) {
        Markup path = new Markup();
        path.add("M").add(points.get(0).x()).add(",").add(points.get(0).y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point bend = points.get(i);
            Point after = points.get(i + 1);
            double radius = Math.min(BEND, Math.min(distance(before, bend), distance(bend, after)) / 2);
            Point in = towards(bend, before, radius);
            Point out = towards(bend, after, radius);
            path.add("L").add(in.x()).add(",").add(in.y());
            path.add("Q").add(bend.x()).add(",").add(bend.y());
            path.add(" ").add(out.x()).add(",").add(out.y());
        }
        Point end = points.get(points.size() - 1);
        return path.add("L").add(end.x()).add(",").add(end.y()).toString();
    }

    /** The distance of points on one horizontal or vertical line. */
    private static double distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Point towards(Point from, Point to, double by) {
        double distance = distance(from, to);
        double share = distance == 0 ? 0 : by / distance;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
