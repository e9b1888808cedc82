package io.windlass.analytics.track;

import io.windlass.telemetry.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one sample said of the signals in use, which are numbered from 0. Immutable and compact:
/// about 64 bytes and 8 more per signal, or 16 where values tell how long they hold.
public final class Row {
    final long at;
    final int good;
    final int gone;
    final int mentioned;
    private final int fault;
    private final double[] values;
    private final long[] holds;

    Row(long at, Draft draft) {
        this.at = at;
        this.good = draft.good;
        this.gone = draft.gone;
        this.mentioned = draft.mentioned;
        this.fault = draft.fault;
        this.values = draft.values.clone();
        this.holds = draft.holds();
    }

    /// When, in milliseconds of the epoch.
    public long at() {
        return at;
    }

    /// True when it holds a value or ends one.
    public boolean informs() {
        return (good | gone) != 0;
    }

    /// True when it holds any value.
    public boolean hasValue() {
        return good != 0;
    }

    /// True when nothing in it is about a signal in use.
    public boolean empty() {
        return mentioned == 0;
    }

    /// Why signal 0 has no value.
    public Optional<Fault> fault() {
        return fault == 0 ? Optional.empty() : Optional.of(Fault.ofCode(fault));
    }

    double value(int signal) {
        return values[signal];
    }

    /// How many milliseconds the value of a signal holds.
    long hold(int signal, long usual) {
        return holds.length == 0 || holds[signal] == 0 ? usual : holds[signal];
    }

    /// Two rows of one instant as one, whichever came first: a value beats a fault, a greater value
    /// a smaller one.
    Row merge(Row other) {
        var draft = new Draft(values.length);
        draft.takeAll(this);
        draft.takeAll(other);
        return draft.row(at);
    }

    boolean sameAs(Row other) {
        return good == other.good
                && gone == other.gone
                && mentioned == other.mentioned
                && fault == other.fault
                && Arrays.equals(values, other.values)
                && Arrays.equals(holds, other.holds);
    }

    /// As a plain value.
    public RowState state() {
        return new RowState(
                at,
                good,
                gone,
                mentioned,
                fault,
                Arrays.stream(values).boxed().toList(),
                Arrays.stream(holds).boxed().toList());
    }

    static Row of(RowState state) {
        var draft = new Draft(state.values().size());
        draft.good = state.good();
        draft.gone = state.gone();
        draft.mentioned = state.mentioned();
        draft.fault = state.fault();
        for (int i = 0; i < draft.values.length; i++) draft.values[i] = state.values().get(i);
        for (int i = 0; i < state.holds().size(); i++) draft.hold(i, state.holds().get(i));
        return draft.row(state.at());
    }

    /// A row as a plain value.
    ///
    /// @param holds milliseconds by signal, 0 for the usual; empty if all are
    public record RowState(
            long at,
            int good,
            int gone,
            int mentioned,
            int fault,
            List<Double> values,
            List<Long> holds) {
        public RowState {
            values = List.copyOf(values);
            holds = List.copyOf(holds);
        }
    }
}
