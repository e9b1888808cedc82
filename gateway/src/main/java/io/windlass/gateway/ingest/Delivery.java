package io.windlass.gateway.ingest;

import io.windlass.gateway.feed.Arrival;
import io.windlass.gateway.feed.Receipt;
import io.windlass.gateway.feed.Refusal;
import io.windlass.gateway.ingest.DataReader.Taken;
import io.windlass.gateway.metrics.Meter;
import io.windlass.gateway.metrics.Meters;
import io.windlass.telemetry.Sample;
import io.windlass.transport.sparkplug.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the samples of data whose birth is known and hands them on, but for what lies in the
/// future.
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /// A sample up to this far ahead comes again when its time has come: it may be the clock here
    /// that is wrong. One farther ahead would circulate for ever.
    private static final Duration REFUSED_FROM = Duration.ofDays(1);

    private final Meters meters;
    private final IngestPorts ports;
    private final DataReader data;

    Delivery(Meters meters, IngestPorts ports) {
        this.meters = meters;
        this.ports = ports;
        this.data = new DataReader(meters);
    }

    /// Takers are given all of a message's samples; the last of them stands for its place in the
    /// spool, as they are stored in order.
    void hand(EdgeSession session, DeviceBirth birth, Payload payload, Optional<Receipt> receipt)
            throws InterruptedException {
        var samples = data.read(birth, payload);
        if (samples.isEmpty()) refuse(birth, receipt, Optional.empty(), "no reading in it");
        for (int i = 0; i < samples.size(); i++) {
            boolean last = i == samples.size() - 1;
            hand(session, birth, samples.get(i), last ? receipt : Optional.empty());
        }
    }

    private void hand(
            EdgeSession session, DeviceBirth birth, Taken taken, Optional<Receipt> receipt)
            throws InterruptedException {
        if (isAhead(session, birth, taken.sample(), receipt)) return;
        var arrival = new Arrival(birth.described(), taken.sample(), receipt, taken.historical());
        hand(session, arrival);
    }

    private void hand(EdgeSession session, Arrival arrival) throws InterruptedException {
        session.took(arrival);
        long good = arrival.sample().good();
        meters.add(Meter.SAMPLES);
        meters.add(Meter.READINGS, good);
        meters.add(Meter.FAULTS, arrival.sample().readings().size() - good);
        if (arrival.historical()) meters.add(Meter.HISTORICAL);
        for (var taker : ports.takers()) taker.accept(arrival);
    }

    private boolean isAhead(
            EdgeSession session, DeviceBirth birth, Sample sample, Optional<Receipt> receipt) {
        var now = ports.plant().instant();
        if (!sample.at().isAfter(now.plus(ports.ahead()))) return false;
        meters.add(Meter.FUTURE);
        if (session.tells("future"))
            LOG.warn(
                    "edge={} event=future-sample at={} effect=\"not stored\" repeats=counted",
                    session.id,
                    sample.at());
        if (sample.at().isAfter(now.plus(REFUSED_FROM)))
            refuse(birth, receipt, Optional.of(sample), "in the future");
        return true;
    }

    private void refuse(
            DeviceBirth birth, Optional<Receipt> receipt, Optional<Sample> sample, String reason) {
        if (receipt.isEmpty() && sample.isEmpty()) return;
        ports.spools().refused(List.of(new Refusal(birth.described(), receipt, sample, reason)));
    }
}
