package io.windlass.analytics.ledger;

/// From exact sums of power over time to energy.
final class MilliwattHours {
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private MilliwattHours() {}

    /// mW·ms to whole mWh, half to even, so that roundings do not drift.
    static long of(long milliwattMillis) {
        long floor = Math.floorDiv(milliwattMillis, MILLIS_PER_HOUR);
        long twice = 2 * Math.floorMod(milliwattMillis, MILLIS_PER_HOUR);
        boolean up = twice > MILLIS_PER_HOUR || (twice == MILLIS_PER_HOUR && (floor & 1) == 1);
        return up ? floor + 1 : floor;
    }
}
