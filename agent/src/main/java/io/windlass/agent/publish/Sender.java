package io.windlass.agent.publish;

import io.windlass.agent.publish.Outbox.Sent;
import io.windlass.agent.spool.Spool;
import io.windlass.telemetry.Sample;
import io.windlass.transport.topic.MessageType;
import io.windlass.transport.topic.Topic;
import java.util.List;

/// Sends samples as DDATA, one each, and books what became of them.
final class Sender {
    private final EdgeSettings settings;
    private final Births births;
    private final Outbox outbox;
    private final Books books;

    Sender(EdgeSettings settings, Births births, Outbox outbox, Books books) {
        this.settings = settings;
        this.births = births;
        this.outbox = outbox;
        this.books = books;
    }

    /// Where it is written down what was sent.
    record Books(Dispatch dispatch, Spool spool, World world) {
        private void sent(Outgoing outgoing) {
            count(outgoing.historical() ? Count.RESENT : Count.PUBLISHED);
            dispatch.sent(outgoing, world.nanos().getAsLong());
        }

        /// Nobody will say that it was stored.
        private void done(Outgoing outgoing) {
            count(outgoing.historical() ? Count.RESENT : Count.PUBLISHED);
            dispatch.passed(outgoing);
            spool.free(outgoing.spooled().offset(), outgoing.spooled().offset());
        }

        /// It can never be sent: the host need not wait for it.
        private void giveUp(Outgoing outgoing) {
            count(Count.UNPUBLISHABLE);
            dispatch.passed(outgoing);
            spool.lose(outgoing.spooled().offset());
        }

        private void count(Count count) {
            world.tally().add(count, 1);
        }
    }

    void send(List<Outgoing> samples) throws LinkLost {
        for (var outgoing : samples) {
            switch (send(outgoing)) {
                case Sent.Out() -> sent(outgoing);
                case Sent.Never _ -> books.giveUp(outgoing);
            }
        }
    }

    private Sent send(Outgoing outgoing) throws LinkLost {
        var sample = outgoing.spooled().sample();
        var certificate = births.of(sample.device());
        return certificate.isPresent()
                ? send(outgoing, sample, certificate.get())
                : new Sent.Never("unborn");
    }

    private Sent send(Outgoing outgoing, Sample sample, Certificate certificate) throws LinkLost {
        var topic = new Topic.Device(MessageType.DDATA, sample.device(), settings.edge().edge());
        boolean positioned = settings.acknowledge();
        return outbox.send(
                topic, Data.of(outgoing.spooled(), certificate, outgoing.historical(), positioned));
    }

    private void sent(Outgoing outgoing) {
        if (settings.acknowledge()) books.sent(outgoing);
        else books.done(outgoing);
    }
}
