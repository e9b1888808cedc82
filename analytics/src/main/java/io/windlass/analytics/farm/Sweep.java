package io.windlass.analytics.farm;

import java.util.ArrayList;
import java.util.List;

/// Goes through the stretches of many turbines at once, from change to change.
final class Sweep {
    private final List<List<Stretch>> walks;
    private final int[] next;
    private final List<Stretch> present = new ArrayList<>();

    private Sweep(List<List<Stretch>> walks) {
        this.walks = walks;
        next = new int[walks.size()];
    }

    /// Takes the stretches of all turbines that were there over a span in which none changed.
    interface Visitor {
        void lasts(List<Stretch> present, long from, long to);
    }

    /// Visits `[from, to)`.
    ///
    /// @param walks of each turbine, in order of time
    static void over(List<List<Stretch>> walks, long from, long to, Visitor visitor) {
        var sweep = new Sweep(walks);
        long now = from;
        while (now < to) {
            long end = Math.min(to, sweep.gather(now));
            visitor.lasts(sweep.present, now, end);
            now = end;
        }
    }

    /// Gathers what is there at an instant.
    ///
    /// @return the instant of the next change
    private long gather(long now) {
        present.clear();
        long change = Long.MAX_VALUE;
        for (int i = 0; i < next.length; i++) {
            var walk = walks.get(i);
            while (next[i] < walk.size() && walk.get(next[i]).to() <= now) next[i]++;
            if (next[i] == walk.size()) continue;
            var stretch = walk.get(next[i]);
            boolean here = stretch.from() <= now;
            if (here) present.add(stretch);
            change = Math.min(change, here ? stretch.to() : stretch.from());
        }
        return change;
    }
}
