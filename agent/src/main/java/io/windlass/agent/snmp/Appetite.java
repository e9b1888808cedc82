package io.windlass.agent.snmp;

import io.windlass.telemetry.Fault;

/// How many values an agent bears to be asked for at once, as far as that is known.
///
/// `tooBig` halves it, for good. So does an error that names no value, unless a single value turns
/// out to be to blame; and so does silence, if the agent answered a question for one value before.
final class Appetite {
    private int most;
    private int proven;
    private int forNow = Integer.MAX_VALUE;
    private boolean doubt = true;

    Appetite(int most) {
        this.most = most;
    }

    /// A poll begins: what choked the agent in the last one was the number of values.
    void begin() {
        atMost(forNow);
        forNow = Integer.MAX_VALUE;
    }

    /// How many to ask for now. After silence it is one: does it live?
    int next() {
        return doubt ? 1 : Math.min(most, forNow);
    }

    void served(int size) {
        doubt = false;
        proven = Math.max(proven, size);
    }

    void silent(int size, Fault fault) {
        boolean lived = !doubt;
        doubt = true;
        if (lived && size > proven && fault == Fault.TIMEOUT) atMost(size / 2);
    }

    void tooBig(int size) {
        doubt = false;
        atMost(size / 2);
    }

    /// An error that names no value.
    void choked(int size) {
        doubt = false;
        forNow = Math.max(1, size / 2);
    }

    /// A single value was refused: it was to blame for all.
    void offended() {
        doubt = false;
        forNow = Integer.MAX_VALUE;
    }

    void atMost(int size) {
        most = Math.max(1, Math.min(most, size));
    }
}
