package io.windlass.analytics.watch;

/// Tells when an anemometer is frozen: real wind never reads the same for long. At least three
/// equal values over at least five minutes are, the third onwards; zero may truly repeat in a calm.
///
/// Rule of OpenOA's `unresponsive_flag(3)` on 10-min means, with a time for faster polls.
public final class Anemometer {
    private static final int LEAST_EQUAL = 3;
    private static final long LEAST_MILLIS = 300_000;

    private double value;
    private int equal;
    private long since;
    private long last = Long.MIN_VALUE;

    /// Takes the value held now and when it was read, in order of time.
    public void observe(double windMs, long readAt) {
        if (readAt <= last) return;
        if (equal > 0 && windMs == value) {
            equal = Math.min(equal + 1, LEAST_EQUAL);
        } else {
            value = windMs;
            equal = 1;
            since = readAt;
        }
        last = readAt;
    }

    /// Whether a value that is held now is what a frozen anemometer has been saying.
    public boolean frozenAt(double windMs) {
        return windMs == value
                && value != 0
                && equal >= LEAST_EQUAL
                && last - since >= LEAST_MILLIS;
    }

    public AnemometerState state() {
        return new AnemometerState(value, equal, since, last);
    }

    public void restore(AnemometerState state) {
        value = state.value();
        equal = state.equal();
        since = state.since();
        last = state.last();
    }

    /// As a plain value. Instants are milliseconds of the epoch.
    public record AnemometerState(double value, int equal, long since, long last) {}
}
