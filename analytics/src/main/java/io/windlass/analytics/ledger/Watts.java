package io.windlass.analytics.ledger;

import io.windlass.analytics.energy.Flag;
import io.windlass.analytics.view.Known;
import java.util.EnumSet;
import java.util.OptionalDouble;

/// A sum of powers at one instant, with the weight of those that were known.
final class Watts {
    private double sum;
    private long seen;
    private long expected;
    private boolean estimated;

    void add(OptionalDouble watts, long weight) {
        expected += weight;
        if (watts.isEmpty()) return;
        sum += watts.getAsDouble();
        seen += weight;
    }

    /// A value by the rest of the whole: it counts, but not as seen.
    void addEstimate(double watts, long weight) {
        expected += weight;
        sum += watts;
        estimated = true;
    }

    void add(Watts other) {
        sum += other.sum;
        seen += other.seen;
        expected += other.expected;
        estimated |= other.estimated;
    }

    void estimated() {
        estimated = true;
    }

    /// The same as if what was not seen were like what was.
    Watts scaled(double factor) {
        var scaled = new Watts();
        scaled.add(this);
        scaled.estimated |= factor != 1 || seen < expected;
        scaled.sum = seen == 0 ? 0 : sum * factor / coverage();
        return scaled;
    }

    OptionalDouble value() {
        return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    double coverage() {
        return expected == 0 ? 1 : (double) seen / expected;
    }

    Known known() {
        return known(value());
    }

    /// Another value that rests on the same.
    Known known(OptionalDouble value) {
        var flags = EnumSet.of(Flag.ofCoverage(coverage()));
        if (estimated) flags.add(Flag.ESTIMATED);
        return new Known(value, coverage(), flags);
    }
}
