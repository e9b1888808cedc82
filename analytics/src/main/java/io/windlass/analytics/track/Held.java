package io.windlass.analytics.track;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// The signals of a device as held at an instant: each the last value said, for as long as it may
/// be held.
public final class Held {
    private static final long NEVER = Long.MIN_VALUE;

    private final long[] holds;
    private final long[] at;
    private final long[] until;
    private final double[] values;
    private int good;
    private int seen;

    /// @param holds for each signal, how many milliseconds a value holds
    Held(long[] holds) {
        this.holds = holds;
        at = new long[holds.length];
        until = new long[holds.length];
        values = new double[holds.length];
        Arrays.fill(at, NEVER);
    }

    /// The value held at an instant that is not before the last row taken.
    public OptionalDouble value(int signal, long now) {
        boolean held = (good & (1 << signal)) != 0 && now < until[signal];
        return held ? OptionalDouble.of(values[signal]) : OptionalDouble.empty();
    }

    /// When the value held now was read; only where one is held.
    public long readAt(int signal) {
        return at[signal];
    }

    /// True when the device has ever spoken of the signal, be it to say that it has no value.
    public boolean seen(int signal) {
        return (seen & (1 << signal)) != 0;
    }

    /// Takes what a row says and is not older than what is held.
    void take(Row row) {
        seen |= row.mentioned;
        for (int signal = 0; signal < at.length; signal++) {
            int bit = 1 << signal;
            if (((row.good | row.gone) & bit) == 0 || row.at < at[signal]) continue;
            set(row, signal);
            good = (row.good & bit) != 0 ? good | bit : good & ~bit;
        }
    }

    /// Takes what a row says of the signals that newer rows left open.
    ///
    /// @return the signals that are still open
    int fill(Row row, int open) {
        seen |= row.mentioned;
        int says = (row.good | row.gone) & open;
        for (int left = says; left != 0; left &= left - 1) {
            int signal = Integer.numberOfTrailingZeros(left);
            set(row, signal);
        }
        good |= row.good & says;
        return open & ~says;
    }

    private void set(Row row, int signal) {
        at[signal] = row.at;
        until[signal] = row.at + row.hold(signal, holds[signal]);
        values[signal] = row.value(signal);
    }

    void fill(Held older, int open) {
        seen |= older.seen;
        for (int left = open; left != 0; left &= left - 1) {
            int signal = Integer.numberOfTrailingZeros(left);
            at[signal] = older.at[signal];
            until[signal] = older.until[signal];
            values[signal] = older.values[signal];
        }
        good |= older.good & open;
    }

    /// When the first of the values held now runs out.
    long expiry(long now) {
        long first = Long.MAX_VALUE;
        for (int left = good; left != 0; left &= left - 1) {
            int signal = Integer.numberOfTrailingZeros(left);
            if (until[signal] > now) first = Math.min(first, until[signal]);
        }
        return first;
    }

    OptionalLong lastValueAt() {
        long last = NEVER;
        for (int left = good; left != 0; left &= left - 1) {
            last = Math.max(last, at[Integer.numberOfTrailingZeros(left)]);
        }
        return last == NEVER ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /// As rows, one per signal.
    Row[] rows() {
        var rows = new Row[at.length];
        for (int signal = 0; signal < at.length; signal++) {
            var draft = new Draft(at.length);
            if ((good & (1 << signal)) != 0) good(signal, draft);
            else if (at[signal] != NEVER) draft.gone |= 1 << signal;
            draft.mentioned |= seen & (1 << signal);
            rows[signal] = draft.row(at[signal]);
        }
        return rows;
    }

    private void good(int signal, Draft draft) {
        draft.good(signal, values[signal]);
        long hold = until[signal] - at[signal];
        if (hold != holds[signal]) draft.hold(signal, hold);
    }
}
