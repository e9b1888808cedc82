package io.windlass.agent;

import io.windlass.agent.poll.PollTally;
import io.windlass.agent.publish.Count;
import io.windlass.agent.publish.PublishTally;
import io.windlass.agent.publish.Publisher;
import io.windlass.agent.spool.Spool;
import io.windlass.agent.web.Status;
import io.windlass.telemetry.EdgeId;
import java.util.List;
import java.util.function.Supplier;

/// Puts together how all parts stand.
record Overview(
        EdgeId edge,
        long devices,
        PollTally polled,
        Spool spool,
        PublishTally published,
        Publisher publisher,
        List<Thread> loops)
        implements Supplier<Status> {
    @Override
    public Status get() {
        long up = polled.devicesUp();
        return new Status(
                edge,
                loops.stream().allMatch(Thread::isAlive),
                publisher.connected(),
                poll(),
                keep(),
                sent(),
                new Status.Devices(up, devices - up));
    }

    private Status.Polled poll() {
        return new Status.Polled(
                polled.polls(),
                polled.samples(),
                polled.goodReadings(),
                polled.missedBeats(),
                polled.faults());
    }

    private Status.Kept keep() {
        var state = spool.state();
        return new Status.Kept(
                spool.epoch(),
                state.first(),
                state.next(),
                state.held(),
                state.bytes(),
                state.dropped(),
                spool.isOut());
    }

    private Status.Sent sent() {
        return new Status.Sent(
                published.of(Count.PUBLISHED),
                published.of(Count.RESENT),
                published.of(Count.ACKED),
                published.of(Count.REJECTED),
                published.of(Count.UNPUBLISHABLE),
                published.of(Count.CONNECTS),
                published.of(Count.BIRTHS));
    }
}
