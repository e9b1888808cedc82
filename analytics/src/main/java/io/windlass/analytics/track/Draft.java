package io.windlass.analytics.track;

import io.windlass.telemetry.Fault;

/// A row in the making.
public final class Draft {
    int good;
    int gone;
    int mentioned;
    int fault;
    final double[] values;
    private long[] holds = {};

    public Draft(int signals) {
        values = new double[signals];
    }

    public void good(int signal, double value) {
        int bit = 1 << signal;
        boolean better = (good & bit) == 0 || Double.compare(value, values[signal]) > 0;
        if (better) values[signal] = value;
        good |= bit;
        gone &= ~bit;
        mentioned |= bit;
        if (signal == 0) fault = 0;
    }

    /// How many milliseconds the value of this row holds, where that is not the usual. Of two rows
    /// of one instant the longer counts.
    public void hold(int signal, long millis) {
        if (holds.length == 0) holds = new long[values.length];
        holds[signal] = Math.max(holds[signal], millis);
    }

    long[] holds() {
        return holds.clone();
    }

    /// A fault about the value ends what is held; any other only tells that the signal exists.
    public void bad(int signal, Fault why) {
        int bit = 1 << signal;
        mentioned |= bit;
        if ((good & bit) != 0) return;
        if (why.aboutTheValue()) gone |= bit;
        if (signal == 0) fault = Math.max(fault, why.code());
    }

    void takeAll(Row row) {
        for (int signal = 0; signal < values.length; signal++) {
            int bit = 1 << signal;
            if ((row.good & bit) != 0) good(signal, row.value(signal));
            else if ((good & bit) == 0) gone |= row.gone & bit;
            if (row.hold(signal, 0) > 0) hold(signal, row.hold(signal, 0));
        }
        mentioned |= row.mentioned;
        if ((good & 1) == 0) row.fault().ifPresent(f -> fault = Math.max(fault, f.code()));
    }

    public Row row(long at) {
        return new Row(at, this);
    }
}
