package io.windlass.analytics.plant;

import java.util.ArrayList;
import java.util.List;

/// A curve given by points, linear between them and level beyond the first and the last.
///
/// @param points at least one, x strictly ascending, all finite
public record Table(List<Point> points) {
    public record Point(double x, double y) {}

    public Table {
        points = List.copyOf(points);
        var problems = new ArrayList<String>();
        if (points.isEmpty()) problems.add("points: none given");
        for (var point : points) {
            if (!Double.isFinite(point.x + point.y))
                problems.add("points: " + point + " is not finite");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i - 1).x < points.get(i).x))
                problems.add("points: x " + points.get(i).x + " does not ascend");
        }
        InvalidPlant.throwIfAny(problems);
    }

    /// Points from pairs `{x, y}`.
    public static Table of(double[][] pairs) {
        var points = new ArrayList<Point>(pairs.length);
        for (double[] pair : pairs) points.add(new Point(pair[0], pair[1]));
        return new Table(points);
    }

    public double at(double x) {
        int above = firstAbove(x);
        if (above == 0) return points.get(0).y;
        if (above == points.size()) return points.get(above - 1).y;
        var low = points.get(above - 1);
        var high = points.get(above);
        return low.y + (high.y - low.y) * (x - low.x) / (high.x - low.x);
    }

    private int firstAbove(double x) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).x <= x) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
