package io.windlass.analytics.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Ratio and curtailed power of the last minutes, to tell how much they rose.
final class Trace {
    private final long reach;
    private final List<Mark> marks = new ArrayList<>();

    /// @param power curtailed, of rated power
    record Mark(long at, double ratio, double power) {}

    /// @param reach in milliseconds
    Trace(long reach) {
        this.reach = reach;
    }

    /// How much both rose since their least within reach; nothing where there is none.
    Mark rise(Mark now) {
        var past = marks.stream().filter(m -> m.at >= now.at - reach && m.at < now.at).toList();
        return new Mark(now.at, rise(past, now, m -> m.ratio), rise(past, now, m -> m.power));
    }

    void add(Mark mark) {
        marks.removeIf(m -> m.at < mark.at - reach || m.at >= mark.at);
        marks.add(mark);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    void restore(List<Mark> earlier) {
        marks.addAll(earlier);
    }

    private static double rise(List<Mark> past, Mark now, ToDoubleFunction<Mark> of) {
        double least = past.stream().mapToDouble(of).min().orElse(Double.POSITIVE_INFINITY);
        return of.applyAsDouble(now) - least;
    }
}
