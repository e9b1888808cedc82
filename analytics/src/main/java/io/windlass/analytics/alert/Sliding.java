package io.windlass.analytics.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The latest slices of a scope, as far back as the window reaches.
final class Sliding {
    private final long window;
    private final double ratedWatts;
    private final TreeMap<Long, Slice> slices = new TreeMap<>();

    /// @param window in milliseconds
    Sliding(long window, double ratedWatts) {
        this.window = window;
        this.ratedWatts = ratedWatts;
    }

    /// Takes a slice, or a new revision of one.
    void put(Slice slice) {
        slices.put(slice.start(), slice);
        slices.headMap(slices.lastEntry().getValue().end() - window, false).clear();
    }

    /// Takes the later word on slices that it has.
    void revise(Collection<Slice> revised) {
        for (var slice : revised) slices.computeIfPresent(slice.start(), (start, old) -> slice);
    }

    /// What is seen at the end of the last slice, of which `[since, end)` is new.
    Sight sight(long since) {
        var whole = sum(slices.values());
        var fresh = sum(slices.tailMap(since, true).values());
        long covered = slices.values().stream().mapToLong(s -> s.end() - s.start()).sum();
        double coverage = whole.coverage().fraction() * Math.min(1, (double) covered / window);
        return new Sight(whole, fresh, coverage, ratedWatts);
    }

    List<Slice> slices() {
        return new ArrayList<>(slices.values());
    }

    private static Slice sum(Collection<Slice> slices) {
        return slices.stream().reduce(Slice::then).orElseThrow();
    }
}
