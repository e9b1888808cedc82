package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.track.Track;

/// Tracks as long as the timing asks for.
final class Tracks {
    private static final int LEAST_ROWS = 4_096;
    private static final int ROWS_PER_SECOND = 4;

    private Tracks() {}

    static Track ofTurbine(Timing timing) {
        var signals = TurbineSignal.values();
        long[] holds = new long[signals.length];
        for (var signal : signals) {
            var hold = signal.weather() ? timing.weatherHold() : timing.maxHold();
            holds[signal.index()] = hold.toMillis();
        }
        return new Track(holds, mostRows(timing));
    }

    static Track ofPark(Timing timing) {
        var signals = ParkSignal.values();
        long[] holds = new long[signals.length];
        for (var signal : signals) {
            var hold = signal.weather() ? timing.weatherHold() : timing.maxHold();
            holds[signal.index()] = hold.toMillis();
        }
        return new Track(holds, mostRows(timing));
    }

    static Track ofPdu(Timing timing) {
        return new Track(new long[] {timing.maxHold().toMillis()}, mostRows(timing));
    }

    private static int mostRows(Timing timing) {
        long seconds = timing.lateness().plus(timing.interval()).plus(timing.maxHold()).toSeconds();
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_ROWS, ROWS_PER_SECOND * seconds));
    }
}
