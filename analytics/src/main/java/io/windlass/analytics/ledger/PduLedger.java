package io.windlass.analytics.ledger;

import io.windlass.analytics.plant.LoadPoint;
import io.windlass.analytics.plant.Timing;
import io.windlass.analytics.track.Track;
import io.windlass.analytics.view.PduNow;
import io.windlass.telemetry.Sample;
import java.time.Duration;
import java.util.OptionalDouble;

/// The account of one PDU.
final class PduLedger implements DeviceLedger {
    private static final double MILLI = 1000;

    private final LoadPoint point;
    private final Duration hold;
    private final PduReader reader;
    private final Track track;

    /// Use over an interval in mWh, and for how many ms it was known.
    record Use(long milliwattHours, long seenMillis) {
        static final Use NONE = new Use(0, 0);

        Use plus(Use other) {
            return new Use(milliwattHours + other.milliwattHours, seenMillis + other.seenMillis);
        }
    }

    PduLedger(LoadPoint point, Timing timing) {
        this.point = point;
        hold = timing.maxHold();
        reader = new PduReader(point.level());
        track = Tracks.ofPdu(timing);
    }

    @Override
    public boolean add(Sample sample) {
        var row = reader.read(sample);
        return !row.empty() && track.add(row) && row.informs();
    }

    @Override
    public Track track() {
        return track;
    }

    @Override
    public Duration reach() {
        return hold;
    }

    LoadPoint point() {
        return point;
    }

    Use close(long from, long to) {
        var sum = new Sum();
        track.walk(from, to, (held, start, end) -> sum.add(held.value(0, start), end - start));
        return new Use(MilliwattHours.of(sum.milliwattMillis), sum.seenMillis);
    }

    private static final class Sum {
        private long milliwattMillis;
        private long seenMillis;

        void add(OptionalDouble watts, long millis) {
            if (watts.isEmpty()) return;
            milliwattMillis += Math.round(watts.getAsDouble() * MILLI) * millis;
            seenMillis += millis;
        }
    }

    OptionalDouble watts(long instant) {
        return track.at(instant).value(0, instant);
    }

    PduNow now(long instant) {
        var contact = Contact.of(track, instant);
        return new PduNow(
                point.device(), point.feed(), watts(instant), contact.age(), contact.fault());
    }

    PduState state() {
        return new PduState(point.device().site(), point.device().device(), track.state());
    }

    void restore(PduState state) {
        track.restore(state.track());
    }
}
