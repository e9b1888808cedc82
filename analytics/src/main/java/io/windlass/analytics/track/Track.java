package io.windlass.analytics.track;

import io.windlass.analytics.track.Row.RowState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/// What a device said lately, in order of time whatever the order of arrival. What is older is
/// folded into the last value of each signal.
public final class Track {
    private final long[] holds;
    private final int mostRows;
    private final List<Row> rows = new ArrayList<>();
    private final Held past;
    private long pastUntil = Long.MIN_VALUE;
    private int everMentioned;
    private long dropped;

    /// A stretch of time over which nothing changed.
    public interface Stretch {
        /// From and to in milliseconds of the epoch.
        void lasts(Held held, long from, long to);
    }

    /// A track without rows.
    ///
    /// @param holds for each signal, how many milliseconds a value holds
    /// @param mostRows the bound; beyond it the row farthest ahead is dropped and counted
    public Track(long[] holds, int mostRows) {
        this.holds = holds.clone();
        this.mostRows = mostRows;
        past = new Held(this.holds);
    }

    /// Adds a row.
    ///
    /// @return false when it changes nothing: it is known already, or there is no room for it
    public boolean add(Row row) {
        everMentioned |= row.mentioned;
        if (row.at < pastUntil) {
            past.take(row);
            return row.informs();
        }
        int index = firstAfter(row.at);
        if (index > 0 && rows.get(index - 1).at == row.at) return merge(index - 1, row);
        rows.add(index, row);
        if (rows.size() <= mostRows) return true;
        dropped++;
        return rows.remove(rows.size() - 1) != row;
    }

    private boolean merge(int index, Row row) {
        var before = rows.get(index);
        var merged = before.merge(row);
        rows.set(index, merged);
        return !merged.sameAs(before);
    }

    /// Folds the rows before an instant.
    public void forget(long before) {
        if (before <= pastUntil) return;
        pastUntil = before;
        int count = firstAfter(before - 1);
        for (int i = 0; i < count; i++) past.take(rows.get(i));
        rows.subList(0, count).clear();
    }

    /// The instant of the first row kept.
    public OptionalLong earliest() {
        return rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(rows.get(0).at);
    }

    /// The signals as held at an instant.
    public Held at(long instant) {
        var held = new Held(holds);
        int open = everMentioned;
        for (int i = firstAfter(instant) - 1; i >= 0 && open != 0; i--) {
            open = held.fill(rows.get(i), open);
        }
        held.fill(past, open);
        return held;
    }

    /// Walks through `[from, to)` in stretches over which nothing changes.
    public void walk(long from, long to, Stretch stretch) {
        var held = at(from);
        int next = firstAfter(from);
        long now = from;
        while (now < to) {
            long change = next < rows.size() ? rows.get(next).at : Long.MAX_VALUE;
            long end = Math.min(to, Math.min(change, held.expiry(now)));
            stretch.lasts(held, now, end);
            now = end;
            if (now == change && now < to) held.take(rows.get(next++));
        }
    }

    /// The last row at or before an instant.
    public Optional<Row> last(long instant) {
        int index = firstAfter(instant) - 1;
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    /// When the device last gave a value of any signal in use, at or before an instant.
    public OptionalLong lastValueAt(long instant) {
        for (int i = firstAfter(instant) - 1; i >= 0; i--) {
            if (rows.get(i).hasValue()) return OptionalLong.of(rows.get(i).at);
        }
        return past.lastValueAt();
    }

    /// The last value of a signal in `[from, to]` that fits.
    public OptionalDouble lastWhere(int signal, long from, long to, DoublePredicate fits) {
        for (int i = firstAfter(to) - 1; i >= 0 && rows.get(i).at >= from; i--) {
            var row = rows.get(i);
            boolean good = (row.good & (1 << signal)) != 0;
            if (good && fits.test(row.value(signal))) return OptionalDouble.of(row.value(signal));
        }
        return OptionalDouble.empty();
    }

    /// How many rows found no room.
    public long dropped() {
        return dropped;
    }

    public TrackState state() {
        var kept = rows.stream().map(Row::state).toList();
        var folded = Arrays.stream(past.rows()).map(Row::state).toList();
        return new TrackState(pastUntil, folded, kept);
    }

    public void restore(TrackState state) {
        state.past().forEach(row -> addPast(Row.of(row)));
        pastUntil = state.pastUntil();
        state.rows().forEach(row -> add(Row.of(row)));
    }

    private void addPast(Row row) {
        everMentioned |= row.mentioned;
        past.take(row);
    }

    private int firstAfter(long instant) {
        int low = 0;
        int high = rows.size();
        if (high > 0 && rows.get(high - 1).at <= instant) return high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).at <= instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// A track as a plain value.
    public record TrackState(long pastUntil, List<RowState> past, List<RowState> rows) {
        public TrackState {
            past = List.copyOf(past);
            rows = List.copyOf(rows);
        }

        /// The same without rows: what they folded into stays.
        public TrackState folded() {
            return new TrackState(pastUntil, past, List.of());
        }
    }
}
