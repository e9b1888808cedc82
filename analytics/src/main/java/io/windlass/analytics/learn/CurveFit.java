package io.windlass.analytics.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The method of bins of IEC 61400-12-1: mean power in bins of 0.5 m/s, centred on multiples of 0.5
/// m/s. A bin counts from half an hour of data on, which is three means of ten minutes.
///
/// A mean of less than half the median of its bin is of a machine that stood still for a part of
/// the time, and is left out; below a twentieth of rated power gusts do as much.
public final class CurveFit {
    private static final double BIN_MS = 0.5;
    private static final int LEAST_POINTS = 3;
    private static final double LEAST_OF_MEDIAN = 0.5;
    private static final double LEAST_OF_RATED = 0.05;

    private final double ratedWatts;
    private final TreeMap<Integer, List<Double>> bins = new TreeMap<>();

    public CurveFit(double ratedWatts) {
        this.ratedWatts = ratedWatts;
    }

    /// A bin of the curve.
    ///
    /// @param windMs its centre
    /// @param watts mean power
    /// @param points means in it
    public record Point(double windMs, double watts, int points) {}

    public void add(double windMs, double watts) {
        bins.computeIfAbsent((int) Math.floor(windMs / BIN_MS + 0.5), b -> new ArrayList<>())
                .add(watts);
    }

    /// The bins with enough data, by wind speed; power may be below zero in a calm.
    public List<Point> points() {
        var points = new ArrayList<Point>();
        bins.forEach((number, all) -> {
            var whole = whole(all);
            if (whole.size() >= LEAST_POINTS)
                points.add(new Point(number * BIN_MS, mean(whole), whole.size()));
        });
        return points;
    }

    private List<Double> whole(List<Double> all) {
        double median = all.stream().sorted().skip(all.size() / 2).findFirst().orElse(0.0);
        return median < LEAST_OF_RATED * ratedWatts
                ? all
                : all.stream().filter(watts -> watts >= LEAST_OF_MEDIAN * median).toList();
    }

    private static double mean(List<Double> watts) {
        return watts.stream().mapToDouble(Double::doubleValue).sum() / watts.size();
    }
}
