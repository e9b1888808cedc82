package io.windlass.agent.publish;

import io.windlass.agent.spool.Spool;
import io.windlass.transport.ack.HostState;
import io.windlass.transport.mqtt.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// The Sparkplug edge node over a connection that is someone else's business: what is sent, in
/// which order, and what happens on a command. Confined to the publisher's thread.
final class EdgeNode {
    /// Births are not given more often, whoever asks.
    private static final long DEBOUNCE = Duration.ofSeconds(1).toNanos();

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofMillis(250);

    private final EdgeSettings settings;
    private final Spool spool;
    private final PublishTally tally;
    private final Outbox outbox;
    private final Births births;
    private final Dispatch dispatch;
    private final Acknowledgements acknowledgements;
    private final Sender sender;
    private final LongSupplier nanos;
    private int bdSeq;
    private long connectedAt;
    private long bornAt;
    private long newsAt;
    private long newsTold;
    private String bornEpoch = "";
    private boolean rebirthWanted;
    private boolean hostAway;
    private long hostSaidAt;

    EdgeNode(EdgeSettings settings, Spool spool, Certificates certificates, World world) {
        this.settings = settings;
        this.spool = spool;
        this.tally = world.tally();
        this.outbox = new Outbox(world.out(), world.clock(), settings.maxPacket());
        this.births = new Births(settings, spool, certificates, outbox);
        this.dispatch = new Dispatch(spool, settings.replayRate(), world.random());
        this.acknowledgements = new Acknowledgements(spool, settings, world.tally());
        this.sender =
                new Sender(settings, births, outbox, new Sender.Books(dispatch, spool, world));
        this.nanos = world.nanos();
    }

    /// What the broker says when this connection dies.
    Message will(int number) {
        return births.death(number);
    }

    /// A new connection stands and commands are subscribed: be born.
    void connected(int number) throws LinkLost {
        bdSeq = number;
        hostAway = false;
        connectedAt = nanos.getAsLong();
        dispatch.connected(connectedAt);
        beBorn();
    }

    /// Does as it is told; a rebirth happens at the next [#work()].
    void take(Command command) {
        switch (command) {
            case Command.Rebirth() -> rebirthWanted = true;
            case Command.Acknowledge(var ack) -> acknowledgements.take(ack);
            case Command.Host(var state) -> host(state);
        }
    }

    /// Sends some of what there is to send.
    ///
    /// @return true if there may be more to do at once
    boolean work() throws LinkLost {
        long now = nanos.getAsLong();
        if (!spool.epoch().equals(bornEpoch)) rebirthWanted = true;
        if (rebirthWanted) { // no data until it is done
            if (now - bornAt < DEBOUNCE) return false;
            beBorn();
            dispatch.replay(now);
        }
        tellNews(now);
        if (settings.acknowledge()) acknowledgements.missedFor(now - connectedAt);
        var live = dispatch.live();
        sender.send(live);
        if (!live.isEmpty()) return true;
        var again = mayRepeat() ? dispatch.again(now) : List.<Outgoing>of();
        sender.send(again);
        return !again.isEmpty();
    }

    /// How long there is nothing to do, unless a sample or a command comes.
    Duration idle() {
        return rebirthWanted || (mayRepeat() && dispatch.hasBacklog()) ? SOON : LATER;
    }

    /// True if it is worth waiting for the host to acknowledge what was sent.
    boolean expectsAcknowledgement() {
        return settings.acknowledge() && mayRepeat() && spool.state().held() > 0;
    }

    /// Says goodbye.
    void die() throws LinkLost {
        outbox.send(births.death(bdSeq));
    }

    private void beBorn() throws LinkLost {
        rebirthWanted = false;
        newsTold = spool.state().news();
        bornEpoch = spool.epoch();
        births.all(bdSeq);
        bornAt = nanos.getAsLong();
        tally.add(Count.BIRTHS, 1);
    }

    private void host(HostState state) {
        if (state.timestampMillis() < hostSaidAt) return; // the broker's order is not time's
        hostSaidAt = state.timestampMillis();
        if (hostAway && state.online()) dispatch.replay(nanos.getAsLong());
        hostAway = !state.online();
    }

    private boolean mayRepeat() {
        return !hostAway && !acknowledgements.hold();
    }

    /// Tells at most once a second which offsets will never come.
    private void tellNews(long now) throws LinkLost {
        long news = spool.state().news();
        if (news == newsTold || !settings.acknowledge() || now - newsAt < DEBOUNCE) return;
        newsTold = news;
        newsAt = now;
        births.news();
    }
}
