package io.windlass.agent.publish;

import io.windlass.agent.device.Catalog;
import io.windlass.agent.spool.Spool;
import io.windlass.telemetry.DeviceId;
import io.windlass.transport.mqtt.Backoff;
import io.windlass.transport.mqtt.MqttSession;
import io.windlass.transport.mqtt.MqttUnavailable;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the edge node connected and at work, on one thread, until it is told to stop.
public final class Publisher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /// A connection that lasted so long was a good one.
    private static final long GOOD = Duration.ofSeconds(10).toNanos();

    /// Long enough for what was lost on the way to be sent once more.
    private static final long FAREWELL = Duration.ofSeconds(12).toNanos();

    private final Link link;
    private final Commands commands;
    private final EdgeNode node;
    private final World world;
    private final PublishTally tally;
    private final Backoff backoff;
    private volatile boolean connected;
    private volatile boolean stopping;
    private String lastCause = "";

    public Publisher(EdgeSettings settings, Link link, Stock stock, World world) {
        this.link = link;
        this.world = world;
        this.tally = world.tally();
        this.commands = new Commands(settings.edge(), settings.host(), world.tally());
        var spool = stock.spool();
        var certificates = new Certificates(stock.devices(), stock.catalog(), spool::epoch);
        this.node = new EdgeNode(settings, spool, certificates, world);
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, world.random());
    }

    /// What there is to publish.
    public record Stock(Spool spool, Catalog catalog, Collection<DeviceId> devices) {}

    /// The way to the broker.
    ///
    /// @param sequence numbers the connections
    public record Link(MqttSession session, Inbox inbox, BirthSequence sequence) {}

    /// True while the edge is born and at work.
    public boolean connected() {
        return connected;
    }

    /// Sends what is there, waits a little for it to be acknowledged, dies properly.
    public void stop() {
        stopping = true;
        link.inbox().ring();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                long begin = world.nanos().getAsLong();
                connection();
                if (world.nanos().getAsLong() - begin > GOOD) backoff.reset();
                if (!stopping) pause(backoff.next());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // asked to stop at once
        } finally {
            link.session().close();
        }
    }

    private void connection() throws InterruptedException {
        try {
            int number = link.sequence().next();
            link.session().connect(node.will(number));
            link.session().subscribe(commands.filters());
            node.connected(number);
            came();
            while (!stopping && link.session().connected()) {
                if (!work()) link.inbox().await(node.idle());
            }
            if (stopping) farewell();
            else gone("the broker closed the connection");
        } catch (MqttUnavailable | LinkLost e) {
            gone(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // a bug, or a secret's file that vanished: keep trying
            LOG.error("link=mqtt state=broken cause=\"{}\"", e.toString(), e);
        } finally {
            connected = false;
        }
    }

    private boolean work() throws LinkLost {
        for (var m = link.inbox().next(); m.isPresent(); m = link.inbox().next())
            commands.in(m.get()).forEach(node::take);
        return node.work();
    }

    private void farewell() throws LinkLost, InterruptedException {
        long end = world.nanos().getAsLong() + FAREWELL;
        boolean more = true;
        while ((more || node.expectsAcknowledgement())
                && end - world.nanos().getAsLong() > 0
                && link.session().connected()) {
            more = work();
            if (!more) link.inbox().await(Duration.ofMillis(50));
        }
        node.die();
        link.session().disconnect();
        LOG.info("link=mqtt state=left");
    }

    private void came() {
        connected = true;
        lastCause = "";
        tally.add(Count.CONNECTS, 1);
        LOG.info("link=mqtt state=connected");
    }

    private void gone(String cause) {
        if (!cause.equals(lastCause)) LOG.warn("link=mqtt state=lost cause=\"{}\"", cause);
        lastCause = cause;
    }

    /// Waits, but not for a stop.
    private void pause(Duration time) throws InterruptedException {
        long end = world.nanos().getAsLong() + time.toNanos();
        for (long left = time.toNanos();
                left > 0 && !stopping;
                left = end - world.nanos().getAsLong()) link.inbox().await(Duration.ofNanos(left));
    }
}
