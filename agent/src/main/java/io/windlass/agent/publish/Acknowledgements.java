package io.windlass.agent.publish;

import io.windlass.agent.spool.Spool;
import io.windlass.transport.ack.Ack;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Frees what the host has stored, and notices when nobody says so.
final class Acknowledgements {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

    private final Spool spool;
    private final EdgeSettings settings;
    private final PublishTally tally;
    private boolean hold;
    private boolean heard;
    private boolean complained;

    Acknowledgements(Spool spool, EdgeSettings settings, PublishTally tally) {
        this.spool = spool;
        this.settings = settings;
        this.tally = tally;
    }

    /// True while the host's store is down: it wants live samples and no repeats.
    boolean hold() {
        return hold;
    }

    /// Frees what an acknowledgement names, if it comes from the right host for this spool.
    void take(Ack ack) {
        boolean ours = ack.host().equals(settings.host()) && ack.epoch().equals(spool.epoch());
        if (!ours || beyondNext(ack)) {
            tally.add(Count.STRAY_ACKS, 1);
            if (ours) spool.renew("acknowledged beyond its end: another spool has its name");
            return;
        }
        hold = ack.hold();
        long freed = spool.free(0, ack.through());
        for (var range : ack.ranges()) freed += spool.free(range.first(), range.last());
        tally.add(Count.ACKED, freed);
        for (var rejection : ack.rejected()) reject(rejection);
        if (complained) LOG.info("host={} state=acknowledging", settings.host());
        heard = true;
        complained = false;
    }

    /// Says once that nobody acknowledges, when there was time enough for it.
    void missedFor(long nanos) {
        if (heard || complained || nanos < PATIENCE) return;
        complained = true;
        LOG.warn(
                "host={} state=silent cause=\"nobody acknowledges: samples are kept until the spool"
                        + " is full; say `acknowledge: false` if no Windlass gateway listens\"",
                settings.host());
    }

    private void reject(io.windlass.transport.ack.Rejection rejection) {
        long freed = spool.free(rejection.offsets().first(), rejection.offsets().last());
        if (freed == 0) return;
        tally.add(Count.REJECTED, freed);
        LOG.warn("offsets={} state=rejected cause=\"{}\"", rejection.offsets(), rejection.reason());
    }

    /// Such an acknowledgement is for another life of this spool.
    private boolean beyondNext(Ack ack) {
        long next = spool.state().next();
        return ack.through() >= next
                || ack.ranges().stream().anyMatch(range -> range.last() >= next);
    }
}
