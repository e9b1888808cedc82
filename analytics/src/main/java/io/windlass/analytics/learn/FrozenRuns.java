package io.windlass.analytics.learn;

import java.util.BitSet;
import java.util.List;

/// Runs of at least three equal values, all of them; zero may truly repeat. Looks at the whole
/// history at once, like OpenOA's `unresponsive_flag(3)`; the live rule is
/// [io.windlass.analytics.watch.Anemometer].
final class FrozenRuns {
    private static final int LEAST = 3;

    private FrozenRuns() {}

    static BitSet of(List<Double> values) {
        var frozen = new BitSet(values.size());
        int start = 0;
        for (int i = 1; i <= values.size(); i++) {
            if (i < values.size() && values.get(i).equals(values.get(start))) continue;
            if (i - start >= LEAST && values.get(start) != 0) frozen.set(start, i);
            start = i;
        }
        return frozen;
    }
}
